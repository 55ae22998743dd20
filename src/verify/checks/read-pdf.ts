import type { ManifestRow } from '../../domain/build-report.js';
import { areaKey } from '../../model/areas/area-key.js';
import type { Reading, SpokenBlock } from '../../pdf/read-aloud.js';
import type { PdfFacts } from '../../pdf/read-facts.js';

/** A PDF as two readers see it: what it says about itself, and what is read aloud. */
export interface ReadPdf {
  readonly row: ManifestRow;
  readonly facts: PdfFacts;
  readonly reading: Reading;
}

/**
 * How a page carries a title: with every word in one heading, or in what opens the page; with all of its letters there
 * but other gaps between them, so that words of one of the two run together; or not at all.
 */
export function carriesTitle(
  reading: Reading,
  page: number,
  title: string,
): 'whole' | 'run-together' | 'not' {
  const blocks = reading.blocks.filter((block) => block.page === page);
  const places = [opening(blocks), ...blocks.filter(isHeading).map(({ text }) => text)];
  if (places.some((text) => holdsWords(text, title))) return 'whole';
  const letters = lettersOf(title);
  return letters !== '' && places.some((text) => lettersOf(text).includes(letters)) ? 'run-together' : 'not';
}

/** Whether a page has a heading of this name, as names of areas are told apart. */
export function hasHeading(reading: Reading, page: number, name: string): boolean {
  const wanted = areaKey(name);
  return reading.blocks.some(
    (block) => block.page === page && isHeading(block) && areaKey(block.text) === wanted,
  );
}

/** The same below the page's title: where the areas are. */
export function hasAreaHeading(reading: Reading, page: number, name: string): boolean {
  const blocks = reading.blocks.filter(({ role }) => role !== 'H1');
  return hasHeading({ ...reading, blocks }, page, name);
}

/** Whether a page's title holds every word of a name: `DevOps Engineer` in `DevOps Engineer Craft`. */
export function hasTitleWith(reading: Reading, page: number, name: string): boolean {
  return reading.blocks.some(
    (block) => block.page === page && block.role === 'H1' && holdsWords(block.text, name),
  );
}

export function isHeading({ role }: SpokenBlock): boolean {
  return /^H[1-6]$/.test(role);
}

/** Everything before a page's first heading of the second level: its title, and what stands around it. */
function opening(blocks: readonly SpokenBlock[]): string {
  const end = blocks.findIndex(({ role }) => role === 'H2');
  return (end < 0 ? blocks : blocks.slice(0, end)).map(({ text }) => text).join(' ');
}

function holdsWords(text: string, title: string): boolean {
  const there = new Set(wordsOf(text));
  return wordsOf(title).every((word) => there.has(word));
}

export function lettersOf(text: string): string {
  return wordsOf(text).join('');
}

/** In lower case, without punctuation: `Senior DevOps Engineer, Level 3` is five words. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
