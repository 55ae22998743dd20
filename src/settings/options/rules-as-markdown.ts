import type { Rule } from '../../domain/rule.js';
import { rules } from '../../domain/rules.js';

/** What ladderpress.yaml may make of the rules, for the documentation: codes with one answer stand together. */
export function rulesAsMarkdown(): string {
  const rows = Object.entries<Rule>(rules);
  const groups = new Map<string, string[]>();
  for (const [code, rule] of rows) {
    const codes = groups.get(answer(rule)) ?? [];
    groups.set(answer(rule), [...codes, `\`${code}\``]);
  }
  const freely = ([words]: readonly [string, unknown]) => (words.startsWith('`off`') ? 0 : 1);
  const lines = [...groups]
    .sort((a, b) => freely(a) - freely(b))
    .map(([words, codes]) => `| ${words} | ${codes.join(', ')} |`);
  return ['| may be | rules |', '|---|---|', ...lines].join('\n');
}

function answer({ severity, least, because, onlyIfAsked }: Rule): string {
  if (least === 'error') return `an error only: ${because}`;
  const others = least === 'warning' ? `a warning or an error: ${because}` : '`off`, `warning` or `error`';
  if (onlyIfAsked === true) return `${others} (usually off)`;
  return `${others}${severity === 'error' ? ' (usually an error)' : ''}`;
}
