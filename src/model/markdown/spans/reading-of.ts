import type { Token, TokenizerThis } from 'marked';
import { endOfPiece } from './end-of-span.js';
import { type Nesting, type SpanReading, within } from './span-reading.js';

type Lexer = TokenizerThis['lexer'];

const readings = new WeakMap<Lexer, SpanReading>();

/** Enough for each character of a page to be looked at from many openings, and for any page that people write. */
const perPage = 4_000_000;

/** What is known of the spans that a lexer reads at present. */
export function readingOf(lexer: Lexer): SpanReading {
  const known = readings.get(lexer);
  if (known !== undefined) return known;
  const reading: SpanReading = {
    inside: new Set(),
    budget: { left: perPage },
    targets(name) {
      const { links } = lexer.tokens;
      const key = keyOf(name);
      const link = Object.hasOwn(links, key) ? links[key] : undefined;
      return link === undefined ? undefined : { href: link.href ?? '', title: link.title ?? undefined };
    },
    endOfPiece,
  };
  readings.set(lexer, reading);
  return reading;
}

/** The tokens of what stands in a span of that kind. */
export function tokensWithin(lexer: Lexer, nesting: Nesting, text: string): Token[] {
  return readAs(lexer, within(readingOf(lexer), nesting), text);
}

/** The tokens of what is read without regard to the spans that it stands in. */
export function tokensApart(lexer: Lexer, text: string): Token[] {
  return readAs(lexer, { ...readingOf(lexer), inside: new Set() }, text);
}

function readAs(lexer: Lexer, reading: SpanReading, text: string): Token[] {
  const outer = readingOf(lexer);
  readings.set(lexer, reading);
  try {
    return lexer.inlineTokens(text);
  } finally {
    readings.set(lexer, outer);
  }
}

/** Names of targets are compared without regard to case and white space. */
export function keyOf(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
