import { join } from 'node:path';
import type { ArtifactRow, BuildReport, PeopleSummary } from '../domain/build-report.js';
import { allPrintable, withoutOrders } from '../domain/printable.js';
import type { ProductId } from '../domain/product-id.js';
import { count, diagnosticLines, type Paint, painter } from './diagnostic-lines.js';
import { countErrors, exitCode } from './exit-code.js';
import type { Reported, ReportOptions } from './reporter.js';
import { shortPath } from './short-path.js';

/** Problems first, one a line, then what was made and where, then the counts: the last line is the one people see. */
export function reportAsText(said: BuildReport, options: ReportOptions): Reported {
  const result = allPrintable(said);
  const paint = painter(options.colour);
  const paragraphs = [
    diagnosticLines(result.diagnostics, { folder: result.folder, cwd: options.cwd, paint }),
    result.failed.map(({ path, reason }) => `${paint('red', 'not made')} ${path}: ${reason}`),
    differing(result, options, paint),
    result.notes.map((note) => `${paint('yellow', 'note')} ${note}`),
    result.taken === undefined ? [] : [result.taken],
    result.people === undefined
      ? made(result, options, paint)
      : madeForPeople(result.people, result, options, paint),
    toOpen(result, options, paint),
    [verdict(result, options, paint)],
  ];
  const text = paragraphs
    .map((lines) => lines.join('\n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
  return { output: withoutOrders(`${text}\n`), exitCode: exitCode(result, options) };
}

function differing({ rebuilt, output }: BuildReport, { cwd }: ReportOptions, paint: Paint): string[] {
  return (rebuilt?.differing ?? []).map(
    ({ path, difference }) =>
      `${shortPath(join(output, path), cwd)} ${paint('red', 'error')} ${paint('dim', 'bytes-differ:')} Built twice, it is not the same. ${difference}`,
  );
}

function proven({ rebuilt }: BuildReport): string[] {
  if (rebuilt === undefined || rebuilt.differing.length > 0) return [];
  return [`${count(rebuilt.files, 'file')} built twice: identical bytes`];
}

/** A build of this few files names them, so that one can open them at once. */
const fewFiles = 6;

function made(result: BuildReport, options: ReportOptions, paint: Paint): string[] {
  const { artifacts } = result;
  if (artifacts.length === 0) return [];
  const isPlan = artifacts.every(({ state }) => state === 'planned');
  const paths = isPlan || artifacts.length <= fewFiles ? artifacts.map(({ path }) => `  ${path}`) : [];
  return [
    `${isPlan ? 'Would make' : 'Made'} ${countProducts(artifacts, options)} in ${paint('bold', shortPath(result.output, options.cwd))}`,
    ...paths,
    ...(isPlan ? [] : [paint('dim', `  ${changes(result)}`)]),
    ...proven(result).map((line) => paint('dim', `  ${line}`)),
  ];
}

/** Without a name: what is printed ends in logs. */
function madeForPeople(
  { planned, written, unchanged, removed, report }: PeopleSummary,
  result: BuildReport,
  { cwd }: ReportOptions,
  paint: Paint,
): string[] {
  const where = paint('bold', shortPath(result.output, cwd));
  if (report === undefined) return [`Would make ${count(planned, 'pack')} for people in ${where}`];
  const parts = countsInWords([
    [written, 'written'],
    [unchanged, 'unchanged'],
    [result.kept, 'kept from earlier builds'],
    [removed, 'of people who are not listed any more removed'],
  ]);
  return [
    `Made ${count(written + unchanged, 'pack')} for people in ${where}`,
    ...(parts === '' ? [] : [paint('dim', `  ${parts}`)]),
    ...proven(result).map((line) => paint('dim', `  ${line}`)),
    `Who got what stands in ${paint('bold', shortPath(report, cwd))}`,
  ];
}

/** The one file to open first: it leads to all others. */
const entrance: ProductId = 'index';

function toOpen({ artifacts, output }: BuildReport, { cwd }: ReportOptions, paint: Paint): string[] {
  const page = artifacts.find(({ product, state }) => product === entrance && state !== 'planned');
  return page === undefined
    ? []
    : [`Open ${paint('bold', shortPath(join(output, page.path), cwd))} in a browser`];
}

/** `30 handouts, 30 cards and 6 packs`, in the order of the products' names. */
function countProducts(artifacts: readonly ArtifactRow[], { names }: ReportOptions): string {
  const counts = new Map<string, number>(Object.keys(names).map((id) => [id, 0]));
  for (const { product } of artifacts) counts.set(product, (counts.get(product) ?? 0) + 1);
  const parts = [...counts]
    .filter(([, count]) => count > 0)
    .map(([id, count]) => `${count} ${names[id]?.[count === 1 ? 'name' : 'plural'] ?? id}`);
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function changes(result: BuildReport): string {
  const written = result.artifacts.filter(({ state }) => state === 'written').length;
  return countsInWords([
    [written, 'written'],
    [result.artifacts.length - written, 'unchanged'],
    [result.kept, 'kept from earlier builds'],
    [result.removed.length, 'removed'],
  ]);
}

function countsInWords(parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

function hasFiles({ artifacts, people }: BuildReport): boolean {
  return (
    artifacts.length > 0 || (people !== undefined && people.planned + people.written + people.unchanged > 0)
  );
}

function verdict(result: BuildReport, options: ReportOptions, paint: Paint): string {
  const errors = countErrors(result);
  const warnings = result.diagnostics.length - errors;
  const unlike = result.rebuilt?.differing.length ?? 0;
  const counts = [
    errors > 0 ? paint('red', count(errors, 'error')) : '',
    warnings > 0 ? paint('yellow', count(warnings, 'warning')) : '',
    result.failed.length > 0 ? paint('red', `${count(result.failed.length, 'file')} not made`) : '',
    unlike > 0 ? paint('red', `${count(unlike, 'file')} not the same twice`) : '',
  ].filter((part) => part !== '');
  const time = paint('dim', ` in ${(options.milliseconds / 1000).toFixed(1)} s`);
  if (counts.length === 0) return `${paint('green', 'Done')}${time}`;
  const outcome =
    exitCode(result, options) === 0 ? 'Done' : hasFiles(result) ? 'Done in part' : 'Nothing made';
  return `${outcome}${time}: ${counts.join(', ')}${options.strict && errors === 0 && warnings > 0 ? ' (strict)' : ''}`;
}
