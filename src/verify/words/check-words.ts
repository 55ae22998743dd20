import { showPlace } from '../../domain/place.js';
import type { Fault } from '../../domain/verify-report.js';
import type { ReadPdf } from '../checks/read-pdf.js';
import { fault } from '../fault.js';
import type { Passage } from './passages.js';

/**
 * Looks for passages in what is read aloud, in order: each whole and after the one before, so that a word twice in
 * the source is there twice. White space and punctuation do not count, since lines break at them; what a list or a
 * picture adds (its numbers, its alternative text) may stand between.
 */
export function checkWords({ row, reading }: ReadPdf, passages: readonly Passage[]): Fault[] {
  const bare = row.edition === 'large' ? withoutLinkNumbers : (text: string) => text;
  const said = folded(
    bare(reading.blocks.map(({ role, text }) => (notWritten.has(role) ? '' : text)).join(' ')),
  );
  const faults: Fault[] = [];
  let at = 0;
  for (let index = 0; index < passages.length; index += 1) {
    const passage = passages[index];
    if (passage === undefined) continue;
    const wanted = folded(bare(passage.text));
    const found = said.indexOf(wanted, at);
    if (found >= 0) at = found + wanted.length;
    // "+ 3 more statements": the card says so, and so does a diagnostic of the build.
    else if (passage.rest !== undefined && said.startsWith(`+${passage.rest}`, at)) index += passage.rest - 1;
    else faults.push(lost(row.path, passage, said.slice(at)));
  }
  return faults;
}

/** How many words a reader sees in some passages. */
export function countWords(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
}

/** Roles whose text no author wrote where it stands. */
const notWritten = new Set(['Lbl', 'Figure', 'Formula']);

/** Large print numbers each link where it stands: `our pipelines [3]`. */
function withoutLinkNumbers(text: string): string {
  return text.replace(/\s\[\d+\]/g, '');
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/[\p{P}\p{Z}\p{C}]+/gu, '');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => folded(word) !== '');
}

/** Names the first word that is not there, with the words before it. */
function lost(path: string, { text, place }: Passage, rest: string): Fault {
  const words = wordsOf(text);
  let there = 0;
  while (there < words.length && rest.includes(folded(words.slice(0, there + 1).join(' ')))) there += 1;
  const word = words[there] ?? words.at(-1) ?? '';
  const before = words.slice(Math.max(0, there - 6), there).join(' ');
  return fault(
    path,
    'word-lost',
    `"${word}"${before === '' ? '' : ` after "${before}"`} of ${showPlace(place)} is not where it should be.`,
    'What an author wrote must not be lost between Markdown and paper.',
  );
}
