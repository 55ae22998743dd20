import { textsOfAdverts } from '../../adverts/texts-of-adverts.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Craft } from '../../domain/framework.js';
import type { Plan } from '../../domain/plan.js';
import type { Settings } from '../../domain/settings.js';
import type { Source } from '../../domain/source.js';
import { checkPay } from '../../model/check-pay.js';
import { checkUnfinished } from '../../model/check-unfinished.js';
import { collectProblems } from '../../model/problem.js';
import { type PrintedText, plainTexts, textsOf, textsOfLevel } from '../../model/texts-of.js';

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
  checkUnfinished([...textsOfAdverts([...adverts])], pages, problems);
  const levels = new Set([...adverts].map(({ level }) => level));
  checkPay(
    audience === 'candidate'
      ? textsOf(framework)
      : [
          ...[...adverts].flatMap(({ craft }) => quotedOf(craft)),
          ...[...levels].flatMap((level) => [...textsOfLevel(level)]),
        ],
    problems,
  );
  return problems.found;
}

/** What an advert quotes of its craft: see craftInTwoLines in render/advert-sheet-of.ts. */
function quotedOf({ fields, intro }: Craft): PrintedText[] {
  return [...plainTexts(fields), ...intro.filter(({ kind }) => kind === 'paragraph').slice(0, 1)];
}
