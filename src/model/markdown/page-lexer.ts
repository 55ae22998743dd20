import { Lexer, type Token, type TokenizerExtension, type Tokens, type TokensList } from 'marked';
import { readingOf } from './spans/reading-of.js';
import { spendStep } from './spans/span-reading.js';
import { TooTangled } from './too-tangled.js';

/** Lists in quotes in lists: people nest a handful. */
const deepest = 50;

/**
 * marked's lexer, whose runs of text are whole: quotes are set by what stands around them, and marks are found in them.
 *
 * @throws TooTangled where blocks are nested too deep, or a page has cost too many steps
 */
export class PageLexer extends Lexer {
  /** Whether HTML holds Markdown without being asked to. */
  readsHtml = false;
  /** Whether nobody asks what stands in the items of lists. */
  isOutline = false;
  readonly #open: (readonly Token[])[] = [];

  /** What was read so far of the blocks that are read at present. */
  get above(): readonly Token[] {
    return this.#open.at(-1) ?? [];
  }

  override blockTokens(src: string, tokens?: Token[], isClipped?: boolean): Token[];
  override blockTokens(src: string, tokens?: TokensList, isClipped?: boolean): TokensList;
  override blockTokens(src: string, tokens: Token[] = [], isClipped?: boolean): Token[] {
    if (this.#open.length === deepest) throw new TooTangled(src);
    this.#open.push(tokens);
    const read = super.blockTokens(src, tokens, isClipped);
    this.#open.pop();
    return read;
  }

  override inlineTokens(src: string, tokens?: Token[]): Token[] {
    const read = super.inlineTokens(src, tokens);
    if (read.some((token, i) => isPlain(token) && isPlain(read[i + 1])))
      read.splice(0, read.length, ...joined(read));
    return read;
  }
}

/** Asked before each piece of running text, of which marked reads some to the end of the text around it. */
export const countedSteps: TokenizerExtension = {
  name: 'step',
  level: 'inline',
  tokenizer(src) {
    spendStep(readingOf(this.lexer), src);
    return undefined;
  },
};

function joined(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    const last = kept.at(-1);
    if (isPlain(token) && isPlain(last)) {
      kept[kept.length - 1] = { ...last, raw: last.raw + token.raw, text: last.text + token.text };
    } else kept.push(token);
  }
  return kept;
}

function isPlain(token: Token | undefined): token is Tokens.Text {
  return token?.type === 'text' && !('tokens' in token);
}
