import type { Token, Tokens } from 'marked';
import { markOfList } from '../internal/internal-mark.js';
import { reportSlip, reportStray } from '../internal/report-slip.js';
import type { Showing } from '../internal/showing.js';
import type { Problems } from '../problem.js';
import type { PageText } from '../text/page-text.js';
import { abbreviationSetter } from './abbreviations.js';
import { joinAttributes, noAttributes } from './attribute-list.js';
import { resolveReferences } from './attribute-references.js';
import { findFootnotes } from './find-footnotes.js';
import { groupHtml } from './group-html.js';
import { type HeadingIds, headingIds } from './heading-ids.js';
import { lex, type PlacedToken } from './lex.js';
import { markOfWhole } from './mark-of-whole.js';
import { ownLists, withNestedIds } from './nested-headings.js';
import { type PageAnchors, pageAnchors } from './page-anchors.js';
import type { ParsedBlock, ParsedPage } from './parsed-page.js';
import {
  type AttributeList,
  isAbbreviation,
  isAttributes,
  isFootnote,
  isFootnoteMark,
  isHeading,
  isHtml,
  isList,
  isText,
} from './tokens.js';
import { PageTooTangled, TooTangled } from './too-tangled.js';

/** @throws PageTooTangled for a page that would take too long to read */
export function parsePage(
  text: PageText,
  {
    dialect,
    problems,
    showing,
    readsHtml = false,
  }: {
    readonly dialect: 'kramdown' | 'gfm';
    readonly problems: Problems;
    readonly showing: Showing;
    /** Whether HTML holds Markdown without being asked to. */
    readonly readsHtml?: boolean;
  },
): ParsedPage {
  const placed = resolveReferences(lexOrTell(text, readsHtml));
  const anchors = pageAnchors();
  const ids = headingIds(dialect);
  const groups = groupHtml(markSections(attach(placed, text, problems)))
    .filter((block) => !isContents(block))
    // Hidden headings count, so that the others keep the ids of the website; nothing leads to them.
    .map((block) => withHeading(block, ids, showing.shows(block.internal) ? anchors : pageAnchors()));
  const h1 = groups.find((block) => block.heading?.depth === 1);
  return {
    text,
    h1,
    blocks: groups.filter((block) => block !== h1),
    anchors: anchors.all(),
    abbreviations: abbreviationSetter(definitions(placed)),
    footnotes: findFootnotes(
      placed,
      (tokens) => withNestedIds(tokens, idOf(ids, anchors)),
      (from) => groups.some((block) => block.internal && block.from <= from && from < block.to),
    ),
  };
}

function lexOrTell(text: PageText, readsHtml: boolean): PlacedToken[] {
  const source = text.mapped.text;
  try {
    return lex(source, { readsHtml });
  } catch (error) {
    if (!(error instanceof TooTangled)) throw error;
    const line = error.rest.trimStart().split('\n', 1)[0] ?? '';
    throw new PageTooTangled(text.place(Math.max(0, source.indexOf(line.slice(0, 200)))), error);
  }
}

/** Gives each attribute list to the block right above it, else to the one below; takes definitions out. */
function attach(placed: readonly PlacedToken[], text: PageText, problems: Problems): ParsedBlock[] {
  const source = text.mapped.text;
  const blocks: ParsedBlock[] = [];
  let waiting: AttributeList = noAttributes;
  let end = -1;
  placed.forEach(({ token, from, to }, i) => {
    if (isAttributes(token)) {
      const mark = markOfList(token.list);
      if (mark === 'misspelled') reportSlip(text.place(from), problems);
      const above = blocks.at(-1);
      const next = placed[i + 1];
      const isBelowBlock = above !== undefined && end === above.to && !hasEmptyLine(source.slice(end, from));
      const isAboveBlock = next !== undefined && !hasEmptyLine(source.slice(to, next.from));
      const isStray = mark !== undefined && !isBelowBlock && !isAboveBlock;
      if (isStray) reportStray(text.place(from), problems);
      // Nobody can tell which of its neighbours a stray mark was meant for, so neither is shown.
      const isOfAbove = isBelowBlock || (isStray && above !== undefined);
      if (isOfAbove) blocks[blocks.length - 1] = withList(above, token.list);
      if (!isBelowBlock) waiting = joinAttributes(waiting, token.list);
      end = isBelowBlock ? above.to : to;
      return;
    }
    if (!isAbbreviation(token) && !isFootnote(token) && token.type !== 'def') {
      const attributes = waiting;
      const internal = markOfList(attributes) !== undefined;
      blocks.push({ tokens: [token], from, to, attributes, heading: undefined, internal });
      waiting = noAttributes;
    }
    end = to;
  });
  return blocks;
}

function hasEmptyLine(between: string): boolean {
  return /\n[ \t]*\n/.test(between);
}

function withList(block: ParsedBlock, list: AttributeList): ParsedBlock {
  const attributes = joinAttributes(block.attributes, list);
  return { ...block, attributes, internal: block.internal || markOfList(list) !== undefined };
}

/** What stands below an internal heading, up to the next of its rank, is internal with it. */
function markSections(blocks: readonly ParsedBlock[]): ParsedBlock[] {
  let hidden = 7;
  return blocks.map((block) => {
    const [token] = block.tokens;
    if (token !== undefined && isHeading(token) && token.depth <= hidden) {
      const isMarked = block.internal || markOfWhole(token.tokens) !== undefined || isMarkedInside(token);
      hidden = isMarked ? token.depth : 7;
    }
    return hidden < 7 ? { ...block, internal: true } : block;
  });
}

/** `## Pay {: .internal }` and `## Pay {#pay .internal}`. */
function isMarkedInside({ tokens }: Tokens.Heading): boolean {
  return tokens.some((token) => isAttributes(token) && markOfList(token.list) !== undefined);
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
    const tokens = withNestedIds(block.tokens, idOf(ids, anchors));
    const id = written === undefined ? undefined : anchors.take(written);
    return { ...block, tokens, attributes: { ...block.attributes, id } };
  }
  const inside = ownLists(token.tokens).reduce((all, { list }) => joinAttributes(all, list), noAttributes);
  const attributes = joinAttributes(block.attributes, inside);
  const raw = headingRaw(token);
  const made = ids.next(raw, headingWords(token.tokens), attributes.id);
  const id = anchors.take(made.id);
  for (const alias of made.aliases) anchors.alias(alias, id);
  return { ...block, attributes: { ...attributes, id }, heading: { depth: token.depth, raw, id } };
}

/** The words of a heading, of which kramdown makes its id: no addresses, pictures, notes or tags. */
function headingWords(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'codespan' || (isText(token) && token.tokens === undefined))
        return 'text' in token ? token.text : '';
      if (isFootnoteMark(token)) return '';
      if (isAttributes(token)) return token.raw.startsWith('{#') ? '' : token.raw;
      if (token.type === 'escape') return 'text' in token ? token.text : '';
      if (token.type === 'image') return '';
      return 'tokens' in token && token.tokens !== undefined ? headingWords(token.tokens) : '';
    })
    .join('');
}

/** Gives ids to headings within other blocks. */
function idOf(ids: HeadingIds, anchors: PageAnchors) {
  return (heading: Token, written: string | undefined) =>
    anchors.take(ids.next(headingRaw(heading), headingWords([heading]), written).id);
}

function headingRaw(heading: Token): string {
  const text = 'text' in heading && typeof heading.text === 'string' ? heading.text : '';
  return text.replace(/(?<![ \t])[ \t]*\{[:#][^}\n]*\}/g, '').trim();
}

/** The list that the website replaces by its contents. */
function isContents({ tokens: [token], attributes }: ParsedBlock): boolean {
  return token !== undefined && isList(token) && attributes.names.includes('toc');
}

function definitions(placed: readonly PlacedToken[]): Map<string, string> {
  return new Map(
    placed.flatMap(({ token }) => (isAbbreviation(token) ? [[token.short, token.long] as const] : [])),
  );
}
