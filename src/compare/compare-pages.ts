import type { FactChange, PageChange, PageName } from '../domain/comparison.js';
import type { Release } from '../domain/framework.js';
import { compareParts } from './compare-parts.js';
import type { Part } from './parts-of.js';

/** A page as far as it is compared. */
export interface Compared {
  readonly name: PageName;
  readonly page: { readonly number: string; readonly rank: string };
  readonly release: Release;
  /** The page whose version and status it takes unless it says otherwise. */
  readonly inherited: Compared | undefined;
  readonly parts: readonly Part[];
}

/** What became of one page; undefined when it says what it said. */
export function comparePages(was: Compared | undefined, now: Compared | undefined): PageChange | undefined {
  const parts = compareParts(was?.parts ?? [], now?.parts ?? []);
  if (was === undefined || now === undefined) {
    const page = now ?? was;
    if (page === undefined) return undefined;
    return { kind: was === undefined ? 'added' : 'removed', page: page.name, facts: [], parts };
  }
  const facts = compareFacts(was, now);
  if (facts.length === 0 && parts.length === 0) return undefined;
  return { kind: 'changed', page: now.name, facts, parts };
}

function compareFacts(was: Compared, now: Compared): FactChange[] {
  const facts: FactChange[] = [
    { fact: 'title', was: was.name.title, now: now.name.title },
    { fact: 'number', was: was.page.number, now: now.page.number },
    { fact: 'rank', was: was.page.rank, now: now.page.rank },
    { fact: 'craft', was: was.name.craft, now: now.name.craft },
    { fact: 'address', was: was.name.permalink, now: now.name.permalink },
    ...compareReleases(was, now),
  ];
  // A craft's name is part of its title.
  return facts.filter(({ fact, was: old, now: fresh }) => {
    if (old === fresh) return false;
    return !(fact === 'craft' && now.name.kind !== 'level');
  });
}

const releaseKeys = ['version', 'effective', 'status', 'approvedBy'] as const;

/** A new version at the top is told once, not again for each page that takes it from there. */
function compareReleases(was: Compared, now: Compared): FactChange[] {
  return releaseKeys
    .filter((key) => {
      const above = now.inherited?.release[key] === now.release[key];
      const before = was.inherited?.release[key] === was.release[key];
      return !(above && before);
    })
    .map((fact) => ({ fact, was: was.release[fact] ?? '', now: now.release[fact] ?? '' }));
}
