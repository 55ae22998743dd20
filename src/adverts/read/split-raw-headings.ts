import type { Block, Inline } from '../../domain/framework.js';
import { plainText } from '../../model/text/plain-text.js';

/** A block of an advert's body, and what heading it is. */
export interface BodyPart {
  readonly block: Block;
  readonly heading: { readonly depth: number; readonly name: Inline } | undefined;
}

/** A heading that was written as HTML is one like any other, and what stands around it in the same block stays. */
export function splitRawHeadings({ block, heading }: BodyPart): BodyPart[] {
  if (heading !== undefined || block.kind === 'code' || !/<h[1-6]\b/i.test(block.html))
    return [{ block, heading }];
  return topLevelPieces(block.html).flatMap((html) => {
    const text = plainText(html);
    if (text === '' && !/<(?:img|hr)\b/.test(html)) return [];
    const [, depth, inside = ''] = /^<h([1-6])\b[^>]*>([\s\S]*)<\/h\1>$/i.exec(html) ?? [];
    const name = { html: inside, text, place: block.place };
    return [
      {
        block: { ...block, html, text },
        heading: depth === undefined ? undefined : { depth: Number(depth), name },
      },
    ];
  });
}

/** HTML cut before and after each heading that no other element holds. */
function topLevelPieces(html: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi)) {
    if (/^(?:br|hr|img|wbr|col)$/i.test(name)) continue;
    const isHeading = /^h[1-6]$/i.test(name);
    if (slash === '') {
      if (isHeading && depth === 0) {
        pieces.push(html.slice(from, index));
        from = index;
      }
      depth += 1;
    } else {
      depth -= 1;
      if (isHeading && depth === 0) {
        pieces.push(html.slice(from, index + tag.length));
        from = index + tag.length;
      }
    }
  }
  return [...pieces, html.slice(from)].map((piece) => piece.trim());
}
