import type { Token } from 'marked';
import type { PageText } from '../text/page-text.js';
import { type AbbreviationSetter, abbreviationSetter } from './abbreviations.js';
import { joinAttributes, noAttributes } from './attribute-list.js';
import { findFootnotes } from './find-footnotes.js';
import { followTags } from './follow-tags.js';
import { type HeadingIds, headingIds } from './heading-ids.js';
import { lex, type PlacedToken } from './lex.js';
import { type PageAnchors, pageAnchors } from './page-anchors.js';
import {
  type AttributeList,
  isAbbreviation,
  isAttributes,
  isFootnote,
  isHeading,
  isHtml,
  isList,
} from './tokens.js';

/** One block of a page, before links are known. A group is raw HTML with the Markdown between its tags. */
export interface ParsedBlock {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly attributes: AttributeList;
  /** Set for a heading. */
  readonly heading: ParsedHeading | undefined;
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
  /** Footnotes in the order in which the text first points to them; those it never points to come last. */
  readonly footnotes: ReadonlyMap<string, ParsedBlock>;
}

export function parsePage(text: PageText, dialect: 'kramdown' | 'gfm'): ParsedPage {
  const source = text.mapped.text;
  const placed = lex(source);
  const anchors = pageAnchors();
  const ids = headingIds(dialect);
  const groups = groupHtml(attach(placed, source))
    .filter((block) => !block.attributes.names.includes('toc'))
    .map((block) => withHeading(block, ids, anchors));
  const h1 = groups.find((block) => block.heading?.depth === 1);
  return {
    text,
    h1,
    blocks: groups.filter((block) => block !== h1),
    anchors: anchors.all(),
    abbreviations: abbreviationSetter(definitions(placed)),
    footnotes: findFootnotes(placed, source),
  };
}

/** Gives each attribute list to the block right above it, else to the one below; takes definitions out. */
function attach(placed: readonly PlacedToken[], source: string): ParsedBlock[] {
  const blocks: ParsedBlock[] = [];
  let waiting: AttributeList = noAttributes;
  let end = -1;
  for (const { token, from, to } of placed) {
    if (isAttributes(token)) {
      const above = blocks.at(-1);
      const isBelowBlock =
        above !== undefined && end === above.to && !/\n[ \t]*\n/.test(source.slice(end, from));
      if (isBelowBlock) {
        blocks[blocks.length - 1] = { ...above, attributes: joinAttributes(above.attributes, token.list) };
      } else waiting = joinAttributes(waiting, token.list);
    } else if (!isAbbreviation(token) && !isFootnote(token) && token.type !== 'def') {
      const attributes = joinAttributes(waiting, listAttributes(token));
      blocks.push({ tokens: [token], from, to, attributes, heading: undefined });
      waiting = noAttributes;
    }
    end = to;
  }
  return blocks;
}

/** A list below a list's last line belongs to the list, although marked finds it inside the last item. */
function listAttributes(token: Token): AttributeList {
  const last = isList(token) ? token.items.at(-1)?.tokens.at(-1) : undefined;
  return last !== undefined && isAttributes(last) ? last.list : noAttributes;
}

/** Raw HTML that opens on one block and closes on a later one holds all blocks between them. */
function groupHtml(blocks: readonly ParsedBlock[]): ParsedBlock[] {
  const groups: (ParsedBlock & { tokens: Token[]; to: number })[] = [];
  const open: string[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (open.length > 0 && last !== undefined) {
      last.tokens.push(...block.tokens);
      last.to = block.to;
    } else groups.push({ ...block, tokens: [...block.tokens] });
    for (const token of block.tokens) if (isHtml(token)) followTags(token.raw, open);
  }
  return groups;
}

function withHeading(block: ParsedBlock, ids: HeadingIds, anchors: PageAnchors): ParsedBlock {
  for (const token of block.tokens) {
    if (!isHtml(token)) continue;
    for (const match of token.raw.matchAll(/\b(?:id|name)=["']([^"']+)["']/g)) {
      anchors.alias(match[1] ?? '', match[1] ?? '');
    }
  }
  const [token] = block.tokens;
  if (token === undefined || !isHeading(token)) {
    const written = block.attributes.id;
    return written === undefined
      ? block
      : { ...block, attributes: { ...block.attributes, id: anchors.take(written) } };
  }
  const inside = token.tokens
    .filter(isAttributes)
    .reduce((all, { list }) => joinAttributes(all, list), noAttributes);
  const attributes = joinAttributes(block.attributes, inside);
  const raw = token.text.replace(/[ \t]*\{[:#][^}\n]*\}/g, '').trim();
  const made = ids.next(raw, attributes.id);
  const id = anchors.take(made.id);
  for (const alias of made.aliases) anchors.alias(alias, id);
  return { ...block, attributes: { ...attributes, id }, heading: { depth: token.depth, raw, id } };
}

function definitions(placed: readonly PlacedToken[]): Map<string, string> {
  return new Map(
    placed.flatMap(({ token }) => (isAbbreviation(token) ? [[token.short, token.long] as const] : [])),
  );
}
