import type { Glimpse } from '../../build/nouns/glimpse.js';
import type { KnownSheets } from '../../build/nouns/known-sheets.js';
import { planCards } from '../../build/plan-files.js';
import type { HeldPress } from '../../build/resident/hold-press.js';
import type { Level } from '../../domain/framework.js';
import type { Settings } from '../../domain/settings.js';
import { type ChoiceAround, type Shown, showPrepared } from './show-choice.js';

/** Cards of what was edited, while the rest of the round is being read. */
export interface EarlyCards {
  readonly levels: ReadonlySet<string>;
  readonly shown: Promise<Shown>;
}

/** Plans these alone, and makes them as all others are made. */
export function earlyCards(
  settings: Settings,
  { framework, looks }: Glimpse,
  levels: readonly Level[],
  {
    sheets,
    press,
    ...around
  }: Pick<ChoiceAround, 'hooks' | 'known'> & {
    readonly sheets: KnownSheets;
    readonly press: HeldPress;
  },
): EarlyCards {
  const plan = planCards({ framework, looks }, settings, new Set(levels), sheets);
  const show = async () =>
    showPrepared({ framework, plan, looks }, settings, { ...around, press: await press.get(settings) });
  const shown = show();
  // Whoever asks is told.
  shown.catch(() => undefined);
  return { levels: new Set(levels.map(({ id }) => id)), shown };
}
