import { shortened } from '../domain/shortened.js';
import { checkHtml } from '../markup/check-html.js';
import type { MarkupCode } from '../markup/rule.js';
import type { Problems, ProblemWords } from './problem.js';
import type { PrintedText } from './texts-of.js';

/** What is reported here. */
type Found = 'image-without-alt' | 'link-without-text' | 'language-lost' | 'table-without-heads';

/**
 * Reports what authors wrote that looks right on paper, passes every validator, and is lost on whoever listens.
 * A place is that of the paragraph, list or table around it. Skipped headings are no matter: pages are renumbered.
 */
export function checkAccessibility(texts: Iterable<PrintedText>, problems: Problems<Found>): void {
  for (const { html, place } of texts) {
    // Nearly all that authors write is plain words, and there may be thousands of pages of it.
    if (!mayMatter.test(html)) continue;
    for (const { code, thing } of checkHtml(html)) {
      const rule = rules[code];
      if (rule !== undefined) problems.add(rule.code, place, rule.words(thing));
    }
  }
}

const mayMatter = /<(?:img|a|table)\b|\slang=/;

/** Rules that only templates can break have no row. */
const rules: Readonly<Partial<Record<MarkupCode, { code: Found; words(thing: string): ProblemWords }>>> = {
  'image-without-alt': {
    code: 'image-without-alt',
    words: (thing) => ({
      what: `The image ${nameOf(thing, 'src')} has no alternative text.`,
      why: 'A screen reader passes over it.',
      fix: 'Write what it shows between the brackets; if it only decorates, write <img class="decoration" alt="">.',
    }),
  },
  'link-without-text': {
    code: 'link-without-text',
    words: (thing) => ({
      what: `The link to ${nameOf(thing, 'href')} has no text.`,
      fix: 'Give it words, or delete it.',
    }),
  },
  'language-lost': {
    code: 'language-lost',
    words: (thing) => ({
      what: `The language of ${thing} is lost in a PDF.`,
      why: 'Its words are read in the language of the page.',
      fix: 'Put lang on the paragraph around it, or on an <em>.',
    }),
  },
  'table-without-heads': {
    code: 'table-without-heads',
    words: () => ({
      what: 'The columns of a table have no names.',
      why: 'A screen reader cannot say what a cell is.',
      fix: 'Fill in its header row.',
    }),
  },
};

function nameOf(tag: string, attribute: string): string {
  const value = new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return shortened(value.replace(/^image:/, '').replace(/^https:\/\/page\.invalid/, ''));
}
