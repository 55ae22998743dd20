import { ownValue } from '../domain/own-value.js';
/** A piece of safe HTML (see the model's sanitizer: balanced, lower case, quoted attributes). */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'open';
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'close'; readonly tag: string };

/** Takes HTML apart into tags and text, with character references read. */
export function readHtml(html: string): HtmlToken[] {
  const pattern = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|<!--[\s\S]*?-->|[^<]+|</gi;
  return [...html.matchAll(pattern)].flatMap(([whole, slash, tag, rest]): HtmlToken[] => {
    if (tag === undefined)
      return whole.startsWith('<!--') ? [] : [{ kind: 'text', text: readReferences(whole) }];
    return slash === '/'
      ? [{ kind: 'close', tag: tag.toLowerCase() }]
      : [{ kind: 'open', tag: tag.toLowerCase(), attributes: readAttributes(rest ?? '') }];
  });
}

function readAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(
    found.map(([, name = '', double, single]) => [name, readReferences(double ?? single ?? '')]),
  );
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function readReferences(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ownValue(named, String(name)) ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
