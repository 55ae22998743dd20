import type { AreaForm } from './area-form.js';
import { itemsOf, writeItems } from './list-items.js';

/** `- Communication` with a list below it: each item that holds a list names an area. */
export const nestedItems: AreaForm = {
  id: 'list-item',
  write(body, outline, depth) {
    const named = itemsOf(body, outline).map((item) => ({ item, name: nameOf(item.text) }));
    const names = named.filter(({ name }) => name !== undefined);
    if (names.length < 2 || names.length < named.length) return undefined;
    return writeItems(body, named, depth);
  },
};

/** A few words alone on their line, and below them nothing but a list. */
function nameOf(text: string): { from: number; to: number; rest: number } | undefined {
  const [first = '', ...others] = text.split('\n');
  const next = others.find((line) => line.trim() !== '');
  if (next === undefined || !/^\s+(?:[*+-]|\d{1,9}[.)])\s/.test(next)) return undefined;
  const name = first.replace(/[\s:：]+$/, '');
  return name === '' || name.split(/\s+/).length > 8
    ? undefined
    : { from: 0, to: name.length, rest: first.length };
}
