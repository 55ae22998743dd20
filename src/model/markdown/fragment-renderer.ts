import type { Token } from 'marked';
import type { Inline } from '../../domain/framework.js';
import type { Place } from '../../domain/place.js';
import type { PageText } from '../text/page-text.js';
import { plainText } from '../text/plain-text.js';
import { renderBlocks, renderInline } from './lex.js';
import { type PageContext, type Prepared, prepareTokens } from './prepare-tokens.js';
import { sanitize } from './sanitize.js';

/** Renders pieces of one page. Offsets count in the page's text. */
export interface FragmentRenderer {
  place(offset: number): Place;
  prepare(tokens: readonly Token[], from: number, to: number): Prepared;
  /** Safe block HTML of prepared tokens. */
  blocks(prepared: Prepared): string;
  /** Safe inline HTML of prepared tokens. */
  inlineHtml(prepared: Prepared): string;
  inline(tokens: readonly Token[], from: number, to: number): Inline;
}

export function fragmentRenderer(text: PageText, context: PageContext): FragmentRenderer {
  const safe = (html: string, { hasHtml, place }: Prepared) =>
    hasHtml ? sanitizeFor(html, place, context) : html;
  const self: FragmentRenderer = {
    place: (offset) => text.place(offset),
    prepare: (tokens, from, to) => prepareTokens(tokens, text.slice(from, to), context),
    blocks: (prepared) => safe(renderBlocks(prepared.tokens), prepared),
    inlineHtml: (prepared) => safe(renderInline(prepared.tokens), prepared),
    inline(tokens, from, to) {
      const html = self.inlineHtml(self.prepare(tokens, from, to));
      return { html, text: plainText(html), place: text.place(from) };
    },
  };
  return self;
}

function sanitizeFor(html: string, place: Place, context: PageContext): string {
  return sanitize(html, {
    link: (href) => context.link(href, place),
    image: (src) => context.image(src, place),
    removed: (thing) =>
      context.problems.add('html-removed', place, {
        what: `The HTML here holds ${thing}, which was removed.`,
        why: 'Only plain text markup is printed; nothing on a page may run, load or restyle.',
        fix: 'Write it in Markdown, or leave it out.',
      }),
  });
}
