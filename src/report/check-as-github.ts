import { printable } from '../domain/printable.js';
import type { CheckReporter } from './check-reporter.js';
import { fileOf, inWords } from './diagnostic-lines.js';
import { pathInRepository } from './place-in-repository.js';

/** Workflow commands by which GitHub shows each problem at its line of a pull request. */
export const checkAsGithub: CheckReporter = ({ diagnostics, folder, notes }, { root }) => {
  const lines = diagnostics.map((diagnostic) => {
    const { severity, code, place } = diagnostic;
    const file = pathInRepository(diagnostic, folder, root) ?? fileOf(diagnostic, folder);
    const where = `file=${property(file)},line=${place.line},col=${place.column},title=${property(code)}`;
    return `::${severity} ${where}::${data(inWords(diagnostic))}`;
  });
  return [...lines, ...notes.map((note) => `::notice::${data(note)}`)].map((line) => `${line}\n`).join('');
};

/** What ends a command, or begins another, is written as a percent sign and its code. */
function data(text: string): string {
  return printable(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
