import type { LaidLetterhead } from '../domain/letterhead.js';
import { writePlain } from './file/write-plain.js';
import type { FormToMake } from './forms/make-fields.js';
import { openPrint } from './objects/open-pdf.js';
import { preparePrint } from './prepare-print.js';

/**
 * Does for a print what is the same in every file that it becomes a part of, and writes it in the form that we read
 * fastest. The same print of the same HTML gives the same bytes.
 */
export async function preparePart(
  print: Uint8Array,
  html = '',
  letterhead?: LaidLetterhead,
  form?: FormToMake,
): Promise<Uint8Array> {
  const pdf = await openPrint(print);
  preparePrint(pdf, html, letterhead, form);
  return writePlain(pdf.context);
}
