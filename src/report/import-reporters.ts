import { relative } from 'node:path';
import type { ImportReport } from '../domain/import-report.js';
import { allPrintable, asPrintableJson, withoutOrders } from '../domain/printable.js';
import { count, painter } from './diagnostic-lines.js';
import type { VerifyReportOptions } from './reporter.js';

type ImportReporter = (report: ImportReport, options: VerifyReportOptions) => string;

/** What was taken over, for people and for programs. */
export const importReporters = {
  text: (said, { cwd, colour }) => {
    const { folder, files, crafts, notes } = allPrintable(said);
    const paint = painter(colour);
    const shown = relative(cwd, folder) || '.';
    const levels = crafts.reduce((sum, craft) => sum + craft.levels.length, 0);
    const lines = crafts.map(({ title, levels: own }) => `  ${title}: ${own.join(', ')}`);
    const paragraphs = [
      notes.map((note) => `${paint('yellow', 'note')} ${note}`),
      [
        `${paint('green', 'Wrote')} ${count(levels, 'level')} of ${count(crafts.length, 'craft')} to ${shown}, ${count(files.length, 'file')}:`,
        ...lines,
      ],
      [`Next: ladderpress check ${shown}`],
    ];
    const text = paragraphs.flatMap((each) => (each.length === 0 ? [] : each.join('\n'))).join('\n\n');
    return withoutOrders(`${text}\n`);
  },
  json: ({ folder, files, crafts, notes }) => asPrintableJson({ folder, files, crafts, notes }),
} satisfies Record<string, ImportReporter>;
