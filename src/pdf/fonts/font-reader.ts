import type { PDFDict } from 'pdf-lib';
import { dictAt } from '../objects/look.js';
import { type FontReading, readFont } from './read-font.js';

/** Finds and reads a font among the resources of a page or form. */
export type FontReader = (owner: PDFDict, resource: string) => FontReading | undefined;

/** Reads each font of a print once. */
export function fontReader(): FontReader {
  const read = new Map<PDFDict, FontReading>();
  return (owner, resource) => {
    const resources = dictAt(owner, 'Resources');
    const fonts = resources && dictAt(resources, 'Font');
    const font = fonts && dictAt(fonts, resource);
    if (font === undefined) return undefined;
    const known = read.get(font) ?? readFont(font);
    read.set(font, known);
    return known;
  };
}
