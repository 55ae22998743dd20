import { type PDFDict, type PDFObject, PDFRawStream, PDFRef } from 'pdf-lib';
import type { Direction } from '../../domain/direction.js';
import { keptPlace, type NumberStamp, settlePlace, writeStamp } from '../content/number-place.js';
import type { NumberRun, NumberSheet } from '../fonts/number-sheet.js';
import { arrayAt, dictAt, name } from '../objects/look.js';
import type { OpenPage } from '../objects/open-pdf.js';

/** How a pack's page number reads: `before 57 between 128 after`; without `between` the total is left out. */
export interface NumberFormat {
  readonly before: string;
  readonly between: string | undefined;
  readonly after: string;
  /** Words that are written from right to left have letters that join. */
  readonly direction: Direction;
}

/** Words and numbers by turns, as they are read. */
export function numberPieces(
  { before, between, after }: NumberFormat,
  page: number,
  total: number,
): string[] {
  return [before, String(page), ...(between === undefined ? [] : [between, String(total)]), after];
}

const resource = 'LadderpressNumbers';

/** Takes away the number that a prepared page shows, if it does. */
export function leaveUnnumbered({ dict }: OpenPage): void {
  takeAway(dict, new Set(printedPieces(dict).map(({ ref }) => ref)));
}

/** Writes a number in the place of the one that a prepared page shows, if it does. */
export function numberPage({ dict }: OpenPage, sheet: NumberSheet, pieces: readonly string[]): void {
  const gone = new Set<PDFRef>();
  for (const { ref, place } of printedPieces(dict)) {
    if (place === undefined) {
      gone.add(ref);
      continue;
    }
    const stamps = sheet.set(pieces).map((run) => stampOf(run, (font) => addFont(dict, font)));
    const stamp = Buffer.from(writeStamp(place, stamps), 'latin1');
    dict.context.assign(ref, PDFRawStream.of(dict.context.obj({}), stamp));
  }
  takeAway(dict, gone);
}

function takeAway(dict: PDFDict, gone: ReadonlySet<PDFRef>): void {
  if (gone.size === 0) return;
  const kept = contentsOf(dict).filter((ref) => !(ref instanceof PDFRef && gone.has(ref)));
  dict.set(name('Contents'), dict.context.obj(kept));
}

function stampOf(run: NumberRun, nameOf: (font: PDFRef) => string): NumberStamp {
  if ('glyphs' in run) return { ...run, font: nameOf(run.font) };
  const { content, fonts, start, y } = run.line;
  const renamed = content.replace(/\/(\S+)(?= [\d.]+ Tf)/g, (written, resource: string) => {
    const font = fonts.get(resource);
    return font === undefined ? written : `/${nameOf(font)}`;
  });
  return { content: renamed, start, y, width: run.width, gap: run.gap };
}

/** Leaves the number of a prepared page as it was printed. */
export function keepNumber({ dict }: OpenPage): void {
  for (const { stream } of printedPieces(dict)) settlePlace(stream);
}

function printedPieces(page: PDFDict) {
  return contentsOf(page).flatMap((ref) => {
    const stream = page.context.lookup(ref);
    const piece = stream instanceof PDFRawStream ? keptPlace(stream) : undefined;
    if (piece === undefined || !(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) return [];
    return [{ ref, stream, place: piece.place }];
  });
}

function contentsOf(page: PDFDict): PDFObject[] {
  return arrayAt(page, 'Contents')?.asArray() ?? [];
}

/** Gives a page one more font, and its name there. */
function addFont(page: OpenPage['dict'], font: PDFRef): string {
  const resources = dictAt(page, 'Resources');
  const fonts = resources && dictAt(resources, 'Font');
  for (let at = 1; ; at += 1) {
    const own = at === 1 ? resource : `${resource}${at}`;
    const known = fonts?.get(name(own));
    if (known === undefined) fonts?.set(name(own), font);
    if (known === undefined || known === font) return own;
  }
}
