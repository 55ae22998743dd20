import { PDFRef } from 'pdf-lib';
import { advance, type OpenText, openText } from '../content/measure-text.js';
import { openContents } from '../content/open-contents.js';
import { dictAt } from '../objects/look.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { fontReader } from './font-reader.js';

/** A line of text as it was painted. */
export interface PaintedLine {
  /** Its text objects: operators of a content stream. */
  readonly content: string;
  /** The fonts that they name. */
  readonly fonts: ReadonlyMap<string, PDFRef>;
  /** Font size, and the place of the line: x from start to end, y of its baseline, in the text's own coordinates. */
  readonly size: number;
  readonly start: number;
  readonly end: number;
  readonly y: number;
}

/** The lines of a print's first page, in the order in which they were painted. */
export function readLines(pdf: TaggedPdf): readonly PaintedLine[] {
  const page = openContents(pdf).find(({ kind }) => kind === 'page');
  if (page === undefined) return [];
  const { bytes, operations, owner } = page;
  const fonts = fontReader();
  const lines: PaintedLine[] = [];
  let text: OpenText | undefined;
  for (const operation of operations) {
    if (operation.operator === 'BT') text = openText(operation.from);
    else if (operation.operator === 'ET' && text !== undefined && text.end > text.start) {
      const content = Buffer.from(bytes.subarray(text.from, operation.to)).toString('latin1');
      put(lines, text, content);
      text = undefined;
    } else if (text !== undefined) advance(text, bytes, operation, (resource) => fonts(owner, resource));
  }
  const resources = dictAt(owner, 'Resources');
  const named = (resources && dictAt(resources, 'Font'))?.entries() ?? [];
  const refs = named.flatMap(([key, ref]) =>
    ref instanceof PDFRef ? [[key.decodeText(), ref] as const] : [],
  );
  return lines.map((line) => ({ ...line, fonts: new Map(refs) }));
}

/** What stands on the same baseline is one line. */
function put(lines: PaintedLine[], { size, start, end, matrix }: OpenText, content: string): void {
  const y = matrix[5];
  const last = lines.at(-1);
  if (last === undefined || last.y !== y) {
    lines.push({ content, fonts: new Map(), size, start, end, y });
    return;
  }
  lines[lines.length - 1] = {
    ...last,
    content: `${last.content}\n${content}`,
    start: Math.min(last.start, start),
    end: Math.max(last.end, end),
  };
}
