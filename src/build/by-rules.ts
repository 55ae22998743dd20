import type { Diagnostic } from '../domain/diagnostic.js';
import type { RuleSwitches } from '../domain/rules.js';

/**
 * Problems as ladderpress.yaml wants them: without those whose rule is off, and each as serious as it says. Whatever
 * stops a release does so as a warning too.
 */
export function byRules(found: readonly Diagnostic[], switches: RuleSwitches): readonly Diagnostic[] {
  if (Object.keys(switches).length === 0) return found;
  return found.flatMap((diagnostic) => {
    const wanted = switches[diagnostic.code] ?? diagnostic.severity;
    return wanted === 'off' ? [] : [{ ...diagnostic, severity: wanted }];
  });
}
