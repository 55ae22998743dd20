import type { Craft } from './framework.js';

/** What a craft stands below, the root left out: `Kitchen`, `Kitchen · Bakery`; empty right below the root. */
export function sectionOf({ above }: Pick<Craft, 'above'>): string {
  return above.map(({ title }) => title).join(' · ');
}

/** What tells a craft from another of its name: `Kitchen · Pastry`; the name alone where it stands right below the root. */
export function craftPath(craft: Pick<Craft, 'above' | 'name'>): string {
  return [...craft.above.map(({ title }) => title), craft.name].join(' · ');
}
