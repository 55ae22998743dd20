import type { Block, Inline } from '../../domain/framework.js';
import { elementsOf, headingDepth } from '../../html/elements.js';
import type { Html, HtmlNode } from '../../html/node.js';
import { parseHtml } from '../../html/parse-html.js';
import { foldSpace, textOf } from '../../html/text.js';
import { writeHtml } from '../../html/write-html.js';

/** A block of an advert's body, and what heading it is. */
export interface BodyPart {
  readonly block: Block;
  readonly heading: { readonly depth: number; readonly name: Inline } | undefined;
}

/** A heading that was written as HTML is one like any other, and what stands around it in the same block stays. */
export function splitRawHeadings({ block, heading }: BodyPart): BodyPart[] {
  if (heading !== undefined || block.kind === 'code' || !/<h[1-6]\b/i.test(block.html))
    return [{ block, heading }];
  return topLevelPieces(parseHtml(block.html)).flatMap((piece) => {
    const text = foldSpace(textOf(piece));
    if (text === '' && !showsSomething(piece)) return [];
    const [first] = piece;
    const depth = depthOf(first);
    const inside = first?.kind === 'element' ? writeHtml(first.inside) : '';
    return [
      {
        block: { ...block, html: writeHtml(piece).trim(), text },
        heading:
          depth === undefined ? undefined : { depth, name: { html: inside, text, place: block.place } },
      },
    ];
  });
}

/** Each heading that no other element holds on its own, and what stands between them. */
function topLevelPieces(html: Html): Html[] {
  const pieces: HtmlNode[][] = [[]];
  for (const node of html) {
    if (depthOf(node) === undefined) pieces.at(-1)?.push(node);
    else pieces.push([node], []);
  }
  return pieces;
}

function depthOf(node: HtmlNode | undefined): number | undefined {
  return node?.kind === 'element' ? headingDepth(node) : undefined;
}

/** An image or a rule says no word and is seen all the same. */
function showsSomething(html: Html): boolean {
  return elementsOf(html, ({ name }) => name === 'img' || name === 'hr').length > 0;
}
