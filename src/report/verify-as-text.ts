import { join } from 'node:path';
import { styleText } from 'node:util';
import { allPrintable, withoutOrders } from '../domain/printable.js';
import type { Fault, VerifyReport } from '../domain/verify-report.js';
import type { Reported, VerifyReportOptions } from './reporter.js';
import { shortPath } from './short-path.js';

/** Faults first, one a line, then what was looked at, then the verdict: the last line is the one people see. */
export function verifyAsText(said: VerifyReport, options: VerifyReportOptions): Reported {
  const result = allPrintable(said);
  const paint = (style: 'red' | 'green' | 'yellow' | 'dim', text: string) =>
    options.colour ? styleText(style, text, { validateStream: false }) : text;
  const folder = shortPath(result.output, options.cwd);
  const paragraphs = [
    result.faults.map((fault) => showFault(fault, result.output, options, paint)),
    [
      `Read back ${count(result.files.length, 'file')} in ${folder}`,
      ...[words(result), conformance(result), unlisted(result)]
        .filter((line) => line !== '')
        .map((line) => paint('dim', `  ${line}`)),
    ],
    [verdict(result, options, paint)],
  ];
  const text = paragraphs
    .map((lines) => lines.join('\n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
  return { output: withoutOrders(`${text}\n`), exitCode: result.faults.length === 0 ? 0 : 1 };
}

type Paint = (style: 'red' | 'green' | 'yellow' | 'dim', text: string) => string;

function showFault(
  { path, code, what, why, fix }: Fault,
  output: string,
  { cwd }: VerifyReportOptions,
  paint: Paint,
): string {
  const sentences = [what, why, fix].filter((part) => part !== '').join(' ');
  return `${shortPath(join(output, path), cwd)} ${paint('red', 'error')} ${paint('dim', `${code}:`)} ${sentences}`;
}

function words({ words: checked }: VerifyReport): string {
  if (checked === undefined) return '';
  const number = checked.words.toLocaleString('en');
  return `looked for ${number} words of ${checked.framework} in ${count(checked.files, 'file')}`;
}

function conformance({ conformance: outcome }: VerifyReport): string {
  if (outcome.kind === 'not-asked') return '';
  if (outcome.kind === 'not-possible') return `conformance was not checked: ${outcome.why} ${outcome.fix}`;
  return `veraPDF checked ${count(outcome.files, 'PDF')} for ${outcome.profiles.join(' and ')}`;
}

/** More are counted. */
const mostNamed = 5;

function unlisted({ unlisted: paths }: VerifyReport): string {
  if (paths.length === 0) return '';
  const more = paths.length - mostNamed;
  const named = `${paths.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return `not Ladderpress's, left alone: ${named}`;
}

function verdict(result: VerifyReport, options: VerifyReportOptions, paint: Paint): string {
  const time = paint('dim', ` in ${(options.milliseconds / 1000).toFixed(1)} s`);
  const files = new Set(result.faults.map(({ path }) => path)).size;
  if (files > 0) {
    return `${paint('red', `${count(result.faults.length, 'error')} in ${count(files, 'file')}`)}${time}`;
  }
  if (result.files.length === 0) {
    return `${paint('yellow', 'Nothing to check: the last build made no file')}${time}`;
  }
  return `${paint('green', 'All as it should be')}${time}`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
