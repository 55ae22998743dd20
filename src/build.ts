import type { Assignment } from './build/nouns/assignment.js';
import type { BuildHooks } from './build/nouns/build-hooks.js';
import type { KeptBetweenRounds } from './build/nouns/kept-between-rounds.js';
import type { Looks } from './build/nouns/looks.js';
import type { Press } from './build/nouns/press.js';
import type { PreparedFiles } from './build/prepare-files.js';
import { openBuildCache } from './build/press/open-build-cache.js';
import { withinTime } from './build/press/within-time.js';
import { findReceipt } from './build/receipts/find-receipt.js';
import type { MadeFrom } from './build/shares/made-from.js';
import { stage } from './build/stage.js';
import { type BuildReport, emptyReport } from './domain/build-report.js';
import type { People } from './domain/person.js';
import type { PlannedArtifact } from './domain/plan.js';
import type { Settings } from './domain/settings.js';
import { isInShare } from './domain/share.js';
import type { FrameworkFolder } from './domain/source.js';
import type { Sandbox } from './print/browser/sandbox.js';
import { sweepScratch } from './print/browser/scratch-folder.js';
import { readFolder } from './read/read-folder.js';

/**
 * Builds a framework folder into printed files: from a folder to output/ and a report. When the last build of the same
 * inputs left a receipt and its files are still whole, its report is given again.
 * An author's mistakes are in the report; an error stops only the files it touches.
 *
 * @throws BuildError when nothing can be built: no folder, no browser, an output folder that cannot be written, no time left
 */
export function build(settings: Settings, hooks: BuildHooks): Promise<BuildReport> {
  return withinTime(settings.timeLimit, hooks, (limited) => buildInTime(settings, limited));
}

async function buildInTime(settings: Settings, hooks: BuildHooks): Promise<BuildReport> {
  const cache = await openBuildCache(settings, hooks);
  const receipt = await stage('receipt', () => findReceipt(settings, hooks, cache));
  if (receipt.report !== undefined) {
    // A build that was killed once it had left its receipt may have left more.
    await sweepScratch(hooks.machine);
    return receipt.report;
  }

  // Loaded only now, and first of all what starts browser and thread: they start while the many other modules load.
  const { withPress } = await import('./build/press/with-press.js');
  return withPress(settings, hooks, cache, async (press) => {
    if (!settings.dryRun) await press.warm();
    const { loadWarmLooks } = await import('./build/looks/load-looks.js');
    const looks = await stage('looks', () => loadWarmLooks(settings, press));
    hooks.progress({ kind: 'stage', name: 'Reading' });
    // No name here holds the folder, so that the bytes of its pages can go once they are modelled.
    const report = await makeFiles(async () => receipt.takeFolder() ?? readFolder(settings.folder), looks, {
      settings,
      hooks,
      press,
    });
    press.end();
    await receipt.leave(report);
    return withSandboxNote(report, press.printer.sandbox());
  });
}

/** Of this run alone, so no receipt says it: content is printed by a browser that nothing else holds back. */
function withSandboxNote(report: BuildReport, sandbox: Sandbox | undefined): BuildReport {
  if (sandbox?.fix === undefined) return report;
  const note = `The browser ran without its sandbox: ${sandbox.why}. To have it, ${sandbox.fix} docs/security.md says what that means.`;
  return { ...report, notes: [...report.notes, note] };
}

interface Around {
  readonly settings: Settings;
  readonly hooks: BuildHooks;
  readonly press: Press;
  readonly kept?: KeptBetweenRounds;
}

/**
 * One round of a build that stays: the same as `build`, with press, folder and looks that somebody else keeps, and no receipt.
 *
 * @throws BuildError as `build` does
 */
export function buildRound(
  settings: Settings,
  hooks: BuildHooks,
  {
    folder,
    looks,
    press,
    kept,
  }: Required<Pick<Around, 'press' | 'kept'>> & {
    readonly folder: FrameworkFolder;
    readonly looks: Looks;
  },
): Promise<BuildReport> {
  return withinTime(settings.timeLimit, hooks, (limited) =>
    makeFiles(async () => folder, looks, { settings, hooks: limited, press, kept }),
  );
}

/** The other verbs: model, plan; render, print and assemble, file by file; write. */
async function makeFiles(
  takeFolder: () => Promise<FrameworkFolder>,
  brought: Looks,
  around: Around,
): Promise<BuildReport> {
  const { prepareAll } = await import('./build/verbs.js');
  const { prepared, made } = await prepareAll(takeFolder, brought, around);
  if (prepared.kind === 'nothing') return emptyReport(around.settings, prepared.diagnostics);
  const { people, plan, notes } = prepared;
  const make = () => makePlanned(prepared, made, around);
  // Loaded on use: few builds have a list.
  const namesLeftOut = async (list: People) => {
    const { withoutNames } = await import('./build/people/without-names.js');
    return withoutNames(list, plan.artifacts, make);
  };
  const report = await (people === undefined ? make() : namesLeftOut(people));
  return { ...report, notes: [...notes, ...report.notes] };
}

async function makePlanned(
  prepared: Extract<PreparedFiles, { kind: 'framework' }>,
  made: MadeFrom | undefined,
  { settings, hooks, press, kept }: Around,
): Promise<BuildReport> {
  const { splitByErrors, ...then } = await import('./build/verbs.js');
  const { framework, people, looks, taken, plan, broken, refused, diagnostics, isWithheld, changed } =
    prepared;
  const share = people === undefined ? settings.share : undefined;
  if (made !== undefined) await then.checkShares(settings.joined, made);
  const isMine = (artifact: PlannedArtifact) => share === undefined || isInShare(artifact, share);
  if (isWithheld) return { ...emptyReport(settings, diagnostics), taken };
  if (settings.dryRun) {
    const { possible } = splitByErrors(plan, broken, new Map());
    return { ...then.dryRunReport(settings, possible.filter(isMine), diagnostics, framework), taken };
  }

  const output = await then.openOutputFor(plan.artifacts.filter(isMine), settings, hooks);
  try {
    const { possible, stopped } = splitByErrors(plan, broken, output.previous);
    const artifacts = possible.filter(isMine);
    const planned = possible;
    const again = { before: kept?.files, urgent: kept?.changed ?? changed };
    const assignment: Assignment = {
      framework,
      settings,
      hooks,
      looks,
      artifacts,
      planned,
      output,
      ...again,
    };
    const assembled = await stage('render, print and assemble', () =>
      then.assembleArtifacts(assignment, press),
    );

    hooks.progress({ kind: 'stage', name: 'Writing' });
    const isOutside = then.outsideOf(framework, settings);
    const isOfOthers =
      people === undefined ? () => false : (await peoplesReport()).isOfOthers(people, settings.share);
    const left = then.keepRule({
      isOutside: (row) => isOutside(row) || isOfOthers(row),
      stopped: new Set([
        ...stopped,
        ...refused,
        ...assembled.stopped,
        ...assembled.failed.map(({ path }) => path),
      ]),
      broken,
      made: assembled.rows,
      audience: settings.audience,
    });
    const found = [...diagnostics, ...assembled.diagnostics];
    if (people !== undefined) {
      const told = { ...assembled, artifacts: plan.artifacts, refused, diagnostics: found };
      (await peoplesReport()).tellPeople(people, told, output, left);
    }
    const finished = await stage('write', () => output.finish(left));
    if (share !== undefined && made !== undefined)
      then.leaveShare(settings.output, share, made, { cache: press.cache, hooks });
    const rebuilt = settings.verify ? await then.buildAgain(assignment, assembled.rows) : undefined;
    return { ...then.report(settings, { ...assembled, ...finished, diagnostics: found, rebuilt }), taken };
  } finally {
    output.close();
  }
}

/** Loaded on use: few builds have a list. */
function peoplesReport() {
  return import('./build/people/tell-people.js');
}
