import type { ShownDiagnostic } from '../session.js';
import type { ToldProblem } from '../state.js';

export function toldProblem({ place, code, severity, what, why, fix }: ShownDiagnostic): ToldProblem {
  return { place, code, severity, what, why, fix };
}
