import { PageProblem } from '../../build/checks/page-problem.js';
import { BuildError } from '../../domain/build-error.js';
import { ShownProblem } from '../session.js';

/** Does work, and tells what an author wrote that is in its way as such. */
export async function told<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PageProblem) throw new ShownProblem(error.diagnostic);
    if (!(error instanceof BuildError) || error.place === undefined) throw error;
    const { code, message: what, fix, place } = error;
    throw new ShownProblem({ code, severity: 'error', place, what, why: '', fix });
  }
}
