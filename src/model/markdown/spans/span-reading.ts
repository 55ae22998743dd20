import { TooTangled } from '../too-tangled.js';
import type { LinkTarget } from './link-target.js';

/** What is known while the spans of one page are read. */
export interface SpanReading {
  /** Emphasis does not stand in emphasis, strong text in strong text, or a link in a link, however deep. */
  readonly inside: ReadonlySet<Nesting>;
  /**
   * How many characters may still be looked at in search of an end: what never ends is read over and over. Spent, it
   * throws TooTangled.
   */
  readonly budget: { left: number };
  /** The target that the page gives a name. */
  targets(name: string): Pick<LinkTarget, 'href' | 'title'> | undefined;
  /** Where the span, or else the piece of text, ends that begins at a place. */
  endOfPiece(text: string, at: number, reading: SpanReading): number;
}

export type Nesting = 'em' | 'strong' | 'link';

export function within(reading: SpanReading, nesting: Nesting): SpanReading {
  return { ...reading, inside: new Set([...reading.inside, nesting]) };
}

/** Where the piece at a place ends. */
export function pastPiece(text: string, at: number, reading: SpanReading): number {
  const next = reading.endOfPiece(text, at, reading);
  const searched = signs.includes(text[at] ?? '') ? text.length - at : 0;
  spend(reading, text.slice(at, at + 200), next - at + searched / quick);
  return next;
}

/** They may be searched to the end of the text for what closes them. */
const signs = '`*_~[!<{$';

/** By how much a search for one sign, and marked's look at what is left, are quicker than reading it. */
const [quick, quicker] = [64, 256];

/** Counts one more step through the text, before which so much of it is left; a link's target is searched in all of it. */
export function spendStep(reading: SpanReading, rest: string): void {
  spend(reading, rest, rest.length / (/^!?\[/.test(rest) ? quick : quicker));
}

function spend({ budget }: SpanReading, rest: string, characters: number): void {
  budget.left -= characters;
  if (budget.left < 0) throw new TooTangled(rest);
}
