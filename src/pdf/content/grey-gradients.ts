import { PDFDict } from 'pdf-lib';
import { arrayAt, asDict, asNumbers, dictAt, name, nameAt, numberAt } from '../objects/look.js';
import type { GroundsOf } from './find-grounds.js';
import { inkGrey } from './neutral-grey.js';
import type { ContentStream } from './open-contents.js';

/**
 * What `greyNeutrals` does, for gradients, which is also how a background is painted that must not be left out: one that
 * runs through neutral colours alone becomes DeviceGray. Its ink is black only where nothing else is in it, or a gradient
 * would end in a step.
 */
export function greyGradients(contents: readonly ContentStream[], grounds: GroundsOf): void {
  for (const content of contents) {
    const { owner } = content;
    const { isDark, patterns: surfaces } = grounds(content);
    const resources = dictAt(owner, 'Resources');
    const patterns = resources && dictAt(resources, 'Pattern');
    for (const [key, value] of patterns?.entries() ?? []) {
      const pattern = asDict(owner.context, value);
      const shading = pattern && dictAt(pattern, 'Shading');
      if (shading !== undefined && nameAt(shading, 'ColorSpace') === 'DeviceRGB')
        greyShading(shading, isDark || surfaces.has(key.decodeText()));
    }
  }
}

function greyShading(shading: PDFDict, isSurface: boolean): void {
  const made = shading.get(name('Function'));
  // What other gradients may use as well is left alone; Skia writes each its own.
  const steps = made instanceof PDFDict ? interpolations(made) : undefined;
  if (steps === undefined) return;
  const colours = steps.flatMap((step) => ends.map((end) => colourAt(step, end)));
  const greys = colours.map((colour) => (colour.length === 3 ? inkGrey(colour) : undefined));
  if (greys.includes(undefined)) return;
  const isInk = !isSurface && greys.every((grey) => grey === 0);
  for (const [at, step] of steps.entries()) {
    for (const [which, end] of ends.entries()) {
      const green = colours[2 * at + which]?.[1] ?? 0;
      step.set(name(end), step.context.obj([isInk ? 0 : green]));
    }
  }
  shading.set(name('ColorSpace'), name('DeviceGray'));
}

const ends = ['C0', 'C1'];

function colourAt(step: PDFDict, end: string): number[] {
  const colour = arrayAt(step, end);
  return colour === undefined ? [] : asNumbers(colour);
}

/** The steps from one colour to the next that a function is made of (ISO 32000-1, 7.10.3, 7.10.4); undefined for others. */
function interpolations(made: PDFDict): PDFDict[] | undefined {
  if (numberAt(made, 'FunctionType') === 2) return [made];
  if (numberAt(made, 'FunctionType') !== 3) return undefined;
  const parts = (arrayAt(made, 'Functions')?.asArray() ?? []).map((part) => made.context.lookup(part));
  const steps = parts.filter((part) => part instanceof PDFDict);
  const isPlain =
    steps.length === parts.length && steps.every((step) => numberAt(step, 'FunctionType') === 2);
  return isPlain ? steps : undefined;
}
