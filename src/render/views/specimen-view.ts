import { type Brand, shapeColour } from '../../domain/brand.js';
import { contrast } from '../../domain/contrast.js';
import { darkGround } from '../../domain/dark-ground.js';
import type { SpecimenSample } from '../../domain/specimen-sample.js';
import { dataUri } from '../data-uri.js';
import type { View, ViewContext } from './view.js';

/** A brand by itself: its colours with their contrasts, its type, its logo, and a sample of what is made in it. */
export function specimenView({ brand }: ViewContext, samples: readonly SpecimenSample[]): View {
  return {
    title: `${brand.name}: the brand`,
    language: 'en',
    kind: 'specimen',
    data: {
      id: brand.id,
      name: brand.name,
      swatches: swatchesOf(brand),
      pairs: pairsOf(brand),
      scale: scaleOf(brand),
      grounds: groundsOf(brand),
      samples: samples.map(sampleOf),
    },
    arrangement: { kind: 'flow' },
  };
}

/** What is used for what; those that are the same as one before are told once. */
function swatchesOf(brand: Brand): Record<string, string>[] {
  const { ink, secondary, accent, accentText, heading, tint, paper } = brand.colours;
  const named: readonly (readonly [name: string, colour: string])[] = [
    ['accent', accent],
    ['shapes', shapeColour(brand.colours)],
    ['accentText', accentText],
    ['heading', heading],
    ['ink', ink],
    ['secondary', secondary],
    ['tint', tint],
    ['paper', paper],
    ...(brand.cover === undefined ? [] : [['cover', brand.cover.fill] as const]),
  ];
  const found = new Map<string, string[]>();
  for (const [name, colour] of named) {
    const key = colour.toUpperCase();
    found.set(key, [...(found.get(key) ?? []), name]);
  }
  return [...found].map(([colour, names]) => ({ colour, name: names.join(', ') }));
}

/** What stands on what, with what it is good for: 7:1 under 10 pt, 4.5:1 above, 3:1 for shapes (WCAG 2.2). */
function pairsOf(brand: Brand): Record<string, string>[] {
  const { ink, secondary, accent, accentText, heading, tint, paper } = brand.colours;
  const dark = darkGround(brand.colours);
  const pair = (name: string, colour: string, ground: string, what: string) => {
    const ratio = contrast(colour, ground);
    return {
      name,
      colour,
      ground,
      what,
      ratio: `${(Math.floor(ratio * 10) / 10).toFixed(1)}:1`,
      good: goodFor(ratio),
    };
  };
  return [
    pair('ink on paper', ink, paper, 'text'),
    pair('secondary on paper', secondary, paper, 'descriptions and feet'),
    pair('heading on paper', heading, paper, 'titles and heads'),
    pair('accentText on paper', accentText, paper, 'other words in colour'),
    pair('ink on tint', ink, tint, 'text on a tint'),
    pair('accent on paper', accent, paper, 'decoration'),
    pair('shapes on paper', shapeColour(brand.colours), paper, 'rungs and bars'),
    pair(`paper on ${dark.fill}`, paper, brand.colours[dark.fill], 'dark slides'),
    ...(brand.cover === undefined
      ? []
      : [pair('cover text on fill', brand.cover.text, brand.cover.fill, 'covers')]),
  ];
}

function goodFor(ratio: number): string {
  if (ratio >= 7) return 'text of any size';
  if (ratio >= 4.5) return 'text of 10 pt and more';
  return ratio >= 3 ? 'shapes, no text' : 'decoration alone';
}

/** Sizes in points, as DESIGN has them on a handout. */
function scaleOf({ fonts }: Brand): Record<string, string>[] {
  const [text, headings] = [fonts.text.name, fonts.headings.name];
  return [
    { kind: 'title', size: '28 on 32', font: `${headings} 700`, sample: 'Senior Engineer' },
    {
      kind: 'summary',
      size: '13 on 18',
      font: `${text} 600`,
      sample: 'Taking responsibility for a whole system.',
    },
    { kind: 'head', size: '12 on 14', font: `${headings} 700`, sample: 'Engineering Maturity' },
    {
      kind: 'body',
      size: '10 on 14',
      font: `${text} 400`,
      sample: 'I fit the effort to the risk, and say what I left out and why.',
    },
    {
      kind: 'small',
      size: '9 on 12',
      font: `${text} 400`,
      sample: 'We build, secure and run what our products depend on.',
    },
    {
      kind: 'foot',
      size: '8 on 10',
      font: `${text} 400`,
      sample: 'Version 2026.1, effective 1 September 2026',
    },
  ];
}

/** The logo as it stands on light and on dark; a brand that lacks a variant is told how to name it. */
function groundsOf({ logo, name, colours }: Brand): Record<string, unknown>[] {
  const dark = darkGround(colours);
  const icon = logo?.icon;
  return [
    {
      ground: colours.paper,
      word: 'On light',
      src: logo === undefined ? '' : dataUri(logo),
      icon: icon === undefined ? '' : dataUri(icon),
      text: colours.heading,
      name,
      missing: logo === undefined ? 'The brand has no logo: its name stands in its place.' : '',
    },
    {
      ground: colours[dark.fill],
      word: 'On dark',
      src: logo?.onDark === undefined ? '' : dataUri(logo.onDark),
      icon: '',
      text: colours.paper,
      name,
      missing:
        logo !== undefined && logo.onDark === undefined
          ? 'No logo for dark grounds: name one as logo.onDark.'
          : '',
    },
  ];
}

/** @returns lengths in millimetres, and how much smaller than itself it is shown */
function sampleOf({
  name,
  about,
  html,
  size,
  margins,
  width,
  fill,
}: SpecimenSample): Record<string, unknown> {
  const scale = width / size.width;
  const { top, inner, outer, foot } = margins;
  const lengths = [
    `--width:${width}mm`,
    `--height:${(size.height * scale).toFixed(2)}mm`,
    `--scale:${scale.toFixed(4)}`,
    `--sheet:${size.width}mm`,
    `--sheet-height:${size.height}mm`,
    `--margins:${top}mm ${outer}mm ${foot}mm ${inner}mm`,
    `--content-height:${size.height - top - foot}mm`,
    `--edge:${margins.edge ?? 0}mm`,
    `--fill:${fill ?? 'var(--paper)'}`,
  ];
  return { name, about, html, style: lengths.join(';') };
}
