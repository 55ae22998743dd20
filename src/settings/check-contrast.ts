import type { Brand } from '../domain/brand.js';
import { contrast } from '../domain/contrast.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { errorAt, type Given } from './brand-layers.js';

type ColourName = keyof Brand['colours'];

/** What words in the accent need on the paper. */
export const accentTextLeast = 4.5;

/** Text on its background, and the least contrast: 7 for text under 10 pt, 4.5 for larger (DESIGN: "Colour"). */
const pairs: readonly { text: ColourName; ground: ColourName; least: number; use: string }[] = [
  { text: 'ink', ground: 'paper', least: 7, use: 'Text under 10 pt' },
  { text: 'secondary', ground: 'paper', least: 7, use: 'Text under 10 pt' },
  { text: 'ink', ground: 'tint', least: 7, use: 'Text on a tint' },
  { text: 'accentText', ground: 'paper', least: accentTextLeast, use: 'A title' },
];

/** One error for each pair of colours that is too hard to read, at the text's colour. */
export function checkContrast(
  colours: Readonly<Record<ColourName, Given<string> | undefined>>,
): Diagnostic[] {
  return pairs.flatMap(({ text, ground, least, use }) => {
    const above = colours[text];
    const below = colours[ground];
    if (above === undefined || below === undefined) return [];
    const ratio = contrast(above.value, below.value);
    if (ratio >= least) return [];
    return [
      errorAt(above, [], {
        code: 'low-contrast',
        what: `${text} ${above.value} on ${ground} ${below.value} has a contrast of ${roundDown(ratio)}:1.`,
        why: `${use} needs ${least}:1 to be read by everyone.`,
        fix: `Choose colours for ${text} and ${ground} that lie further apart.`,
      }),
    ];
  });
}

/** Never up: 4.499 must not read as a passing 4.5. */
function roundDown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
