import type { Token, TokenizerThis, Tokens } from 'marked';
import { PageLexer } from '../page-lexer.js';
import { isAttributes } from '../tokens.js';
import { itemsAt, type WrittenItem } from './item-lines.js';
import { ownListOf } from './own-list.js';

/**
 * A list, with each item on its own: its first text is a paragraph when an empty line stands below it, and that of the last
 * item when it is so with all others. Numbers always begin with 1.
 */
export function readList(this: TokenizerThis, src: string): NumberedList | undefined {
  const written = itemsAt(src);
  const [first] = written;
  if (first === undefined) return undefined;
  const isOutline = this.lexer instanceof PageLexer && this.lexer.isOutline;
  const items = isOutline ? [] : written.map((item) => readItem(item, this.lexer));
  const last = items.at(-1);
  const isSpread = (item: Tokens.ListItem) => hasGap(item, item === last);
  const others = items.slice(0, -1);
  for (const item of items) {
    const isParagraph = isSpread(item) || (item === last && others.length > 0 && others.every(isSpread));
    setText(item, isParagraph);
  }
  const raw = written.map((item) => item.raw).join('');
  const { isOrdered: ordered } = first.start;
  const { number } = first.start;
  return {
    type: 'list',
    raw,
    ordered,
    start: ordered ? 1 : '',
    loose: false,
    items,
    ...(number === undefined ? {} : { number }),
  };
}

/** A list, and the number that it is written with. */
export interface NumberedList extends Tokens.List {
  readonly number?: number;
}

const box = /^\[([ xX])\][ \t]+(?=\S)/;

function readItem(written: WrittenItem, lexer: TokenizerThis['lexer']): Tokens.ListItem {
  const own = ownListOf(written.text);
  const text = written.text.slice(own?.raw.length ?? 0);
  const checked = box.exec(text)?.[1];
  const read: Token[] = lexer.blockTokens(text, []);
  const task = checked === undefined ? undefined : taskTokens(read, lexer);
  const tokens = task ?? read;
  if (own !== undefined) tokens.unshift({ type: 'attributes', ...own, isOfItem: true });
  return {
    type: 'list_item',
    raw: written.raw,
    task: task !== undefined,
    ...(task === undefined ? {} : { checked: checked !== ' ' }),
    loose: false,
    text,
    tokens,
  };
}

/** A task's blocks without its box, when they begin with running text, be it the sign of a heading or a quote. */
function taskTokens([first, ...rest]: readonly Token[], lexer: TokenizerThis['lexer']): Token[] | undefined {
  if (first?.type !== 'paragraph' || !('text' in first)) return undefined;
  const text = first.text.replace(box, '');
  return [{ ...first, raw: first.raw.replace(box, ''), text, tokens: lexer.inline(text) }, ...rest];
}

/** Whether an empty line stands below an item's first text: one below the last item says nothing. */
function hasGap({ tokens, raw }: Tokens.ListItem, isLast: boolean): boolean {
  const blocks = tokens.filter((token) => !isAttributes(token));
  const [first, second] = blocks;
  if (first?.type !== 'paragraph') return false;
  if (second === undefined) return !isLast && emptyEnd.test(raw);
  const behind = tokens[tokens.indexOf(second) - 1] ?? first;
  return second.type === 'space' || emptyEnd.test(behind.raw);
}

const emptyEnd = /\n[ \t]*\n$/;

/** Makes an item's first text a paragraph or a run of text, with the box of a task before it. */
function setText(item: Tokens.ListItem, isParagraph: boolean): void {
  const first = item.tokens.find((token) => !isAttributes(token));
  if (first?.type === 'paragraph' && !isParagraph) first.type = 'text';
  item.loose = isParagraph;
  if (!item.task) return;
  const checked = item.checked === true;
  const inside = isParagraph && first !== undefined && 'tokens' in first ? first.tokens : item.tokens;
  inside?.unshift({ type: 'checkbox', raw: checked ? '[x] ' : '[ ] ', checked });
}
