import { PDFArray, PDFDict, PDFName, type PDFObject } from 'pdf-lib';
import { dictAt, name, nameAt, objectAt } from '../objects/look.js';

/**
 * Why an object of a page cannot lie under ours, in a few words; undefined when it can. Ours are PDF/A-2a and PDF/UA-1, so fonts
 * are in the file and say which letters they draw (ISO 19005-2, 6.2.11), colours are of a screen (6.2.4), and nothing runs.
 */
export function objectFault(object: PDFObject): string | undefined {
  if (object === name('DeviceCMYK')) return pressColours;
  if (object === name('JPXDecode')) return 'it holds a picture in JPEG 2000';
  if (object === name('Crypt')) return 'it is encrypted';
  if (!(object instanceof PDFDict)) return undefined;
  if (nameAt(object, 'Subtype') === 'PS') return 'it holds a program in PostScript';
  return nameAt(object, 'Type') === 'Font' ? fontFault(object) : undefined;
}

export const pressColours = 'it holds a picture or a gradient in colours of the press (CMYK)';

/** Layers that are not shown would come to light. */
export function layersFault(catalog: PDFDict): string | undefined {
  const properties = dictAt(catalog, 'OCProperties');
  const shown = properties && dictAt(properties, 'D');
  const off = shown?.lookup(name('OFF'));
  const isHidden = off instanceof PDFArray && off.size() > 0;
  return isHidden || shown?.get(name('BaseState')) === name('OFF') ? 'it has hidden layers' : undefined;
}

function fontFault(font: PDFDict): string | undefined {
  const kind = nameAt(font, 'Subtype') ?? '';
  if (kind === 'Type0') return font.has(name('ToUnicode')) ? undefined : unreadable(font);
  const descriptor = dictAt(font, 'FontDescriptor');
  const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(name(key)));
  if (!isEmbedded && kind !== 'Type3') return `its font ${fontName(font)} is not embedded`;
  // The letters of a part of a Type 0 font are told by the whole.
  if (kind.startsWith('CIDFont') || font.has(name('ToUnicode'))) return undefined;
  return named.has(nameAt(font, 'Encoding') ?? '') ? undefined : unreadable(font);
}

const named: ReadonlySet<string> = new Set(['WinAnsiEncoding', 'MacRomanEncoding']);

function unreadable(font: PDFDict): string {
  return `its font ${fontName(font)} does not say which letters it draws`;
}

function fontName(font: PDFDict): string {
  const found = objectAt(font, 'BaseFont');
  return found instanceof PDFName ? found.decodeText().replace(/^[A-Z]{6}\+/, '') : 'of drawings';
}
