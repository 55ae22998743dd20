import type { Diagnostic } from '../../domain/diagnostic.js';
import type { ToldProblem } from '../state.js';

export function toldProblem({ place, code, severity, what, why, fix }: Diagnostic): ToldProblem {
  return { place, code, severity, what, why, fix };
}
