import { type Brand, type BrandPicture, shapeColour } from './brand.js';
import { contrast } from './contrast.js';
import { lightness } from './oklch.js';

/** What is dark among slides: which colour fills it, and which marks what stands out on it. Words on it have the paper's. */
export interface DarkGround {
  readonly fill: 'accent' | 'ink';
  readonly mark: 'accent' | 'paper';
}

/**
 * The accent where words in the colour of the paper can be read on it, 4.5:1 (WCAG 2.2, 1.4.3), else the ink. An accent that is
 * seen on the ink, 3:1, marks what stands out there.
 */
export function darkGround(colours: Pick<Brand['colours'], 'accent' | 'ink' | 'paper'>): DarkGround {
  const { accent, ink, paper } = colours;
  if (contrast(accent, paper) >= 4.5) return { fill: 'accent', mark: 'paper' };
  return { fill: 'ink', mark: contrast(shapeColour(colours), ink) >= 3 ? 'accent' : 'paper' };
}

/**
 * The variant of a brand's logo for its slides, or for those on the dark; undefined where it has none that is seen there, and
 * the name stands in its place. A brand of dark paper has the two the other way round.
 */
export function logoOn(
  { logo, colours }: Pick<Brand, 'logo' | 'colours'>,
  ground: 'paper' | 'dark',
): BrandPicture | undefined {
  if (logo === undefined) return undefined;
  const isDark = (colour: string) => lightness(colour) < 0.6;
  const colour = ground === 'paper' ? colours.paper : colours[darkGround(colours).fill];
  if (isDark(colour)) return logo.onDark ?? (ground === 'paper' ? logo : undefined);
  return isDark(colours.paper) && logo.onDark === undefined ? undefined : logo;
}

/** A part of a logo that has less is not seen on its ground. */
const leastOfLogo = 1.5;

/**
 * The variant of a brand's logo that is seen on the fill of its covers; undefined where none is, and the name stands in its
 * place. The fill is the accent unless the brand says otherwise, and so are many logos.
 */
export function logoOnCover({
  logo,
  cover,
  colours,
}: Pick<Brand, 'logo' | 'cover' | 'colours'>): BrandPicture | undefined {
  if (logo === undefined || cover === undefined) return logo;
  const isSeen = (colour: string) => contrast(colour, cover.fill) >= leastOfLogo;
  // What has the colour of the paper in a logo that is made for it is a gap there, and may be one here.
  const isGap = (colour: string) => contrast(colour, colours.paper) < 1.1;
  if (!cover.isDark && logo.colours?.every((colour) => isGap(colour) || isSeen(colour)) !== false)
    return logo;
  return logo.onDark?.colours?.every(isSeen) === false ? undefined : logo.onDark;
}
