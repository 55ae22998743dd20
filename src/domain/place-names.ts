import type { Craft, Level } from './framework.js';

/** Whether a file is about one craft, or holds the whole framework. */
export type FileScope = 'craft' | 'framework';

/** A framework page that begins within a file, and the anchor at which it does. */
export interface InnerPage {
  readonly permalink: string;
  readonly anchor: string;
}

/** Where each level begins in the deck of its craft. */
export function levelsInDeck(craft: Craft): readonly InnerPage[] {
  return craft.levels.map((level) => ({ permalink: level.permalink, anchor: placeInCraft(craft, level) }));
}

/** What a level is called in a file about its craft, in one word: `level3`. */
export function placeInCraft(craft: Craft, level: Level): string {
  return placeNames(craft, level, 'craft').at(-1) ?? level.id;
}

/**
 * What a page is called as a place in a file: `devopsengineer-level3`, after its permalink. A file about one craft knows
 * it without the craft as well, `level3`; the craft's own page is then nameless, so that its areas are called `automation`.
 */
export function placeNames(craft: Craft, level: Level | undefined, scope: FileScope): readonly string[] {
  const whole = (level ?? craft).id;
  if (scope === 'framework') return [whole];
  if (level === undefined) return [whole, ''];
  const prefix = `${craft.id}-`;
  return whole.startsWith(prefix) ? [whole, whole.slice(prefix.length)] : [whole];
}
