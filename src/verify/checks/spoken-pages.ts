import { plainWording } from '../../domain/words/wording.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { areaKey } from '../../model/areas/area-key.js';
import type { SpokenBlock } from '../../pdf/read-aloud.js';
import { lettersOf, wordsOf } from './title-words.js';

/**
 * How a page carries a title: with every word in one heading, or in what opens the page; with all of its letters there
 * but other gaps between them, so that words of one of the two run together; or not at all.
 */
export type Carried = 'whole' | 'run-together' | 'not';

/** What is read aloud on each page, put in order once: a pack has thousands of links and bookmarks to ask about. */
export interface SpokenPages {
  carries(page: number, title: string): Carried;
  /** Whether a page has a heading of this name, as names of areas are told apart. */
  hasHeading(page: number, name: string): boolean;
  /** The same below the page's title: where the areas are. */
  hasAreaHeading(page: number, name: string): boolean;
  /** Whether a page's title holds every word of a name: `DevOps Engineer` in `DevOps Engineer Craft`. */
  hasTitleWith(page: number, name: string): boolean;
  /** Whether a page has an item of a list that says this and nothing else. */
  hasItem(page: number, text: string): boolean;
}

/** @param language of the file (BCP 47): a title says "Level" in it, or in English where we have no words in it */
export function spokenPages(blocks: readonly SpokenBlock[], language: string): SpokenPages {
  const ours = new Set(wordsOf(wordsIn(language, plainWording).level));
  const byPage = new Map<number, SpokenBlock[]>();
  for (const block of blocks) {
    const own = byPage.get(block.page) ?? [];
    own.push(block);
    byPage.set(block.page, own);
  }
  const made = new Map<number, Page>();
  const pageOf = (number: number): Page => {
    const known = made.get(number) ?? readPage(byPage.get(number) ?? []);
    made.set(number, known);
    return known;
  };
  return {
    carries(page, title) {
      const { places } = pageOf(page);
      const words = wordsOf(title);
      const says = (some: readonly string[]) =>
        some.length > 0 && places.some(({ set }) => some.every((word) => set.has(word)));
      // A heading in a language that we have no words in has its author's word for a level.
      if (says(words) || says(words.filter((word) => !ours.has(word)))) return 'whole';
      const letters = lettersOf(title);
      return places.some((place) => holdsTogether(place.words, letters)) ? 'run-together' : 'not';
    },
    hasHeading: (page, name) => {
      const { titles, areas } = pageOf(page);
      return titles.has(areaKey(name)) || areas.has(areaKey(name));
    },
    hasAreaHeading: (page, name) => pageOf(page).areas.has(areaKey(name)),
    hasItem: (page, text) => pageOf(page).items.has(lettersOf(text)),
    hasTitleWith: (page, name) =>
      pageOf(page).titleWords.some((words) => wordsOf(name).every((word) => words.has(word))),
  };
}

export function isHeading({ role }: SpokenBlock): boolean {
  return /^H[1-6]$/.test(role);
}

interface Page {
  /** Where a title may stand: what opens the page, and each heading. */
  readonly places: readonly { readonly words: readonly string[]; readonly set: ReadonlySet<string> }[];
  /** Keys of its headings of the first level, and of the others. */
  readonly titles: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly titleWords: readonly ReadonlySet<string>[];
  /** Letters of the items of its lists. */
  readonly items: ReadonlySet<string>;
}

function readPage(blocks: readonly SpokenBlock[]): Page {
  const headings = blocks.filter(isHeading);
  const titles = headings.filter(({ role }) => role === 'H1').map(({ text }) => text);
  const areas = headings.filter(({ role }) => role !== 'H1').map(({ text }) => text);
  return {
    places: [opening(blocks), ...headings.map(({ text }) => text)].map((text) => {
      const words = wordsOf(text);
      return { words, set: new Set(words) };
    }),
    titles: new Set(titles.map(areaKey)),
    areas: new Set(areas.map(areaKey)),
    titleWords: titles.map((text) => new Set(wordsOf(text))),
    items: new Set(blocks.filter(({ role }) => role === 'LBody').map(({ text }) => lettersOf(text))),
  };
}

/** Whether some words one after the other have these letters. */
function holdsTogether(words: readonly string[], letters: string): boolean {
  return words.some((_, from) => {
    let joined = '';
    for (let at = from; at < words.length && joined.length < letters.length; at += 1) joined += words[at];
    return joined !== '' && joined === letters;
  });
}

/** Everything before a page's first heading of the second level: its title, and what stands around it. */
function opening(blocks: readonly SpokenBlock[]): string {
  const end = blocks.findIndex(({ role }) => role === 'H2');
  return (end < 0 ? blocks : blocks.slice(0, end)).map(({ text }) => text).join(' ');
}
