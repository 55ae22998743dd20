import { readFileSync } from 'node:fs';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { BuildError } from '../../src/domain/build-error.js';
import { emptyReport } from '../../src/domain/build-report.js';
import type { Diagnostic } from '../../src/domain/diagnostic.js';
import { showPlace } from '../../src/domain/place.js';
import { reportAsJson } from '../../src/report/report-as-json.js';
import { reportAsText } from '../../src/report/report-as-text.js';
import type { Depth, Target, Told } from './target.js';

/** Seconds of CPU time that one input may take: the largest page that is read at all takes a few. */
const mostSeconds: Readonly<Record<Depth, number>> = { read: 10, make: 60 };

/** Letters of one sentence: what is quoted of a file is at most 60 of them. */
const mostLetters = 620;

/** Failures that are our own, whatever was fed. */
const ours = new Set(['template-error', 'no-template', 'broken-installation']);

/** Words of the machine that we are made of, which mean nothing to whoever wrote the input. */
const trace =
  /Maximum call stack|is not a function|is not iterable|Cannot (?:read|set|destructure|convert)|Invalid (?:array|string|time|count|typed)|Unexpected (?:token|end)|Expected instance|\[object |\bundefined\b|\bNaN\b|Infinity|\n\s+at /;

/** What Node would write beside our own words. */
const warnings: Error[] = [];
process.on('warning', (warning) => warnings.push(warning));

/** What is wrong with how a target takes an input, in a line that begins the same for the same fault; undefined for nothing. */
export async function faultOf(
  target: Target,
  bytes: Uint8Array,
  depth: Depth = depthOf(bytes),
): Promise<string | undefined> {
  const before = secondsOfThread();
  let told: Told;
  try {
    told = await target.feed(bytes, depth);
  } catch (error) {
    if (!(error instanceof BuildError) || ours.has(error.code)) return thrown(error);
    const cause = error.cause instanceof Error ? [error.cause.message] : [];
    told = { diagnostics: [], words: [error.message, error.fix, ...cause] };
  }
  // Node tells on the next turn.
  await setImmediate();
  const [warning] = warnings.splice(0);
  if (warning !== undefined) return `makes Node say: ${warning.message}`;
  const seconds = secondsOfThread() - before;
  if (seconds > mostSeconds[depth]) return `takes too long: ${seconds.toFixed(1)} s`;
  const input = Buffer.from(bytes).toString('utf8');
  return (
    [...told.diagnostics.map((each) => faultOfDiagnostic(each, input))].find((each) => each !== undefined) ??
    told.words.map((words) => faultOfWords(words, input)).find((each) => each !== undefined) ??
    faultOfReport(told)
  );
}

/** Of some inputs everything is made: always of the same, so that what fails fails again. */
function depthOf(bytes: Uint8Array): Depth {
  return bytes.reduce((sum, byte) => sum + byte, 0) % 8 === 0 ? 'make' : 'read';
}

function thrown(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error instanceof Error && error.cause instanceof Error ? `\n${error.cause.stack}` : '';
  return `throws ${stack.slice(0, 2000)}${cause.slice(0, 1000)}`;
}

function faultOfDiagnostic({ code, place, what, why, fix }: Diagnostic, input: string): string | undefined {
  const at = `${showPlace(place)} ${code}`;
  // What was caught without anybody having thought of it.
  if (what.startsWith('This page could not be read')) return `unforeseen: ${at} ${what}`;
  if (place.file === '' || !(place.line >= 1) || !(place.column >= 1)) return `is told nowhere: ${at}`;
  return [what, why, fix].map((words) => faultOfWords(words, input)).find((each) => each !== undefined);
}

function faultOfWords(words: string, input: string): string | undefined {
  const found = trace.exec(words)?.[0];
  if (found !== undefined && !input.includes(found.trim())) return `says "${found}": ${words.slice(0, 300)}`;
  return words.length > mostLetters ? `says too much: ${words.slice(0, 300)}` : undefined;
}

function faultOfReport({ diagnostics, words }: Told): string | undefined {
  const report = { ...emptyReport({ folder: '/f', output: '/o' }, diagnostics), notes: words };
  const options = { cwd: '/', strict: false, colour: false, milliseconds: 1, names: {} };
  const lines = reportAsText(report, options).output;
  JSON.parse(reportAsJson(report, options).output);
  if (stripVTControlCharacters(lines) !== lines || /^\s*::|##\[/m.test(lines)) {
    return `gives orders: ${JSON.stringify(lines).slice(0, 300)}`;
  }
  return undefined;
}

/** CPU time of this thread alone, since other doors are fed beside it; elsewhere than on Linux, of the process. */
function secondsOfThread(): number {
  try {
    const [nanoseconds = ''] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ');
    return Number(nanoseconds) / 1e9;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  }
}
