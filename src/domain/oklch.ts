import { contrast, linearChannels } from './contrast.js';

/** OKLab, https://bottosson.github.io/posts/oklab/: lightness from 0 to 1, and two axes of colour. */
type Lab = readonly [lightness: number, a: number, b: number];

/**
 * A colour as its own darker or lighter shade: the nearest that reaches a contrast on a ground, of the same hue, and as
 * strong as sRGB can show it. Lightness goes down on a light ground and up on a dark one, in steps of a 500th.
 *
 * @param colour and `ground` as `#rrggbb`
 * @param least a contrast ratio as of WCAG 2.2, at most what black or white has on the ground
 */
export function shadeOf(colour: string, ground: string, least: number): string {
  if (contrast(colour, ground) >= least) return colour;
  const [start, a, b] = labOf(colour);
  const step = contrast('#000000', ground) >= contrast('#ffffff', ground) ? -0.002 : 0.002;
  for (let light = start + step; light > 0 && light < 1; light += step) {
    const shade = inGamut([light, a, b]);
    if (contrast(shade, ground) >= least) return shade;
  }
  return step < 0 ? '#000000' : '#ffffff';
}

/**
 * A light shade of an accent to lie behind text: a twelfth of it in the paper, or less where the ink would not reach 7:1.
 *
 * @param accent, `paper` and `ink` as `#rrggbb`
 */
export function tintOf(accent: string, paper: string, ink: string): string {
  const [from, towards] = [labOf(paper), labOf(accent)];
  for (let share = 0.08; share > 0; share -= 0.01) {
    const mixed = from.map((part, axis) => part + ((towards[axis] ?? 0) - part) * share);
    const tint = inGamut([mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0]);
    if (contrast(ink, tint) >= 7) return tint;
  }
  return paper;
}

/** How light a `#rrggbb` colour looks, from 0 (black) to 1 (white): L of OKLab. */
export function lightness(colour: string): number {
  return labOf(colour)[0];
}

/** The strongest colour of a lightness and hue that sRGB has, no stronger than asked. */
function inGamut([light, a, b]: Lab): string {
  for (let strength = 1; strength > 0; strength -= 0.01) {
    const channels = linearOf([light, a * strength, b * strength]);
    if (channels.every((channel) => channel >= -0.0005 && channel <= 1.0005)) return written(channels);
  }
  return written(linearOf([light, 0, 0]));
}

function labOf(colour: string): Lab {
  const [red, green, blue] = linearChannels(colour);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

function linearOf([light, a, b]: Lab): [number, number, number] {
  const long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** Of sRGB, IEC 61966-2-1. */
function written(channels: readonly number[]): string {
  const hex = channels.map((channel) => {
    const light = Math.min(1, Math.max(0, channel));
    const value = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${hex.join('')}`;
}
