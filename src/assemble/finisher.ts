import type { LaidLetterhead } from '../domain/letterhead.js';
import type { DocumentFacts, Landmarks } from '../pdf/document-facts.js';
import type { FormToMake } from '../pdf/forms/make-fields.js';
import type { MergedPdf, MergePart, PackNumbers } from '../pdf/merge-pdfs.js';

interface Finishing {
  readonly facts: DocumentFacts;
  readonly self: Landmarks;
}

/** A print, the HTML of the body that was printed, what lies under it, and what is filled in. */
interface Printed {
  readonly print: Uint8Array;
  readonly html: string;
  readonly letterhead?: LaidLetterhead | undefined;
  readonly form?: FormToMake | undefined;
}

/** Every kind of work that a finishing thread does, with what goes in and what comes out. */
export interface Work {
  readonly finish: {
    readonly task: Finishing & Printed;
    readonly result: Uint8Array;
  };
  readonly finishPart: {
    readonly task: Finishing & { readonly part: Uint8Array };
    readonly result: Uint8Array;
  };
  readonly prepare: {
    readonly task: Printed;
    readonly result: Uint8Array;
  };
  readonly merge: {
    readonly task: {
      readonly parts: readonly MergePart[];
      readonly facts: DocumentFacts;
      readonly numbers: ReadonlyMap<string, PackNumbers>;
    };
    readonly result: MergedPdf;
  };
}

/** Finishes prints, or prepares and merges them: bytes in, bytes out. */
export interface Finisher {
  finish(task: Work['finish']['task']): Promise<Uint8Array>;
  finishPart(task: Work['finishPart']['task']): Promise<Uint8Array>;
  prepare(task: Work['prepare']['task']): Promise<Uint8Array>;
  merge(task: Work['merge']['task']): Promise<MergedPdf>;
  /** Starts a thread before there is work, so that its code is loaded when there is. */
  warm(): void;
  /** Ends its threads. */
  close(): Promise<void>;
}
