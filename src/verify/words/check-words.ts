import { showPlace } from '../../domain/place.js';
import type { Fault } from '../../domain/verify-report.js';
import type { ReadPdf } from '../checks/read-pdf.js';
import { fault } from '../fault.js';
import { folded } from './folded.js';
import { openLeft } from './open-left.js';
import type { Passage } from './passage.js';
import { find, type Misspelling, misspelling, spell } from './spell.js';

/**
 * Looks for passages in what is read aloud, in order: each whole and after the one before, so that a word twice in
 * the source is there twice. Punctuation does not count; what a list or a picture adds (its numbers, its alternative
 * text) may stand between. Each word must be one: where a line ends, two may have run together, or one may have got a
 * space. What a shortened card left to the handout is not looked for: the manifest names it, and the card must say
 * how much it is.
 */
export function checkWords({ row, reading }: ReadPdf, passages: readonly Passage[]): Fault[] {
  const bare = row.edition === 'large' ? withoutLinkNumbers : (text: string) => text;
  const said = spell(
    bare(
      reading.blocks
        .map(({ role, text, inWord }) => (notWritten.has(role) ? ' ' : `${inWord ? '' : ' '}${text}`))
        .join(''),
    ),
  );
  const left = openLeft(row.left ?? []);
  const faults: Fault[] = [];
  let at = 0;
  for (const passage of passages) {
    if (left.takes(passage, said.letters.slice(at, at + 200))) continue;
    const wanted = spell(bare(passage.text));
    const found = find(wanted, said, passage.anywhere === true ? 0 : at);
    if (found === undefined) {
      faults.push(lost(row.path, passage, said.letters.slice(at)));
      continue;
    }
    at = found + wanted.letters.length;
    const misspelt = misspelling(wanted, said, found);
    if (misspelt !== undefined) faults.push(misspeltFault(row.path, passage, misspelt));
  }
  for (const { area, statements } of left.untold()) {
    const what = `It does not say that it leaves ${statements} of "${area}" to the handout.`;
    faults.push(fault(row.path, 'word-lost', what, 'Its reader must know that there is more.'));
  }
  return faults;
}

/** How many words a reader sees in some passages. */
export function wordsRead(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
}

/** Roles whose text no author wrote where it stands. */
const notWritten = new Set(['Lbl', 'Figure', 'Formula']);

/** Large print numbers each link where it stands: `our pipelines [3]`. */
function withoutLinkNumbers(text: string): string {
  return text.replace(/(?:^|\s)\[\d+\](?=\s|\p{P}|$)/gu, '');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => folded(word) !== '');
}

function misspeltFault(path: string, { place }: Passage, { kind, wanted, said }: Misspelling): Fault {
  const where = `of ${showPlace(place)}`;
  return kind === 'split'
    ? fault(
        path,
        'word-split',
        `"${wanted}" ${where} is read as "${said}", with a space in it.`,
        'A search does not find it, and a screen reader says two words.',
      )
    : fault(
        path,
        'words-run-together',
        `"${wanted}" ${where} is read as "${said}", in one word.`,
        'A search finds neither word, and a screen reader says them as one.',
      );
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
