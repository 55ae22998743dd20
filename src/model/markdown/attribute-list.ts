import { isInternalClass } from '../internal/internal-mark.js';
import { escapeHtml } from '../text/plain-text.js';
import { withCharacters } from './kramdown/characters.js';
import type { AttributeList } from './tokens.js';

export const noAttributes: AttributeList = { id: undefined, classes: [], names: [] };

/** The inside of `{: .class #id key="value" name }`. Keys with values are for the website and are left out. */
export function parseAttributeList(inside: string): AttributeList {
  const runs = [...inside.matchAll(/(?:^|\s)((?:#[A-Za-z][\w:-]*|\.[^\s.#]+)+)(?=\s|$)/g)].map(
    ([, run = '']) => run,
  );
  const written = (sign: RegExp) =>
    runs.flatMap((run) => [...run.matchAll(sign)].map(([, name = '']) => name));
  const id = written(/#([A-Za-z][\w:-]*)/g).at(-1) ?? quoted(inside, 'id');
  const strict = written(/\.([^\s.#]+)/g).map(withCharacters);
  // A mark of what is internal that is nearly right hides all the same.
  const lenient = [...inside.matchAll(/\.([\w-]+)/g)].map((match) => match[1] ?? '').filter(isInternalClass);
  const classes = [...strict, ...lenient.filter((name) => !strict.includes(name))];
  const names = inside.split(/\s+/).filter((word) => /^[A-Za-z][\w-]*$/.test(word));
  return { id, classes: [...classes, ...(quoted(inside, 'class')?.split(/\s+/) ?? [])], names };
}

export function joinAttributes(a: AttributeList, b: AttributeList): AttributeList {
  return { id: b.id ?? a.id, classes: [...a.classes, ...b.classes], names: [...a.names, ...b.names] };
}

/** A list with what the names in it stand for. */
export function resolveNames(list: AttributeList, byName: ReadonlyMap<string, AttributeList>): AttributeList {
  return list.names.flatMap((name) => byName.get(name) ?? []).reduce(joinAttributes, list);
}

/** HTML with ids and classes in its first tag; its own classes stay. */
export function withAttributes(html: string, { id, classes, title }: AttributeList): string {
  const shown = classes.filter((name) => !isPlumbing(name));
  const id_ = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
  const title_ = title === undefined ? '' : ` data-title="${escapeHtml(title)}"`;
  if (id_ === '' && shown.length === 0) return html;
  return html.replace(/^(\s*<\w+)((?:\s+[\w-]+(?:="[^"]*")?)*)/, (_, tag: string, own: string) => {
    const kept = /\sclass="([^"]*)"/.exec(own)?.[1];
    const classes_ = [...(kept === undefined ? [] : [kept]), ...shown.map(escapeHtml)];
    const class_ = classes_.length === 0 ? '' : ` class="${classes_.join(' ')}"`;
    return `${tag.trimStart()}${id_}${class_}${title_}${own.replace(/\sclass="[^"]*"/, '')}`;
  });
}

/** Classes that tell the website's theme what to do and print nothing. */
function isPlumbing(name: string): boolean {
  return name === 'no_toc' || name === 'text-delta';
}

function quoted(inside: string, key: string): string | undefined {
  return new RegExp(`(?:^|\\s)${key}=["']([^"']+)["']`).exec(inside)?.[1];
}
