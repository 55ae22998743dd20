import { decode } from './decode.js';

/**
 * The text of a table that a spreadsheet program wrote, its line ends made `\n`: as UTF-8, with a mark or without, as
 * UTF-16, which "Unicode text" still is, or as what Windows wrote before both.
 */
export function decodeTable(bytes: Uint8Array): string {
  const decoded = decode(tableAsUtf8(bytes));
  // Every encoding that is tried gives Unicode.
  return 'text' in decoded ? decoded.text : '';
}

/** The same bytes in UTF-8. */
export function tableAsUtf8(bytes: Uint8Array): Uint8Array {
  const encoding = wideOf(bytes) ?? ('badByte' in decode(bytes) ? 'windows-1252' : undefined);
  return encoding === undefined ? bytes : new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

/** By its mark, else by the zeros that stand in every Latin letter of it. */
function wideOf([first, second, third, fourth]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? 'utf-16be' : undefined;
}
