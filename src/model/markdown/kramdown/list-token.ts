import type { Token, Tokens } from 'marked';
import { resolveNames } from '../attribute-list.js';
import type { AttributeToken, ItemToken, ListToken } from '../tokens.js';
import type { Block, ListEntry, TermEntry } from './block.js';
import type { SpanDefinitions } from './span-reading.js';
import { textTokens } from './text-tokens.js';

/** What makes the tokens of blocks within an entry. */
export interface Nested {
  readonly definitions: SpanDefinitions;
  within(blocks: readonly Block[], text: string): Token[];
}

/** A list. */
export function listToken(block: Extract<Block, { kind: 'list' }>, raw: string, nested: Nested): ListToken {
  const items = block.items.map((entry) => itemToken(entry, nested));
  const loose = items.some((item) => item.loose);
  // On the website every numbered list begins with 1.
  return { type: 'list', raw, ordered: block.ordered, start: 1, number: block.number, loose, items };
}

function itemToken({ blocks, text, raw, attributes }: ListEntry, nested: Nested): ItemToken {
  const box = taskBox(blocks);
  const tokens = nested.within(blocks, text);
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
  const list = resolveNames(attributes, nested.definitions.attributes);
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

/** A term of a list of definitions. */
export function termToken({ text, raw, attributes }: TermEntry, nested: Nested): Token {
  const tokens = textTokens(text.trim(), nested.definitions);
  const list = attributes && resolveNames(attributes, nested.definitions.attributes);
  return { type: 'definitionTerm', raw, tokens, attributes: list };
}

/** What a term means. */
export function definitionToken({ blocks, text, raw, attributes }: ListEntry, nested: Nested): Token {
  const list = attributes && resolveNames(attributes, nested.definitions.attributes);
  return { type: 'definition', raw, tokens: nested.within(blocks, text), attributes: list };
}
