import { isAbsolute, join } from 'node:path';
import { styleText } from 'node:util';
import { compareDiagnostics, type Diagnostic } from '../domain/diagnostic.js';
import { showPlace } from '../domain/place.js';
import { shortPath } from './short-path.js';

export type Paint = (style: 'red' | 'yellow' | 'green' | 'bold' | 'dim', text: string) => string;

export function painter(colour: boolean): Paint {
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
}

/** What is wrong, by place, a line each: `file:line:column`, the file relative to the working directory. */
export function diagnosticLines(
  diagnostics: readonly Diagnostic[],
  { folder, cwd, paint }: { readonly folder: string; readonly cwd: string; readonly paint: Paint },
): string[] {
  return diagnostics.toSorted(compareDiagnostics).map((diagnostic) => {
    const { severity, code, place } = diagnostic;
    const where = showPlace({ ...place, file: shortPath(fileOf(diagnostic, folder), cwd) });
    const shown = paint(severity === 'error' ? 'red' : 'yellow', severity);
    return `${where} ${shown} ${paint('dim', `${code}:`)} ${inWords(diagnostic)}`;
  });
}

/** What is wrong, why it matters and what to do, as running text. */
export function inWords({ what, why, fix }: Diagnostic): string {
  return [what, why, fix].filter((part) => part !== '').join(' ');
}

/** Absolute path of the file that a diagnostic is about. */
export function fileOf({ place: { file } }: Diagnostic, folder: string): string {
  return isAbsolute(file) ? file : join(folder, file);
}

/** `1 error`, `2 errors`. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
