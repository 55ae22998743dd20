import { readLevelTitle } from '../model/levels/level-title.js';
import { placeOfTitle } from '../model/levels/seniority.js';
import { roleOf } from './ladder.js';

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
export function splitByRole<Item extends { readonly name: string }>(
  items: readonly Item[],
): readonly RoleGroup<Item>[] {
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
  return isApart
    ? [...groups].map(([role, own]) => ({ role: asWritten(role, own[0]?.name ?? ''), items: own }))
    : whole;
}

function overlap(
  one: readonly { readonly name: string }[],
  other: readonly { readonly name: string }[],
): number {
  const [a, b] = [one, other].map((items) => new Set(items.map(({ name }) => rungOf(name))));
  if (a === undefined || b === undefined) return 0;
  const shared = [...a].filter((rung) => b.has(rung)).length;
  return shared / new Set([...a, ...b]).size;
}

function rungOf(name: string): number {
  return readLevelTitle(name)?.number ?? placeOfTitle(name) * 100;
}

/** `Software Engineer` of "software engineer" in "Software Engineer I". */
function asWritten(role: string, title: string): string {
  const at = title.toLowerCase().indexOf(role);
  return at < 0 ? role.charAt(0).toUpperCase() + role.slice(1) : title.slice(at, at + role.length);
}
