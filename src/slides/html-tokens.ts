import type { Html } from '../html/node.js';

/** What a reader meets in HTML, one after the other; what has no end tag, such as `<br>`, is opened alone. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'open';
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'close'; readonly tag: string };

const withoutEnd: ReadonlySet<string> = new Set(['img', 'br', 'hr', 'wbr', 'col']);

/** A tree as its tags and texts, in order. */
export function* htmlTokens(html: Html): Generator<HtmlToken> {
  for (const node of html) {
    if (node.kind === 'text') yield { kind: 'text', text: node.text };
    if (node.kind !== 'element') continue;
    const { name: tag, attributes, inside } = node;
    yield { kind: 'open', tag, attributes };
    if (withoutEnd.has(tag)) continue;
    yield* htmlTokens(inside);
    yield { kind: 'close', tag };
  }
}
