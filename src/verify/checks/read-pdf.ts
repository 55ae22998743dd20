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

/** Whether every word of a title stands in one heading of a page, or in what opens the page. */
export function carriesTitle(reading: Reading, page: number, title: string): boolean {
  const blocks = reading.blocks.filter((block) => block.page === page);
  const places = [opening(blocks), ...blocks.filter(isHeading).map(({ text }) => text)];
  return places.some((text) => holdsWords(text, title));
}

/** Whether a page has a heading of this name, as names of areas are told apart. */
export function hasHeading(reading: Reading, page: number, name: string): boolean {
  const wanted = areaKey(name);
  return reading.blocks.some(
    (block) => block.page === page && isHeading(block) && areaKey(block.text) === wanted,
  );
}

function isHeading({ role }: SpokenBlock): boolean {
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

/** In lower case, without punctuation: `Senior DevOps Engineer, Level 3` is five words. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
