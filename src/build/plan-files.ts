import type { Diagnostic } from '../domain/diagnostic.js';
import type { Level } from '../domain/framework.js';
import type { Plan } from '../domain/plan.js';
import type { Settings } from '../domain/settings.js';
import type { FrameworkFolder } from '../domain/source.js';
import { makePlan } from '../plan/make-plan.js';
import { products } from '../products/index.js';
import { byRules } from './checks/by-rules.js';
import { checkPlan } from './checks/check-plan.js';
import { refuseSamples } from './checks/refuse-samples.js';
import { refuseSheets } from './checks/refuse-sheets.js';
import { refuseUndrawn } from './checks/refuse-undrawn.js';
import { brokenFiles } from './checks/split-by-errors.js';
import type { Modelled } from './model-folder.js';
import type { Glimpse } from './nouns/glimpse.js';
import type { KnownSheets } from './nouns/known-sheets.js';
import type { Looks } from './nouns/looks.js';

/** What is to be made, once everything that can be checked before making it was. */
export interface PlannedFiles {
  readonly plan: Plan;
  /** Pages with an error: what is made of them stays as it was. */
  readonly broken: ReturnType<typeof brokenFiles>;
  /** Paths that are not made, since a diagnostic says why a sheet or a sample's brand refuses them. */
  readonly refused: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** A release is whole or not at all. */
  readonly isWithheld: boolean;
}

/**
 * Plans every file that the settings ask for, and checks what it will be made of.
 *
 * @param sheets what earlier rounds of a process that stays found
 */
export function planFiles(
  { framework, adverts, people, answers, looks, found }: Extract<Modelled, { kind: 'framework' }>,
  folder: FrameworkFolder,
  settings: Settings,
  sheets?: KnownSheets,
): PlannedFiles {
  const whole = makePlan(framework, products, settings, adverts, looks.brands, people, answers);
  const { plan, refused, told } = withoutRefused(whole, looks, settings, sheets);
  const inPages = byRules([...found, ...checkPlan({ plan, folder, looks, adverts, settings })], settings);
  const diagnostics = [...inPages, ...looks.diagnostics, ...told];
  return {
    plan,
    broken: brokenFiles(inPages),
    refused,
    diagnostics,
    isWithheld: settings.release && diagnostics.some(({ severity }) => severity === 'error'),
  };
}

/** Plans the cards of a few levels alone; each as `planFiles` does. */
export function planCards(
  { framework, looks }: Pick<Glimpse, 'framework' | 'looks'>,
  settings: Settings,
  levels: ReadonlySet<Level>,
  sheets?: KnownSheets,
): Plan {
  const cards = products.filter(({ id }) => id === 'card');
  // A card's file is known from its craft and what the framework says of itself.
  const crafts = framework.crafts.filter((craft) => craft.levels.some((level) => levels.has(level)));
  const { artifacts } = makePlan({ ...framework, crafts }, cards, settings, [], looks.brands);
  const few = artifacts.filter(({ level }) => level !== undefined && levels.has(level));
  return withoutRefused({ framework, artifacts: few }, looks, settings, sheets).plan;
}

function withoutRefused(whole: Plan, looks: Looks, settings: Settings, sheets: KnownSheets | undefined) {
  const { plan: own, ...samples } = refuseSamples(whole, looks, settings);
  const { plan: drawn, ...words } = refuseUndrawn(own, looks, settings.fontFolders);
  const { plan, ...laid } = refuseSheets(drawn, looks, sheets);
  return {
    plan,
    refused: [...samples.refused, ...words.refused, ...laid.refused],
    told: [...samples.diagnostics, ...words.diagnostics, ...laid.diagnostics],
  };
}
