import type { PageMemo } from '../../model/memo/page-memo.js';
import type { KnownSheets } from './known-sheets.js';
import type { MadeBefore } from './made-before.js';

/** What a build that stays keeps from round to round. */
export interface KeptBetweenRounds {
  readonly pages: PageMemo;
  readonly sheets: KnownSheets;
  readonly files: MadeBefore;
  /** Files of the framework that changed since the round before: what is made of them comes first. */
  readonly changed: ReadonlySet<string>;
}
