import { type LinkTarget, linkTarget } from './link-target.js';
import { pastPiece, type SpanReading, within } from './span-reading.js';

/** A link or picture as it is written; its words are not read yet. */
export interface WrittenLink {
  readonly words: string;
  readonly target: Pick<LinkTarget, 'href' | 'title'>;
  readonly end: number;
}

/** The link whose words begin with the square bracket at a place, with a target of its own or one that the page names. */
export function endOfLink(text: string, at: number, reading: SpanReading): WrittenLink | undefined {
  // A note's mark is none, and no link holds one.
  if (text[at + 1] === '^') return undefined;
  const close = closingBracket(text, at, within(reading, 'link'));
  if (close === undefined) return undefined;
  const words = text.slice(at + 1, close);
  const target = linkTarget(text, close + 1);
  if (target !== undefined) return { words, target, end: target.end };
  if (text[close + 1] === '(') return undefined;
  const named = /^\s*\[([^\]]*)\]/.exec(text.slice(close + 1, close + 400));
  const found = reading.targets(named?.[1] || words);
  return found === undefined
    ? undefined
    : { words, target: found, end: close + 1 + (named?.[0].length ?? 0) };
}

/** Brackets in a link's words come in pairs; those within code, emphasis and HTML do not count. */
function closingBracket(text: string, from: number, reading: SpanReading): number | undefined {
  const last = text.lastIndexOf(']');
  let depth = 0;
  for (let at = from; at <= last; ) {
    const sign = text[at];
    if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    if (depth === 0) return at;
    if (text.startsWith('[^', at)) return undefined;
    const next = sign === '[' || sign === ']' ? at + 1 : pastPiece(text, at, reading);
    at = next;
  }
  return undefined;
}
