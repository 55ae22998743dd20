import { type PDFDict, PDFRawStream } from 'pdf-lib';
import { pdfDate } from '../file/pdf-date.js';
import { deflatedStream } from '../objects/deflate.js';
import { dictAt, name } from '../objects/look.js';
import type { OpenPdf } from '../objects/open-pdf.js';
import { streamBytes } from '../objects/stream-bytes.js';

const owner = name('Ladderpress');

/**
 * Keeps data of ours in a document, as JSON in the place that is meant for it (the catalog's page-piece dictionary, ISO 32000-1, 14.5): no
 * viewer shows it, and those that were tried keep it when they save.
 */
export function writeOwnData({ catalog }: Pick<OpenPdf, 'catalog'>, data: unknown): void {
  const { context } = catalog;
  const json = new TextEncoder().encode(JSON.stringify(data));
  const piece = context.obj({ Private: context.register(deflatedStream(context, json)) });
  catalog.set(name('PieceInfo'), context.obj({ [owner.decodeText()]: piece }));
}

/** Says when it was written, in seconds since 1970, which the format asks for. */
export function dateOwnData(catalog: PDFDict, date: number): void {
  pieceOf(catalog)?.set(name('LastModified'), pdfDate(date));
}

/** What `writeOwnData` kept; undefined where there is none, or none that can be read. */
export function readOwnData({ catalog }: Pick<OpenPdf, 'catalog'>): unknown {
  const kept = pieceOf(catalog)?.lookup(name('Private'));
  if (!(kept instanceof PDFRawStream)) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(streamBytes(kept)));
  } catch {
    return undefined;
  }
}

function pieceOf(catalog: PDFDict): PDFDict | undefined {
  const pieces = dictAt(catalog, 'PieceInfo');
  return pieces === undefined ? undefined : dictAt(pieces, 'Ladderpress');
}
