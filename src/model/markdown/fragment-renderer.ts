import type { Token } from 'marked';
import type { Inline } from '../../domain/framework.js';
import type { Place } from '../../domain/place.js';
import { plainText } from '../../html/text.js';
import { isInternalClass } from '../internal/internal-mark.js';
import type { PageText } from '../text/page-text.js';
import { addressPlaces } from './address-places.js';
import { withAttributes } from './attribute-list.js';
import { withCallout } from './callouts.js';
import { checkLanguages } from './check-languages.js';
import { renderBlocks, renderInline } from './lex.js';
import type { PageContext } from './page-context.js';
import { type Prepared, prepareTokens } from './prepare-tokens.js';
import { hasRawHtml } from './raw-html.js';
import { sanitize } from './sanitize.js';
import type { AttributeList } from './tokens.js';

/** Renders pieces of one page. Offsets count in the page's text. */
export interface FragmentRenderer {
  place(offset: number): Place;
  prepare(tokens: readonly Token[], from: number, to: number): Prepared;
  /** Safe block HTML of prepared tokens. */
  blocks(prepared: Prepared): string;
  /** Safe inline HTML of prepared tokens. */
  inlineHtml(prepared: Prepared): string;
  inline(tokens: readonly Token[], from: number, to: number, where?: 'text' | 'heading'): Inline;
  /** Block HTML with an attribute list of its own, and with what the site makes of its classes. */
  attributed(html: string, attributes: AttributeList, place: Place): string;
}

export function fragmentRenderer(text: PageText, context: PageContext): FragmentRenderer {
  const safe = (html: string, { tokens, place }: Prepared) =>
    checkLanguages(hasRawHtml(tokens) ? sanitizeFor(html, place) : html, place, context.problems);
  const sanitizeFor = (html: string, place: Place) =>
    sanitize(html, {
      link: (href) => context.link(href, places.next(href) ?? place),
      image: (src) => context.image(src, places.next(src) ?? place),
      shows: (classes) => context.showing.shows(classes.some(isInternalClass)),
    });
  const places = addressPlaces();
  const self: FragmentRenderer = {
    place: (offset) => text.place(offset),
    prepare: (tokens, from, to) => prepareTokens(tokens, text.slice(from, to), context, places),
    blocks: (prepared) => safe(renderBlocks(prepared.tokens), prepared),
    inlineHtml: (prepared) => safe(renderInline(prepared.tokens), prepared),
    inline(tokens, from, to, where) {
      const prepared = prepareTokens(tokens, text.slice(from, to), context, places, where);
      const html = self.inlineHtml(prepared).trim();
      return { html, text: plainText(html), place: text.place(from) };
    },
    attributed: (html, attributes, place) =>
      checkLanguages(
        withAttributes(html, withCallout(attributes, context.callouts)),
        place,
        context.problems,
      ),
  };
  return self;
}
