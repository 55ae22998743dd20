import { roleOf } from './ladder.js';
import { readTitle } from './title-reading.js';

interface WithName {
  readonly name: string;
}

/** Levels that call themselves one thing. */
interface RoleGroup<Item> {
  /** As the first of them writes it; empty where all are of one craft and the folder names it. */
  readonly role: string;
  readonly items: readonly Item[];
}

/**
 * Splits levels that lie in one folder where they are of several crafts: where each role has the rungs that another has
 * too, or three of its own. A lone level of another role, such as a director among engineers, makes no craft.
 */
export function splitByRole<Item extends WithName>(items: readonly Item[]): readonly RoleGroup<Item>[] {
  const whole = [{ role: '', items }];
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const role = roleOf(item.name);
    const own = groups.get(role);
    if (own === undefined) groups.set(role, [item]);
    else own.push(item);
  }
  const all = [...groups.values()];
  if (all.length < 2 || all.some(({ length }) => length < 2) || groups.has('')) return whole;
  const isApart = all.every(
    (own) => own.length > 2 || all.some((other) => other !== own && overlap(own, other) >= 0.5),
  );
  return isApart ? [...groups].map(([role, own]) => ({ role: sharedName(role, own), items: own })) : whole;
}

function overlap(one: readonly WithName[], other: readonly WithName[]): number {
  const [a, b] = [rungsOf(one), rungsOf(other)];
  const shared = [...a].filter((rung) => b.has(rung)).length;
  return shared / new Set([...a, ...b]).size;
}

/** The numbers of levels, else what is left of each name without the words that all have: Senior, of Senior Manager beside Manager. */
function rungsOf(items: readonly WithName[]): ReadonlySet<string> {
  const shared = wordsOfAll(items);
  return new Set(
    items.map(({ name }) => {
      const own = wordsIn(name).filter((word) => !shared.includes(word.toLowerCase()));
      return String(readTitle(name).level()?.number ?? own.join(' ').toLowerCase());
    }),
  );
}

/** Words that all names have, in lower case. */
function wordsOfAll(items: readonly WithName[]): readonly string[] {
  const [first = [], ...others] = items.map(({ name }) => wordsIn(name).map((word) => word.toLowerCase()));
  return first.filter((word) => others.every((each) => each.includes(word)));
}

function wordsIn(name: string): readonly string[] {
  return name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** What all names of a craft have in common, as the first writes it: `Product Manager` of "Senior Product Manager" beside it. */
function sharedName(role: string, items: readonly WithName[]): string {
  const name = items[0]?.name ?? '';
  const shared = wordsOfAll(items);
  const whole = wordsIn(name)
    .filter((word) => shared.includes(word.toLowerCase()))
    .join(' ');
  const at = name.toLowerCase().indexOf(whole.toLowerCase());
  if (whole !== '' && at >= 0) return name.slice(at, at + whole.length);
  return role.charAt(0).toUpperCase() + role.slice(1);
}
