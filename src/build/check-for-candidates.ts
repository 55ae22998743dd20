import { textsOfAdverts } from '../adverts/texts-of-adverts.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Plan } from '../domain/plan.js';
import type { Settings } from '../domain/settings.js';
import type { Source } from '../domain/source.js';
import { checkPay } from '../model/check-pay.js';
import { checkUnfinished } from '../model/check-unfinished.js';
import { collectProblems } from '../model/problem.js';
import { textsOf, textsOfLevel } from '../model/texts-of.js';

/** What should not be in the hands of candidates: notes of its writers in an advert, and what a job pays on a page. */
export function checkForCandidates(
  { framework, artifacts }: Plan,
  { audience }: Pick<Settings, 'audience'>,
  pages: readonly Source[],
): readonly Diagnostic[] {
  const problems = collectProblems();
  const adverts = new Set(
    artifacts.flatMap(({ content }) => (content.kind === 'advert' ? [content.advert] : [])),
  );
  checkUnfinished(textsOfAdverts([...adverts]), pages, problems);
  const levels = new Set([...adverts].map(({ level }) => level));
  checkPay(
    audience === 'candidate' ? textsOf(framework) : [...levels].flatMap((level) => [...textsOfLevel(level)]),
    problems,
  );
  return problems.found;
}
