import type { Comparison, FactChange, PageChange, PartChange, TextChange } from '../../domain/comparison.js';
import { type IndexWords, indexWords } from '../../domain/words/index-words.js';
import { releaseLine } from '../../render/views/view.js';
import type { PackText } from '../pack-text.js';

/** What changed, in words: what both forms of the CHANGES page show. */
export interface ChangesData {
  readonly title: string;
  readonly over: string;
  readonly since: string;
  readonly pages: readonly ChangedPage[];
  readonly words: IndexWords;
}

export interface ChangedPage {
  /** `Added`, `Changed`, `Removed`. */
  readonly kind: string;
  readonly title: string;
  readonly craft: string;
  /** Address in the index page; empty for a page that went. */
  readonly href: string;
  readonly facts: readonly { readonly name: string; readonly was: string; readonly now: string }[];
  readonly parts: readonly {
    readonly name: string;
    readonly was: string;
    readonly changes: readonly ChangedText[];
  }[];
}

/** One statement: what went and what came, each in stretches of which some are marked. */
export interface ChangedText {
  readonly was: readonly ChangedStretch[];
  readonly now: readonly ChangedStretch[];
  /** `Before` or `Removed`, `Now` or `Added`. */
  readonly wasWord: string;
  readonly nowWord: string;
}

export interface ChangedStretch {
  /** Stands before it and is never marked. */
  readonly space: ' ' | '';
  readonly text: string;
  readonly marked: boolean;
}

export function changesData(comparison: Comparison, text: PackText): ChangesData {
  const { language } = text;
  const words = indexWords(language);
  const was = comparison.old;
  return {
    title: words.changesTitle,
    over: text.crafts.length === 1 && text.craft !== null ? (text.crafts[0]?.name ?? text.title) : text.title,
    since: words.changesSince(releaseLine(was.release, language) || was.title),
    pages: comparison.changes.map((change) => pageData(change, idsOf(text), words)),
    words,
  };
}

function idsOf({ root, pages, crafts }: PackText): ReadonlyMap<string, string> {
  const all = [
    ...(root === null ? [] : [root]),
    ...pages,
    ...crafts,
    ...crafts.flatMap(({ levels }) => levels),
  ];
  return new Map(all.map(({ permalink, id }) => [permalink, id]));
}

function pageData(
  { kind, page, facts, parts }: PageChange,
  ids: ReadonlyMap<string, string>,
  words: IndexWords,
) {
  const id = ids.get(page.permalink);
  return {
    kind: words[kind],
    title: page.title,
    craft: page.kind === 'level' ? page.craft : '',
    href: kind === 'removed' || id === undefined ? '' : `index.html#${id}`,
    facts: facts.map((fact) => factData(fact, words)),
    parts: parts.map((part) => partData(part, words)),
  };
}

function factData({ fact, was, now }: FactChange, words: IndexWords) {
  return { name: words.facts[fact], was: was || '–', now: now || '–' };
}

function partData({ name, was, changes }: PartChange, words: IndexWords) {
  return { name, was: was ?? '', changes: changes.map((change) => textData(change, words)) };
}

function textData(change: TextChange, words: IndexWords): ChangedText {
  switch (change.kind) {
    case 'added':
      return { was: [], now: [plain(change.now)], wasWord: '', nowWord: words.added };
    case 'removed':
      return { was: [plain(change.was)], now: [], wasWord: words.removed, nowWord: '' };
    case 'reworded':
      return {
        was: stretches(change, 'removed'),
        now: stretches(change, 'added'),
        wasWord: words.before,
        nowWord: words.now,
      };
  }
}

function plain(text: string): ChangedStretch {
  return { space: '', text, marked: false };
}

/** One side of a rewording: what both have, and what only this side has. */
function stretches(
  { words }: Extract<TextChange, { kind: 'reworded' }>,
  side: 'removed' | 'added',
): ChangedStretch[] {
  return words
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ kind, text }, index) => ({
      space: index > 0 && text.startsWith(' ') ? ' ' : '',
      text: text.trimStart(),
      marked: kind === side,
    }));
}
