import { parseDocument } from 'htmlparser2';
import { tagOf } from './element.js';
import type { MarkupFinding, MarkupRule } from './rule.js';
import { drawings } from './rules/drawings.js';
import { headings } from './rules/headings.js';
import { hiddenText } from './rules/hidden-text.js';
import { images } from './rules/images.js';
import { languages } from './rules/languages.js';
import { links } from './rules/links.js';
import { statements } from './rules/statements.js';
import { tables } from './rules/tables.js';

const rules: readonly MarkupRule[] = [
  images,
  drawings,
  hiddenText,
  headings,
  languages,
  statements,
  links,
  tables,
];

/** What HTML would lose on its way into an accessible PDF although the PDF passes every validator; in document order. */
export function checkHtml(html: string): MarkupFinding[] {
  // Most of what is checked is plain words.
  if (!html.includes('<')) return [];
  const root = parseDocument(html, { withStartIndices: true });
  return rules
    .flatMap(({ code, find }) =>
      find(root).map((element) => ({ code, thing: tagOf(element), at: element.startIndex ?? 0 })),
    )
    .sort((a, b) => a.at - b.at);
}
