import type { Token } from 'marked';
import { markOfList } from '../../internal/internal-mark.js';
import { parseAttributeList, resolveNames } from '../attribute-list.js';
import { type AttributeToken, type FootnoteToken, isAttributes } from '../tokens.js';
import type { Block } from './block.js';
import { definitionToken, listToken, type Nested, termToken } from './list-token.js';
import type { SpanDefinitions } from './span-reading.js';
import { tableToken } from './table-token.js';
import { textTokens } from './text-tokens.js';

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
  const nested: Nested = {
    definitions: making.definitions,
    within: (blocks, inside) => within(blocks, inside, making),
  };
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
      return one(listToken(block, raw, nested));
    case 'definitions':
      return one({
        type: 'definitionList',
        raw,
        tokens: block.entries.map((entry) =>
          'kind' in entry && entry.kind === 'term'
            ? termToken(entry, nested)
            : definitionToken(entry, nested),
        ),
      });
    case 'html':
      return one({ type: 'html', raw, text: block.html, block: true, pre: false });
    case 'element':
      return elementTokens(block, text, making);
    case 'table':
      return one(tableToken(block, raw, making.definitions));
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

/** The tokens of nested blocks; what holds for the whole page goes to the page. */
function within(blocks: readonly Block[], text: string, making: Making): Token[] {
  const tokens: Token[] = [];
  let above: Token | undefined;
  for (const { token } of toTokens(blocks, text, making)) {
    const isDefinition = token.type === 'footnote' || token.type === 'abbreviation';
    // A list of attributes right below a definition is its; a note looks for marks of what is internal among its own.
    const isOfDefinition = above !== undefined && isAttributes(token) && token.waiting !== true;
    if (isOfDefinition && above !== undefined && 'tokens' in above) above.tokens?.push(token);
    if (isDefinition) making.hoisted.push(token);
    else if (token.type !== 'def' && !isOfDefinition) tokens.push(token);
    if (!isOfDefinition) above = isDefinition || token.type === 'def' ? token : undefined;
  }
  return tokens;
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
