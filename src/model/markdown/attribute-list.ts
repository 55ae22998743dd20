import { escapeText } from '../../domain/html-text.js';
import type { AttributeList } from './tokens.js';

export const noAttributes: AttributeList = { id: undefined, classes: [], names: [] };

/**
 * The inside of `{: .class #id key="value" name }`. Keys with values are for the website and are left out, but for the
 * language and the direction of the words.
 */
export function parseAttributeList(inside: string): AttributeList {
  const id = [...inside.matchAll(/(?:^|\s)#([^\s#."'=]+)/g)].at(-1)?.[1] ?? quoted(inside, 'id');
  const classes = [...inside.matchAll(/(?:^|[\s\w-])\.([A-Za-z_][\w-]*)/g)].map((match) => match[1] ?? '');
  const names = inside.split(/\s+/).filter((word) => /^[A-Za-z][\w-]*$/.test(word));
  const own = { id, classes: [...classes, ...(quoted(inside, 'class')?.split(/\s+/) ?? [])], names };
  return { ...own, ...spoken(quoted(inside, 'lang'), quoted(inside, 'dir')) };
}

export function joinAttributes(a: AttributeList, b: AttributeList): AttributeList {
  const joined = { id: b.id ?? a.id, classes: [...a.classes, ...b.classes], names: [...a.names, ...b.names] };
  return { ...joined, ...spoken(b.lang ?? a.lang, b.dir ?? a.dir) };
}

function spoken(lang: string | undefined, dir: string | undefined): Pick<AttributeList, 'lang' | 'dir'> {
  return { ...(lang === undefined ? {} : { lang }), ...(dir === undefined ? {} : { dir }) };
}

/** HTML with ids, classes, language and direction in its first tag; its own classes stay. */
export function withAttributes(html: string, list: AttributeList): string {
  const { id, classes, title, lang, dir } = list;
  const shown = classes.filter((name) => !isPlumbing(name));
  const id_ = id === undefined ? '' : ` id="${escapeText(id)}"`;
  const class_ = shown.length === 0 ? '' : ` class="${escapeText(shown.join(' '))}"`;
  const title_ = title === undefined ? '' : ` data-title="${escapeText(title)}"`;
  const lang_ = lang === undefined ? '' : ` lang="${escapeText(lang)}"`;
  const dir_ = dir === undefined ? '' : ` dir="${escapeText(dir)}"`;
  const all = id_ + class_ + (id_ + class_ === '' ? '' : title_) + lang_ + dir_;
  if (all === '') return html;
  // Classes that HTML of the author's brings along stay.
  const own = shown.length === 0 ? undefined : /^\s*<\w+(?:\s[^>]*?)?\sclass="([^"]*)"/.exec(html)?.[1];
  const plain = own === undefined ? html : html.replace(/(^\s*<\w+(?:\s[^>]*?)?)\sclass="[^"]*"/, '$1');
  const merged = own === undefined ? all : all.replace(' class="', ` class="${own} `);
  return plain.replace(/^\s*<(\w+)/, (_, tag: string) => `<${tag}${merged}`);
}

/** Classes that tell the website's theme what to do and print nothing. */
function isPlumbing(name: string): boolean {
  return name === 'no_toc' || name === 'text-delta';
}

function quoted(inside: string, key: string): string | undefined {
  return new RegExp(`(?:^|\\s)${key}=["']([^"']+)["']`).exec(inside)?.[1];
}
