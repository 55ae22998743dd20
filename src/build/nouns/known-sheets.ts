import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Framework } from '../../domain/framework.js';
import type { Edition, PrintJob } from '../../domain/plan.js';
import type { Looks } from './looks.js';

/** What is wrong with the sheets of documents, in a process that stays: found again only where something that tells it changed. */
export interface KnownSheets {
  /** @param check says it anew; it must ask the framework that it is given, and no other */
  problemOf(
    job: PrintJob,
    from: SheetFrom,
    check: (framework: Framework) => Diagnostic | undefined,
  ): Diagnostic | undefined;
}

/** What a document's sheets are laid by, besides its job. */
export interface SheetFrom {
  readonly edition: Edition;
  readonly framework: Framework;
  readonly looks: Looks;
}
