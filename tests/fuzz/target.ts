import type fc from 'fast-check';
import type { Diagnostic } from '../../src/domain/diagnostic.js';

/** One door by which a stranger's bytes come in. */
export interface Target {
  readonly name: string;
  /** Bytes in which nothing is wrong: they show that the door is open, and what is behind it at work. */
  readonly sound: string | Uint8Array;
  /** Bytes that look like what the door is for, with accidents and malice. */
  inputs(samples: Samples): fc.Arbitrary<Uint8Array>;
  /** Takes bytes in, and gives back all that is said of them. */
  feed(bytes: Uint8Array, depth: Depth): Promise<Told>;
}

/** What only a build can make. */
export interface Samples {
  readonly pdfs: readonly Uint8Array[];
}

/** What a report would say. */
export interface Told {
  readonly diagnostics: readonly Diagnostic[];
  /** What is said otherwise: notes, faults of files. */
  readonly words: readonly string[];
}

/** Whether everything is made of what was read, which takes a hundred times as long as reading it. */
export type Depth = 'read' | 'make';
