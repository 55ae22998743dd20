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
  { text: 'heading', ground: 'paper', least: accentTextLeast, use: 'A title' },
];

/** One error for each pair of colours that is too hard to read, at the text's colour. */
export function checkContrast(
  colours: Readonly<Record<ColourName, Given<string> | undefined>>,
): Diagnostic[] {
  return pairs.flatMap(({ text, ground, ...needs }) => {
    const above = colours[text];
    const below = colours[ground];
    if (above === undefined || below === undefined) return [];
    // There is no tint in a _brand.yml: it was made for the ink there, which is told on the paper.
    if (ground === 'tint' && [above, below].every(({ layer }) => layer.form === '_brand.yml')) return [];
    return lowContrast(
      { name: text, colour: above.value },
      { name: ground, colour: below.value },
      needs,
      above,
    );
  });
}

interface Named {
  readonly name: string;
  readonly colour: string;
}

/** An error at a value, where a text cannot be read on its ground. */
export function lowContrast(
  text: Named,
  ground: Named,
  { least, use }: { readonly least: number; readonly use: string },
  at: Given<unknown>,
): Diagnostic[] {
  const ratio = contrast(text.colour, ground.colour);
  if (ratio >= least) return [];
  return [
    errorAt(at, [], {
      code: 'low-contrast',
      what: `${text.name} ${text.colour} on ${ground.name} ${ground.colour} has a contrast of ${roundDown(ratio)}:1.`,
      why: `${use} needs ${least}:1 to be read by everyone.`,
      fix: `Choose colours for ${text.name} and ${ground.name} that lie further apart.`,
    }),
  ];
}

/** Never up: 4.499 must not read as a passing 4.5. */
function roundDown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
