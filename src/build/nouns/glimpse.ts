import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Framework } from '../../domain/framework.js';
import type { Looks } from './looks.js';

/** A framework that was read, before anything beside it is, and before its files are planned. */
export interface Glimpse {
  readonly framework: Framework;
  /** As the framework wears them; adverts of an earlier reading say which letters they draw beside its own. */
  readonly looks: Looks;
  /** As they were found: no rule of the settings was looked at. */
  readonly found: readonly Diagnostic[];
}

/** Sees a framework early, in a process that stays. It is waited for before the rest is read. */
export type SeeEarly = (glimpse: Glimpse) => Promise<void>;
