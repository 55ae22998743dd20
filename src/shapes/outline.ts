import { headingText } from '../model/markdown/heading-text.js';
import { lexBlocks, type PlacedToken } from '../model/markdown/lex.js';
import { isAbbreviation, isFootnote, isHeading } from '../model/markdown/tokens.js';
import { TooTangled } from '../model/markdown/too-tangled.js';
import type { PageText } from '../model/text/page-text.js';

/** A page's blocks, and its headings with what stands below each. */
export interface Outline {
  readonly blocks: readonly PlacedToken[];
  readonly headings: readonly Heading[];
  /** Definitions of links, notes and abbreviations, which hold for the whole file. */
  readonly definitions: readonly PlacedToken[];
}

export interface Heading {
  readonly depth: number;
  /** Its words without signs, for comparing. */
  readonly text: string;
  /** From the first to behind the last character of the heading's own words, without the signs in front. */
  readonly words: { readonly from: number; readonly to: number };
  /** From its own first character. */
  readonly from: number;
  /** Where what stands below it begins. */
  readonly below: number;
}

export function outlineOf(text: PageText): Outline {
  const blocks = lexed(text.mapped.text);
  return {
    blocks,
    headings: blocks.flatMap((block) => headingOf(block)),
    definitions: blocks.filter(
      ({ token }) => token.type === 'def' || isFootnote(token) || isAbbreviation(token),
    ),
  };
}

/** A page that is too tangled to read has no blocks; it is reported where it is printed. */
function lexed(text: string): readonly PlacedToken[] {
  try {
    return lexBlocks(text);
  } catch (error) {
    if (error instanceof TooTangled) return [];
    throw error;
  }
}

function headingOf({ token, from, to }: PlacedToken): Heading[] {
  if (!isHeading(token)) return [];
  const inside = token.raw.indexOf(token.text);
  const start = from + Math.max(0, inside);
  const words = { from: start, to: start + token.text.length };
  const text = headingText({ depth: token.depth, raw: token.text.replace(attributes, ''), id: '' });
  return [{ depth: token.depth, text, words, from, below: to }];
}

const attributes = /[ \t]*\{[:#][^}\n]*\}/g;

/** The end of what stands below a heading: the next one of its depth or above, else the end of the page. */
export function endOf(heading: Heading, { headings }: Outline, length: number): number {
  const next = headings.slice(headings.indexOf(heading) + 1).find(({ depth }) => depth <= heading.depth);
  return next?.from ?? length;
}
