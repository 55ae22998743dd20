import type { LinkTarget } from './link-target.js';

/** What is known while the spans of one page are read. */
export interface SpanReading {
  /** Emphasis does not stand in emphasis, strong text in strong text, or a link in a link, however deep. */
  readonly inside: ReadonlySet<Nesting>;
  /** How many characters may still be looked at in search of an end: what never ends would be read over and over. */
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

/** Where the piece at a place ends; undefined when too much of the page was searched in vain. */
export function pastPiece(text: string, at: number, reading: SpanReading): number | undefined {
  const next = reading.endOfPiece(text, at, reading);
  reading.budget.left -= next - at;
  return reading.budget.left < 0 ? undefined : next;
}
