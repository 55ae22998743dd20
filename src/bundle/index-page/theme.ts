import { type Brand, shapeColour } from '../../domain/brand.js';
import { contrast } from '../../domain/contrast.js';
import { lightness } from '../../domain/oklch.js';

/** A brand's colours as CSS custom properties: as they are for light, and adjusted for dark until they are readable. */
export function theme({ colours }: Brand): string {
  const { ink, secondary, paper, accent, accentText, heading, tint } = colours;
  const ground = mix(mix(ink, accent, 0.1), '#000000', 0.42);
  const words = mix(paper, ground, 0.09);
  const dark = {
    ink: readable(words, ground, 10),
    secondary: readable(mix(words, ground, 0.28), ground, 7),
    paper: ground,
    accent: readable(accent, ground, 7),
    heading: readable(heading, ground, 7),
    shape: readable(accent, ground, 3),
    tint: mix(ground, paper, 0.08),
  };
  const light = { ink, secondary, paper, accent: accentText, heading, shape: shapeColour(colours), tint };
  return `:root{color-scheme:light dark;--sheet:${paper};${properties(light)}}
@media (prefers-color-scheme:dark){:root{${properties(dark)}}}
@media print{:root{color-scheme:light;${properties(printed(light))}}}`;
}

/** A browser prints no ground, so words meant for a dark one must be dark themselves. */
function printed(colours: Colours): Colours {
  if (lightness(colours.paper) >= 0.9) return colours;
  const paper = '#ffffff';
  return {
    ink: readable(colours.ink, paper, 10),
    secondary: readable(colours.secondary, paper, 7),
    paper,
    accent: readable(colours.accent, paper, 4.5),
    heading: readable(colours.heading, paper, 4.5),
    shape: readable(colours.shape, paper, 3),
    tint: mix(paper, colours.accent, 0.08),
  };
}

/** A website's accent is that of its words; `shape` is that of what tells something by its shape. */
type Colours = Omit<Brand['colours'], 'accentText'> & { readonly shape: string };

function properties(colours: Colours): string {
  const rule = mix(colours.ink, colours.paper, 0.72);
  return Object.entries({ ...colours, rule })
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}

/** The colour, mixed with white or black as far as needed to reach a contrast with its ground. */
function readable(colour: string, ground: string, least: number): string {
  const end = contrast('#ffffff', ground) > contrast('#000000', ground) ? '#ffffff' : '#000000';
  for (let part = 0; part < 1; part += 0.05) {
    const tried = mix(colour, end, part);
    if (contrast(tried, ground) >= least) return tried;
  }
  return end;
}

/** `part` of the second colour in the first; both `#rrggbb`. */
function mix(first: string, second: string, part: number): string {
  const channel = (start: number) => {
    const [a, b] = [first, second].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round((a ?? 0) * (1 - part) + (b ?? 0) * part)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
