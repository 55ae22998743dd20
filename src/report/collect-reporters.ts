import { allPrintable, asPrintableJson, withoutOrders } from '../domain/printable.js';
import { count, painter } from './diagnostic-lines.js';
import type { VerifyReportOptions } from './reporter.js';

/** What came of reading forms. It holds nothing that anybody wrote into one; only files of joint sheets are called after people. */
export interface CollectReport {
  readonly folder: string;
  /** The folder from where the command was called. */
  readonly shown: string;
  readonly files: readonly string[];
  readonly forms: number;
  /** Statements that somebody answered. */
  readonly answers: number;
  readonly told: readonly {
    readonly file: string;
    readonly kind: 'fault' | 'note';
    readonly what: string;
    readonly fix: string;
  }[];
}

type CollectReporter = (report: CollectReport, options: VerifyReportOptions) => string;

/** For people and for programs. */
export const collectReporters = {
  text: (said, { colour }) => {
    const { shown, files, forms, answers, told } = allPrintable(said);
    const paint = painter(colour);
    const lines = told.map(({ file, kind, what, fix }) => {
      const word = kind === 'fault' ? paint('red', 'error') : paint('yellow', 'note');
      return `${word} ${file}: ${what}${fix === '' ? '' : ` ${fix}`}`;
    });
    const sum =
      forms === 0
        ? 'No form was read, and nothing was written.'
        : `${paint('green', 'Wrote')} ${count(answers, 'answer')} of ${count(forms, 'form')} to ${shown}: ${files.join(', ')}`;
    const text = [...(lines.length === 0 ? [] : [lines.join('\n')]), sum].join('\n\n');
    return withoutOrders(`${text}\n`);
  },
  json: ({ folder, files, forms, answers, told }) => asPrintableJson({ folder, files, forms, answers, told }),
} satisfies Record<string, CollectReporter>;
