import type { Settings } from '../domain/settings.js';
import type { FrameworkFolder } from '../domain/source.js';
import type { BuildHooks } from './nouns/build-hooks.js';
import type { KeptBetweenRounds } from './nouns/kept-between-rounds.js';
import type { Looks } from './nouns/looks.js';
import type { Press } from './nouns/press.js';
import { type PreparedFiles, prepareFiles } from './prepare-files.js';
import { type MadeFrom, madeFrom } from './shares/made-from.js';

/** With more, what is alive is so much that a multiple of it would fill the memory of a small machine. */
const manyPages = 2000;

/**
 * What is to be made, and for shares what of. The folder is known here alone, so that the bytes of its pages go when they
 * are modelled.
 */
export async function prepareAll(
  takeFolder: () => Promise<FrameworkFolder>,
  brought: Looks,
  {
    settings,
    hooks,
    press,
    kept,
  }: {
    readonly settings: Settings;
    readonly hooks: BuildHooks;
    readonly press: Press;
    readonly kept?: KeptBetweenRounds;
  },
): Promise<{ readonly prepared: PreparedFiles; readonly made: MadeFrom | undefined }> {
  const folder = await takeFolder();
  const isLarge = folder.pages.length > manyPages;
  if (isLarge) hooks.collectEarly?.();
  // A process that stays keeps all that it made of a folder, packed or not.
  const memo = kept === undefined ? { atRest: isLarge } : { memo: kept.pages, sheets: kept.sheets };
  const prepared = await prepareFiles(folder, brought, { settings, hooks, press, ...memo });
  // People are shared out before their packs are planned, and nothing of theirs is handed on.
  const isShare = settings.share !== undefined && settings.people === undefined;
  const isOfShares = prepared.kind === 'framework' && (isShare || settings.joined.length > 0);
  const made = isOfShares ? await madeFrom(settings, folder, press.cache, hooks) : undefined;
  return { prepared, made };
}
