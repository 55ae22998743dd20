import type { ProgressEvent } from '../../domain/build-report.js';
import type { Machine } from '../../print/browser/machine.js';

/** What a build is told of the world around it. */
export interface BuildHooks {
  progress(event: ProgressEvent): void;
  /** Aborting it ends the build at once; output/ keeps whole files only. */
  readonly signal: AbortSignal;
  /** The computer it runs on; decides which browser prints. */
  readonly machine: Machine;
  /** The clock, for the age of cache entries and for adverts past their closing date: no byte of a file depends on it. */
  now(): Date;
  /** Names what runs it, e.g. `v22.1.0`: dates and compression may change with its version. */
  readonly runtime: string;
  /** Has the process collect its garbage earlier than it would; asked for by a build of very many pages, and by one that stays. */
  readonly collectEarly?: (() => void) | undefined;
}
