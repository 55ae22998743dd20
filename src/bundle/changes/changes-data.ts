import type { Comparison, FactChange, PageChange, PartChange, TextChange } from '../../domain/comparison.js';
import { longDate } from '../../domain/words/long-date.js';
import type { Wording } from '../../domain/words/wording.js';
import { type Words, wordsIn } from '../../domain/words/words-in.js';
import { releaseLine } from '../../render/views/view.js';
import type { PackText } from '../pack-text.js';

/** What changed, in words: what both forms of the CHANGES page show. */
export interface ChangesData {
  readonly title: string;
  readonly over: string;
  readonly since: string;
  readonly pages: readonly ChangedPage[];
  readonly words: { readonly noChanges: string; readonly toIndex: string };
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

export function changesData(comparison: Comparison, text: PackText, wording: Wording): ChangesData {
  const words = wordsIn(text.language, wording);
  const was = comparison.old;
  return {
    title: words.changes.title,
    over: text.crafts.length === 1 && text.craft !== null ? (text.crafts[0]?.name ?? text.title) : text.title,
    since: words.changes.since(releaseLine(was.release, words) || was.title),
    pages: comparison.changes.map((change) => pageData(change, idsOf(text), words)),
    words: { noChanges: words.changes.noLevel, toIndex: words.index.allLevels },
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

function pageData({ kind, page, facts, parts }: PageChange, ids: ReadonlyMap<string, string>, words: Words) {
  const id = ids.get(page.permalink);
  return {
    kind: words.changes[kind],
    title: page.title,
    craft: page.kind === 'level' ? page.craft : '',
    href: kind === 'removed' || id === undefined ? '' : `index.html#${id}`,
    facts: facts.map((fact) => factData(fact, words)),
    parts: parts.map((part) => partData(part, words)),
  };
}

function factData({ fact, was, now }: FactChange, words: Words) {
  const shown = (value: string) => {
    if (value === '') return '–';
    if (value === 'draft' || value === 'review' || value === 'approved') return words[value];
    return fact === 'effective' ? longDate(value, words) : value;
  };
  return { name: words.facts[fact], was: shown(was), now: shown(now) };
}

function partData({ name, was, changes }: PartChange, words: Words) {
  return { name, was: was ?? '', changes: changes.map((change) => textData(change, words)) };
}

function textData(change: TextChange, words: Words): ChangedText {
  switch (change.kind) {
    case 'added':
      return { was: [], now: [plain(change.now)], wasWord: '', nowWord: words.changes.added };
    case 'removed':
      return { was: [plain(change.was)], now: [], wasWord: words.changes.removed, nowWord: '' };
    case 'reworded':
      return {
        was: stretches(change, 'removed'),
        now: stretches(change, 'added'),
        wasWord: words.changes.before,
        nowWord: words.changes.now,
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
