import type { BlockReading } from '../block-reading.js';
import { headingStart } from '../patterns.js';
import { check } from '../scanner.js';

const ownId = /[\t ]\{#([A-Za-z_:\u00c0-\uffff][\w:.\-\u00b7-\uffff]*)\}$/;

/** `## Scope`: a space is needed, an empty line above is not. */
export function readHeading(reading: BlockReading): boolean {
  const match = check(reading, headingStart);
  if (match === undefined) return false;
  const { text: written, id } = headingContents(match[2] ?? '');
  const closed = written.replace(/[\t ]#+$/, '');
  const text = closed === written ? written : closed.trimEnd();
  if (text === '') return false;
  const from = reading.at;
  reading.at += match[0].length;
  reading.blocks.push({ kind: 'heading', level: (match[1] ?? '').length, text, id, from, to: reading.at });
  return true;
}

/** A heading's words, and the id that `{#id}` at its end gives it. */
export function headingContents(written: string): { text: string; id: string | undefined } {
  const text = written.replace(/[ \t\r\n\f\v]+$/, '');
  const match = ownId.exec(text);
  return match === null
    ? { text, id: undefined }
    : { text: text.slice(0, match.index).replace(/[ \t\r\n\f\v]+$/, ''), id: match[1] };
}
