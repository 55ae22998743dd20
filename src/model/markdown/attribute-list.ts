import { escapeHtml } from '../text/plain-text.js';
import type { AttributeList } from './tokens.js';

export const noAttributes: AttributeList = { id: undefined, classes: [], names: [] };

/** The inside of `{: .class #id key="value" name }`. Keys with values are for the website and are left out. */
export function parseAttributeList(inside: string): AttributeList {
  const id = [...inside.matchAll(/(?:^|\s)#([^\s#."'=]+)/g)].at(-1)?.[1] ?? quoted(inside, 'id');
  const classes = [...inside.matchAll(/(?:^|[\s\w-])\.([A-Za-z_][\w-]*)/g)].map((match) => match[1] ?? '');
  const names = inside.split(/\s+/).filter((word) => /^[A-Za-z][\w-]*$/.test(word));
  return { id, classes: [...classes, ...(quoted(inside, 'class')?.split(/\s+/) ?? [])], names };
}

export function joinAttributes(a: AttributeList, b: AttributeList): AttributeList {
  return { id: b.id ?? a.id, classes: [...a.classes, ...b.classes], names: [...a.names, ...b.names] };
}

/** HTML with ids and classes in its first tag; its own classes stay. */
export function withAttributes(html: string, { id, classes, title }: AttributeList): string {
  const shown = classes.filter((name) => !isPlumbing(name));
  const id_ = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
  const class_ = shown.length === 0 ? '' : ` class="${escapeHtml(shown.join(' '))}"`;
  const title_ = title === undefined ? '' : ` data-title="${escapeHtml(title)}"`;
  return id_ + class_ === '' ? html : html.replace(/^\s*<(\w+)/, `<$1${id_}${class_}${title_}`);
}

/** Classes that tell the website's theme what to do and print nothing. */
function isPlumbing(name: string): boolean {
  return name === 'no_toc' || name === 'text-delta';
}

function quoted(inside: string, key: string): string | undefined {
  return new RegExp(`(?:^|\\s)${key}=["']([^"']+)["']`).exec(inside)?.[1];
}
