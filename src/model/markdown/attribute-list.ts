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

function quoted(inside: string, key: string): string | undefined {
  return new RegExp(`(?:^|\\s)${key}=["']([^"']+)["']`).exec(inside)?.[1];
}
