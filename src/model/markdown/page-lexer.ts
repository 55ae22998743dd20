import { Lexer, type Token, type Tokens } from 'marked';

/** marked's lexer, whose runs of text are whole: quotes are set by what stands around them, and marks are found in them. */
export class PageLexer extends Lexer {
  override inlineTokens(src: string, tokens?: Token[]): Token[] {
    const read = super.inlineTokens(src, tokens);
    if (read.some((token, i) => isPlain(token) && isPlain(read[i + 1])))
      read.splice(0, read.length, ...joined(read));
    return read;
  }
}

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
