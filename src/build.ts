import { makeAdverts } from './adverts/make-adverts.js';
import { assembleArtifacts, outputPaths } from './build/assemble-artifacts.js';
import { buildAgain } from './build/build-again.js';
import { byRules } from './build/by-rules.js';
import { checkPlan } from './build/check-plan.js';
import type { Looks } from './build/load-looks.js';
import { dryRunReport, emptyReport, report } from './build/make-report.js';
import { nextTurn } from './build/next-turn.js';
import { refuseSamples } from './build/refuse-samples.js';
import { refuseSheets } from './build/refuse-sheets.js';
import { brokenFiles, splitByErrors } from './build/split-by-errors.js';
import { loadWarmLooks } from './build/warm-looks.js';
import { wearOwn } from './build/wear-own.js';
import { type BuildTools, withTools } from './build/with-tools.js';
import type { BuildReport, ProgressEvent } from './domain/build-report.js';
import type { Settings } from './domain/settings.js';
import type { FrameworkFolder } from './domain/source.js';
import { forAudience } from './model/for-audience.js';
import { makeFramework } from './model/make-framework.js';
import { makePlan } from './plan/make-plan.js';
import { isOutside } from './plan/narrowing.js';
import type { Machine } from './print/browser/machine.js';
import { products } from './products/index.js';
import { readFolder } from './read/read-folder.js';
import { keepRule } from './write/keep-rule.js';
import { openOutput } from './write/open-output.js';

/** What a build is told of the world around it. */
export interface BuildHooks {
  progress(event: ProgressEvent): void;
  /** Aborting it ends the build at once; output/ keeps whole files only. */
  readonly signal: AbortSignal;
  /** The computer it runs on; decides which browser prints. */
  readonly machine: Machine;
  /** The clock, for the age of cache entries and for adverts past their closing date: no byte of a file depends on it. */
  now(): Date;
}

/**
 * Builds a framework folder into printed files: the seven verbs, from a folder to output/ and a report.
 * An author's mistakes are in the report; an error stops only the files it touches.
 *
 * @throws BuildError when nothing can be built: no folder, no browser, an output folder that cannot be written
 */
export function build(settings: Settings, hooks: BuildHooks): Promise<BuildReport> {
  return withTools(settings, hooks, (tools) => buildWith(tools, settings, hooks));
}

/** The same with tools that were started before, and of what was read before. */
export async function buildWith(
  tools: BuildTools,
  settings: Settings,
  hooks: BuildHooks,
  read?: { readonly folder: FrameworkFolder | undefined; readonly looks: Looks },
): Promise<BuildReport> {
  hooks.progress({ kind: 'stage', name: 'Reading' });
  const folder = read?.folder ?? (await readFolder(settings.folder));
  const brought = read?.looks ?? (await loadWarmLooks(tools, settings));
  await nextTurn();
  const { framework, diagnostics: found } = makeFramework(folder, settings);
  await nextTurn();
  const hasLevels = framework?.crafts.some(({ levels }) => levels.length > 0) === true;
  if (framework === undefined || !hasLevels || brought.brands === undefined) {
    return emptyReport(settings, byRules([...found, ...brought.diagnostics], settings));
  }
  const looks = wearOwn(brought, framework);
  const { adverts, diagnostics: inAdverts } = needsAdverts(settings)
    ? makeAdverts(folder, forAudience(framework, 'candidate'), {
        ...settings,
        today: hooks.now().toISOString().slice(0, 10),
      })
    : noAdverts;
  await nextTurn();
  const whole = makePlan(framework, products, settings, adverts);
  const { plan: own, ...samples } = refuseSamples(whole, looks, settings);
  const { plan, ...sheets } = refuseSheets(own, looks);
  const refused = [...samples.refused, ...sheets.refused];
  const inPages = byRules(
    [...found, ...inAdverts, ...checkPlan({ plan, folder, looks, adverts, settings })],
    settings,
  );
  const diagnostics = [...inPages, ...looks.diagnostics, ...samples.diagnostics, ...sheets.diagnostics];
  // A release is whole or not at all.
  if (settings.release && diagnostics.some(({ severity }) => severity === 'error')) {
    return emptyReport(settings, diagnostics);
  }
  const broken = brokenFiles(inPages);
  if (settings.dryRun) {
    return dryRunReport(settings, splitByErrors(plan, broken, new Map()).possible, diagnostics);
  }
  const output = openOutput(settings.output, outputPaths(plan.artifacts, settings));
  const { possible, stopped } = splitByErrors(plan, broken, output.previous);
  const assignment = { framework, settings, hooks, looks, artifacts: possible, output };
  const made = await assembleArtifacts(assignment, tools);
  hooks.progress({ kind: 'stage', name: 'Writing' });
  const left = keepRule({
    isOutside: (row) => isOutside(row, settings),
    stopped: new Set([...stopped, ...refused, ...made.stopped, ...made.failed.map(({ path }) => path)]),
    broken,
    made: made.rows,
    audience: settings.audience,
  });
  const finished = output.finish(left);
  const rebuilt = settings.verify ? await buildAgain(assignment, made.rows) : undefined;
  return report(settings, {
    ...made,
    diagnostics: [...diagnostics, ...made.diagnostics],
    ...finished,
    rebuilt,
  });
}

/** A build that is narrowed to other products neither makes adverts nor says what is wrong with them. */
function needsAdverts({ products: wanted }: Settings): boolean {
  return products.some((product) => product.needsAdverts === true && (wanted?.includes(product.id) ?? true));
}

const noAdverts: ReturnType<typeof makeAdverts> = { adverts: [], diagnostics: [] };
