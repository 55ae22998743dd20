import { allPrintable, withoutOrders } from '../domain/printable.js';
import type { CheckReporter } from './check-reporter.js';
import { count, diagnosticLines, painter } from './diagnostic-lines.js';
import { countErrors } from './exit-code.js';

/** Problems one a line, then how many there are. */
export const checkAsText: CheckReporter = (said, { cwd, colour, milliseconds }) => {
  const result = allPrintable(said);
  const { folder, diagnostics, notes, crafts, levels } = result;
  const paint = painter(colour);
  const errors = countErrors(result);
  const warnings = diagnostics.length - errors;
  const counts = [
    errors > 0 ? paint('red', count(errors, 'error')) : '',
    warnings > 0 ? paint('yellow', count(warnings, 'warning')) : '',
  ].filter((part) => part !== '');
  const found = counts.length === 0 ? paint('green', 'nothing is wrong') : counts.join(', ');
  const paragraphs = [
    diagnosticLines(diagnostics, { folder, cwd, paint }),
    notes.map((note) => `${paint('yellow', 'note')} ${note}`),
    [
      `Checked ${count(levels, 'level')} of ${count(crafts, 'craft')}${paint('dim', ` in ${(milliseconds / 1000).toFixed(1)} s`)}: ${found}`,
    ],
  ];
  const text = paragraphs.flatMap((lines) => (lines.length === 0 ? [] : lines.join('\n'))).join('\n\n');
  return withoutOrders(`${text}\n`);
};
