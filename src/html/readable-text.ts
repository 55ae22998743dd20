import { changeElements } from './change-elements.js';
import type { Html, HtmlElement } from './node.js';
import { parseHtml } from './parse-html.js';
import { foldSpace, textOf } from './text.js';
import { withRaisedSigns } from './with-raised-signs.js';
import { withoutStruck } from './without-struck.js';

/**
 * The words of HTML that stand: without what is struck and the numbers of footnotes, raised digits as signs of their own,
 * white space folded.
 */
export function readableText(html: string): string {
  return foldSpace(
    /[<&]/.test(html)
      ? textOf(withRaisedSigns(withoutNoteMarks(withoutStruck(parseHtml(html))), 'latin'))
      : html,
  );
}

/** A tree without the numbers of its footnotes. */
export function withoutNoteMarks(html: Html): Html {
  return changeElements(html, (element) => (isNoteMark(element) ? [] : element));
}

function isNoteMark({ name, attributes }: HtmlElement): boolean {
  return name === 'sup' && attributes.id?.startsWith('fnref:') === true;
}
