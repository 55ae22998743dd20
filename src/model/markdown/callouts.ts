import type { AttributeList } from './tokens.js';

/** Titles of the site's callouts by their class; undefined for one without a title. */
export type Callouts = ReadonlyMap<string, string | undefined>;

/**
 * just-the-docs sets a block of class `note` as a callout when `_config.yml` says so, with its title above;
 * of a block of class `note-title` the first paragraph is the title.
 */
export function withCallout(list: AttributeList, callouts: Callouts | undefined): AttributeList {
  if (callouts === undefined || callouts.size === 0) return list;
  const plain = list.classes.find((name) => callouts.has(name));
  if (plain !== undefined) {
    const title = callouts.get(plain);
    return { ...list, classes: ['callout', ...list.classes], ...(title === undefined ? {} : { title }) };
  }
  const isTitled = list.classes.some((name) => name.endsWith('-title') && callouts.has(name.slice(0, -6)));
  return isTitled ? { ...list, classes: ['callout', 'titled', ...list.classes] } : list;
}
