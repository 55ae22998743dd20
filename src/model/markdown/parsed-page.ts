import type { Token } from 'marked';
import type { PageText } from '../text/page-text.js';
import type { AbbreviationSetter } from './abbreviations.js';
import type { AttributeList } from './tokens.js';

/** One block of a page, before links are known. A group is raw HTML with the Markdown between its tags. */
export interface ParsedBlock {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly attributes: AttributeList;
  /** Set for a heading. */
  readonly heading: ParsedHeading | undefined;
  /** Marked as internal, or by a slip of that mark, by itself or as part of a section whose heading is. */
  readonly internal: boolean;
}

export interface ParsedHeading {
  readonly depth: number;
  /** The author's Markdown, without its attribute list. */
  readonly raw: string;
  readonly id: string;
}

/** A page's Markdown, taken apart; nothing in it depends on other pages. */
export interface ParsedPage {
  readonly text: PageText;
  /** The page's first H1; it is not among the blocks. */
  readonly h1: ParsedBlock | undefined;
  readonly blocks: readonly ParsedBlock[];
  /** What a link may name after `#`, and the id that it leads to. */
  readonly anchors: ReadonlyMap<string, string>;
  readonly abbreviations: AbbreviationSetter;
  /** Footnotes by label. */
  readonly footnotes: ReadonlyMap<string, ParsedBlock>;
}
