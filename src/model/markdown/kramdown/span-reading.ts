import type { Token } from 'marked';
import type { AttributeList } from '../tokens.js';
import type { Endless } from './endless.js';
import type { LinkTarget } from './link-target.js';
import type { Scanner } from './scanner.js';

/** What the blocks of a page define for its text. */
export interface SpanDefinitions {
  readonly links: ReadonlyMap<string, LinkTarget>;
  /** Labels of notes. */
  readonly footnotes: ReadonlySet<string>;
  /** Attributes by name. */
  readonly attributes: ReadonlyMap<string, AttributeList>;
  /** Whether a backslash at the end of a line breaks it; in notes it does not. */
  readonly backslashBreaks: boolean;
}

export type SpanKind = 'em' | 'strong' | 'link' | 'image' | 'html';

/** A run of text that is being read. */
export interface SpanReading extends Scanner {
  readonly definitions: SpanDefinitions;
  readonly readers: SpanReaders;
  /** What has been read of the span that is open. */
  tokens: Token[];
  /** The spans that are open, the innermost last. */
  readonly open: SpanKind[];
  /** Spans that were begun in vain: where, and within what. */
  readonly failed: Set<string>;
  /** Ends that do not come. */
  readonly endless: Endless;
  /** Behind the last quote, dash or named character, which a list of attributes may belong to. */
  signEnd: number;
  /** How many pieces may yet be read to no avail; a text of nothing but openings must not be read again and again. */
  patience: number;
}

/** Where a span ends. */
export interface Stop {
  /** The source of an expression. */
  readonly source: string;
  readonly anyCase: boolean;
  /** Whether what matches is the end, given its match. */
  accepts(match: RegExpExecArray): boolean;
}

/** Reads a span where the reading stands, and says whether there was one. */
export type SpanReader = (reading: SpanReading) => boolean;

/** What may find a span, in order: anywhere, and where only HTML counts. */
export type SpanReaders = Readonly<Record<'all' | 'html', readonly SpanReader[]>>;
