import type { Token, Tokens } from 'marked';
import { markOfList } from '../../internal/internal-mark.js';
import { parseAttributeList, resolveNames } from '../attribute-list.js';
import type { AttributeToken, CellToken, FootnoteToken, ItemToken, TableToken } from '../tokens.js';
import { linkAddresses } from './bare-addresses.js';
import type { Block, ListEntry, Row, TermEntry } from './block.js';
import { readSpans } from './read-spans.js';
import type { SpanDefinitions } from './span-reading.js';

/** A token, and where its text stands in the text that its block was read from. */
export interface TokenAt {
  readonly token: Token;
  readonly from: number;
}

/** What makes tokens of blocks: the page's definitions, and where what stands anywhere for the whole page goes. */
export interface Making {
  readonly definitions: SpanDefinitions;
  /** Notes and abbreviations that were met within other blocks. */
  readonly hoisted: Token[];
}

/** The tokens of blocks, text read for its spans. An element that holds Markdown becomes its tags and what it holds. */
export function toTokens(blocks: readonly Block[], text: string, making: Making): TokenAt[] {
  return blocks.flatMap((block) => tokensOf(block, text, making));
}

function tokensOf(block: Block, text: string, making: Making): TokenAt[] {
  const raw = text.slice(block.from, block.to);
  const one = (token: Token): TokenAt[] => [{ token, from: block.from }];
  const spans = (written: string) => textTokens(written, making.definitions);
  switch (block.kind) {
    case 'blank':
      return one({ type: 'space', raw });
    case 'rule':
      return one({ type: 'hr', raw });
    case 'comment':
      return one({ type: 'comment', raw });
    case 'end':
    case 'silent':
      return one({ type: 'silent', raw });
    case 'link':
      return one({ type: 'def', raw });
    case 'abbreviation':
      return one({ type: 'abbreviation', raw, short: block.short, long: block.long });
    case 'paragraph': {
      const tokens = block.math === true ? [{ type: 'math', raw: block.text }] : spans(block.text);
      return one({ type: block.transparent ? 'text' : 'paragraph', raw, text: block.text, tokens });
    }
    case 'heading': {
      const list = { id: block.id, classes: [], names: [] };
      const own: AttributeToken[] =
        block.id === undefined ? [] : [{ type: 'attributes', raw: `{#${block.id}}`, list }];
      const tokens = [...spans(block.text), ...own];
      return one({ type: 'heading', raw, depth: block.level, text: block.text, tokens });
    }
    case 'code':
      return one({ type: 'code', raw, text: block.text.replace(/\n$/, ''), lang: block.language });
    case 'quote':
      return one({
        type: 'blockquote',
        raw,
        text: block.text,
        tokens: within(block.blocks, block.text, making),
      });
    case 'list':
      return one(listToken(block, raw, making));
    case 'definitions':
      return one({
        type: 'definitionList',
        raw,
        tokens: block.entries.map((entry) =>
          'kind' in entry && entry.kind === 'term'
            ? termToken(entry, making)
            : definitionToken(entry, making),
        ),
      });
    case 'html':
      return one({ type: 'html', raw, text: block.html, block: true, pre: false });
    case 'element':
      return elementTokens(block, text, making);
    case 'table':
      return one(tableToken(block, raw, making));
    case 'attributes':
      return attributeTokens(block, raw, making);
    case 'footnote': {
      const definitions = { ...making.definitions, backslashBreaks: false };
      const tokens = within(block.blocks, block.text, { ...making, definitions });
      const note: FootnoteToken = { type: 'footnote', raw, label: block.label, tokens };
      return one(note);
    }
  }
}

function textTokens(text: string, definitions: SpanDefinitions): Token[] {
  return linkAddresses(readSpans(text, definitions));
}

/** The tokens of nested blocks; what holds for the whole page goes to the page. */
function within(blocks: readonly Block[], text: string, making: Making): Token[] {
  const tokens: Token[] = [];
  for (const { token } of toTokens(blocks, text, making)) {
    if (token.type === 'footnote' || token.type === 'abbreviation') making.hoisted.push(token);
    else if (token.type !== 'def') tokens.push(token);
  }
  return tokens;
}

function listToken(block: Extract<Block, { kind: 'list' }>, raw: string, making: Making): Tokens.List {
  const items = block.items.map((entry) => itemToken(entry, making));
  const loose = items.some((item) => item.loose);
  // On the website every numbered list begins with 1.
  return { type: 'list', raw, ordered: block.ordered, start: 1, loose, items };
}

function itemToken({ blocks, text, raw, attributes }: ListEntry, making: Making): ItemToken {
  const box = taskBox(blocks);
  const tokens = within(blocks, text, making);
  const [first] = tokens;
  if (box !== undefined && first !== undefined && 'tokens' in first) first.tokens?.unshift(box);
  const loose = tokens.some(({ type }) => type === 'paragraph');
  const task = box !== undefined;
  const item: ItemToken = {
    type: 'list_item',
    raw,
    task,
    checked: box?.checked ?? false,
    loose,
    text,
    tokens,
  };
  if (attributes === undefined) return item;
  const list = resolveNames(attributes, making.definitions.attributes);
  // It stands in front of the item's text, where marks of what is internal are looked for.
  const own: AttributeToken = { type: 'attributes', raw: '{:}', list, ofItem: true };
  return { ...item, tokens: [own, ...tokens], attributes: list };
}

/** `[ ] ` or `[x] ` in front of an item's text, which is taken out. */
function taskBox([first]: readonly Block[]): Tokens.Checkbox | undefined {
  if (first?.kind !== 'paragraph') return undefined;
  const match = /^[ \t\r\n]*\[([ xX])\][ \t\r\n]+/.exec(first.text);
  if (match === null) return undefined;
  first.text = first.text.slice(match[0].length);
  return { type: 'checkbox', raw: match[0], checked: match[1] !== ' ' };
}

function termToken({ text, raw, attributes }: TermEntry, making: Making): Token {
  const tokens = textTokens(text.trim(), making.definitions);
  const list = attributes && resolveNames(attributes, making.definitions.attributes);
  return { type: 'definitionTerm', raw, tokens, attributes: list };
}

function definitionToken({ blocks, text, raw, attributes }: ListEntry, making: Making): Token {
  const list = attributes && resolveNames(attributes, making.definitions.attributes);
  return { type: 'definition', raw, tokens: within(blocks, text, making), attributes: list };
}

function elementTokens(block: Extract<Block, { kind: 'element' }>, text: string, making: Making): TokenAt[] {
  const tag = (html: string, from: number): TokenAt => ({
    token: { type: 'html', raw: html, text: html, block: true, pre: false },
    from,
  });
  const inside: TokenAt[] =
    block.model === 'block'
      ? toTokens(block.blocks, text, making)
      : [
          {
            token: {
              type: 'text',
              raw: block.text,
              text: block.text,
              tokens: textTokens(block.text.trim(), making.definitions),
            },
            from: block.from + block.open.length,
          },
        ];
  const open = tag(block.open, text.indexOf('<', block.from));
  const isMeant = block.unasked && inside.some(({ token }) => isMarkup(token));
  const first = isMeant ? { ...open, token: { ...open.token, unasked: true } } : open;
  const end = text.lastIndexOf('<', block.to - 1);
  return [first, ...inside, tag(block.close, Math.max(end, block.from))];
}

/** Whether a token says more than the same text in HTML would. */
function isMarkup(token: Token): boolean {
  if (token.type === 'space' || token.type === 'html' || token.type === 'comment') return false;
  if (token.type !== 'paragraph' || !('tokens' in token)) return true;
  return (token.tokens ?? []).some(({ type }) => type !== 'text' && type !== 'html');
}

function tableToken(block: Extract<Block, { kind: 'table' }>, raw: string, making: Making): TableToken {
  const cells = ({ cells, part, body }: Row): CellToken[] =>
    cells.map(({ from, to, text }) => ({
      from,
      to,
      tokens: textTokens(text, making.definitions),
      part,
      body,
    }));
  const [first, ...rest] = block.rows;
  const hasHead = first?.part === 'head';
  return {
    type: 'pipeTable',
    raw,
    head: hasHead ? cells(first) : [],
    align: block.alignments,
    rows: (hasHead ? rest : block.rows).map(cells),
    crowded: block.crowded,
  };
}

function attributeTokens(
  { inside, defines, waiting, lost, from }: Extract<Block, { kind: 'attributes' }>,
  raw: string,
  making: Making,
): TokenAt[] {
  if (defines !== undefined) return [{ token: { type: 'silent', raw }, from }];
  const list = resolveNames(parseAttributeList(inside), making.definitions.attributes);
  // A mark of what is internal is never lost in silence.
  if (lost === true && markOfList(list) === undefined) return [{ token: { type: 'silent', raw }, from }];
  const token: AttributeToken = { type: 'attributes', raw: raw.trim(), list, waiting };
  return [{ token, from: from + raw.indexOf('{') }];
}
