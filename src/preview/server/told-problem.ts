import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PreviewRound, ShownDiagnostic } from '../session.js';
import type { ToldProblem } from '../state.js';

export function toldProblem({ place, code, severity, what, why, fix }: ShownDiagnostic): ToldProblem {
  return { place, code, severity, what, why, fix };
}

/** What is in the way of a sheet: a file of the templates is named by where it lies, so that an editor finds it. */
export function inTheWay(problem: ShownDiagnostic, { good }: Pick<PreviewRound, 'good'>): ToldProblem {
  const { file } = problem.place;
  const isPage = good?.folder.pages.some(({ path }) => path === file) === true;
  const paths = isPage ? [] : (good?.settings.templates ?? []).map((folder) => join(folder, file));
  const path = paths.find((one) => existsSync(one)) ?? file;
  return toldProblem({ ...problem, place: { ...problem.place, file: path } });
}
