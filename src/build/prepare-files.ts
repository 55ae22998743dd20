import type { Diagnostic } from '../domain/diagnostic.js';
import type { Settings } from '../domain/settings.js';
import type { FrameworkFolder } from '../domain/source.js';
import type { PageMemo } from '../model/memo/page-memo.js';
import { problem } from '../model/problem.js';
import { findUndecodable, picturesOf } from './making/find-undecodable.js';
import { openStoredReadings } from './making/open-stored-readings.js';
import { type Modelled, modelFolder } from './model-folder.js';
import type { BuildHooks } from './nouns/build-hooks.js';
import type { SeeEarly } from './nouns/glimpse.js';
import type { KnownSheets } from './nouns/known-sheets.js';
import type { Looks } from './nouns/looks.js';
import type { Press } from './nouns/press.js';
import { type PlannedFiles, planFiles } from './plan-files.js';
import { stage } from './stage.js';

/** A framework and what is to be made of it; or why nothing can be. */
export type PreparedFiles =
  | Extract<Modelled, { kind: 'nothing' }>
  | (Omit<Extract<Modelled, { kind: 'framework' }>, 'adverts' | 'found'> &
      PlannedFiles & {
        /** Files of the framework that changed since the last build, as far as that is known. */
        readonly changed: ReadonlySet<string> | undefined;
      });

interface Around {
  readonly settings: Settings;
  readonly hooks: BuildHooks;
  readonly press: Press;
  /** What earlier rounds of the same process left. */
  readonly memo?: PageMemo;
  readonly atRest?: boolean;
  readonly sheets?: KnownSheets;
  readonly seeEarly?: SeeEarly | undefined;
}

/**
 * Models a folder and plans its files. Then the browser looks at the pictures: where it cannot decode one that is shown,
 * both are done again without it, so that it is told of at its line, in order with all else, before anything is printed.
 * A dry run, and a release that is withheld, start no browser.
 */
export async function prepareFiles(
  folder: FrameworkFolder,
  brought: Looks,
  around: Around,
): Promise<PreparedFiles> {
  const { settings, hooks, press, seeEarly } = around;
  const stored = around.memo === undefined ? openStoredReadings(settings, press.cache, hooks) : undefined;
  const reading = { memo: around.memo ?? stored?.memo, seeEarly, atRest: around.atRest ?? false };
  const modelled = await stage('model', () => modelFolder(folder, brought, settings, hooks.now(), reading));
  if (modelled.kind === 'nothing') return modelled;
  const { adverts: _adverts, found: _found, ...known } = modelled;
  const rest = { ...known, changed: stored?.changed };
  const planned = await stage('plan', () => planFiles(modelled, folder, settings, around.sheets));
  stored?.save();
  if (settings.dryRun || planned.isWithheld || folder.undecodable !== undefined)
    return { ...rest, ...planned };

  const look = { press, hooks, browser: settings.browser };
  const { undecodable, logos } = await stage('pictures', async () => ({
    undecodable: await findUndecodable(picturesOf(modelled.framework.images), look),
    logos: await logoFaults(brought, look),
  }));
  if (undecodable.size === 0 && logos.length === 0) return { ...rest, ...planned };
  const looks =
    logos.length === 0
      ? brought
      : { ...brought, brands: undefined, diagnostics: [...brought.diagnostics, ...logos] };
  return prepareFiles({ ...folder, undecodable }, looks, around);
}

/** A brand's logo was read whole when the brand was; this is what only a browser finds. */
async function logoFaults(
  { brands, places }: Looks,
  look: Parameters<typeof findUndecodable>[1],
): Promise<Diagnostic[]> {
  const logos = [...(brands ?? [])].flatMap(([id, { logo }]) =>
    logo === undefined ? [] : [[id, logo] as const],
  );
  const undecodable = await findUndecodable(new Map(logos), look);
  return [...undecodable].flatMap((id) => {
    const place = places.get(id)?.logo;
    if (place === undefined) return [];
    const what = 'The logo cannot be used: a browser cannot decode it.';
    return [problem('bad-logo', place, { what, fix: 'Export it again, plain and complete.' })];
  });
}
