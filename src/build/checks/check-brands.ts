import type { Diagnostic } from '../../domain/diagnostic.js';
import { checkUnfinished } from '../../model/check-unfinished.js';
import { collectProblems } from '../../model/problem.js';
import { plainTexts } from '../../model/texts-of.js';
import type { Looks } from '../nouns/looks.js';

/** Notes of their writers in brands that are worn: their words stand on every sheet. */
export function checkBrands({ brands, places }: Looks): readonly Diagnostic[] {
  const problems = collectProblems();
  const worn = [...places].filter(([id]) => brands?.has(id) === true);
  checkUnfinished(
    worn.flatMap(([, { words }]) => plainTexts(words)),
    [],
    problems,
  );
  return problems.found;
}
