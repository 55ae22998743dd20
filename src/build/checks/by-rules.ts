import type { Diagnostic } from '../../domain/diagnostic.js';
import { switchOf } from '../../domain/rules.js';
import type { Settings } from '../../domain/settings.js';

/**
 * Problems as ladderpress.yaml wants them: without those whose rule is off, and each as serious as it says. In a release
 * what stops one is an error, also where it is to be a warning.
 */
export function byRules(
  found: readonly Diagnostic[],
  { rules, release }: Pick<Settings, 'rules' | 'release'>,
): readonly Diagnostic[] {
  return found.flatMap((diagnostic) => {
    const wanted = switchOf(diagnostic.code, rules) ?? diagnostic.severity;
    if (wanted === 'off') return [];
    return [{ ...diagnostic, severity: release && diagnostic.stopsRelease === true ? 'error' : wanted }];
  });
}
