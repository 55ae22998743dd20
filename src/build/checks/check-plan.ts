import { textsOfAdverts } from '../../adverts/texts-of-adverts.js';
import type { Advert } from '../../domain/advert.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Plan } from '../../domain/plan.js';
import { type Code, switchOf } from '../../domain/rules.js';
import type { Settings } from '../../domain/settings.js';
import type { FrameworkFolder } from '../../domain/source.js';
import { checkLongWords } from '../../model/check-long-words.js';
import { checkStyle } from '../../model/check-style.js';
import { collectProblems } from '../../model/problem.js';
import type { Looks } from '../nouns/looks.js';
import { checkBrands } from './check-brands.js';
import { checkFonts } from './check-fonts.js';
import { checkForCandidates } from './check-for-candidates.js';
import { checkOwnWords } from './check-own-words.js';
import { checkRelease } from './check-release.js';
import { fitBrands } from './fit-brands.js';

/** What is known when it is known what will be made, and in which brands. */
export interface Planned {
  readonly plan: Plan;
  readonly folder: FrameworkFolder;
  readonly looks: Looks;
  readonly adverts: readonly Advert[];
  readonly settings: Settings;
}

/** As the checks in `src/model/checks.ts`, of what only the plan and the brands tell. */
interface PlanCheck {
  readonly codes: readonly Code[];
  readonly check: (planned: Planned) => readonly Diagnostic[];
}

const checks: readonly PlanCheck[] = [
  {
    codes: ['missing-glyph'],
    check: ({ plan, folder, looks, adverts, settings }) =>
      checkFonts(plan.framework, folder.pages, looks, adverts, settings.fontFolders),
  },
  {
    codes: ['words-in-another-language'],
    check: ({ plan, looks, adverts }) =>
      checkOwnWords(plan.framework, adverts, [...(looks.brands?.values() ?? [])]),
  },
  { codes: ['unfinished-text'], check: ({ looks }) => checkBrands(looks) },
  {
    codes: ['logo-scaled', 'letterhead-fitted'],
    check: ({ looks, settings }) => fitBrands(looks, settings.papers),
  },
  { codes: ['word-too-long'], check: ({ adverts }) => longWords(adverts) },
  {
    codes: ['unfinished-text', 'pay-band'],
    check: ({ plan, folder, settings }) => checkForCandidates(plan, settings, folder.pages),
  },
  {
    codes: ['long-statement', 'absolute-word', 'mixed-persons'],
    check: ({ plan, folder }) => {
      const problems = collectProblems();
      checkStyle(plan.framework, folder.pages, problems);
      return problems.found;
    },
  },
  {
    codes: ['not-approved', 'no-version'],
    check: ({ plan, settings }) => (settings.release ? checkRelease(plan) : []),
  },
];

function longWords(adverts: readonly Advert[]): readonly Diagnostic[] {
  const problems = collectProblems();
  checkLongWords(textsOfAdverts(adverts), problems);
  return problems.found;
}

/** Does all checks of a plan, but for those whose rules are all off. */
export function checkPlan(planned: Planned): readonly Diagnostic[] {
  const { rules } = planned.settings;
  return checks
    .filter(({ codes }) => codes.some((code) => switchOf(code, rules) !== 'off'))
    .flatMap(({ check }) => check(planned));
}
