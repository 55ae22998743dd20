import { flagName, helpOf, options, otherwiseInWords } from './index.js';
import type { OptionRow } from './option-row.js';

/** The tables of options in the documentation, by file: each stands between two marks, see `docs/architecture.md`. */
export function optionsAsMarkdown(): Readonly<Record<string, string>> {
  const rows = Object.entries<OptionRow>(options);
  return {
    'README.md': table(
      ['flag', 'what it does'],
      rows.flatMap(([, row]) => (row.example === undefined ? [] : [[code(row.example), helpOf(row)]])),
    ),
    'docs/settings.md': table(
      ['on the command line', 'in ladderpress.yaml', 'in the library', 'what it does', 'otherwise'],
      rows.map(([key, row]) => [
        onCommandLine(key, row),
        row.file === undefined ? '' : code(row.file.key),
        row.library ? code(key) : '',
        row.about,
        row.kind.kind === 'on or off' ? '' : (otherwiseInWords(row) ?? ''),
      ]),
    ),
  };
}

/** `--paper <sizes>`, and of which commands where `build` has it not. */
function onCommandLine(key: string, { word, commands, argument }: OptionRow): string {
  const flag = word === undefined ? flagName(key) : `${flagName(key)} <${word}>`;
  const [first] = commands;
  return [
    ...(argument === undefined ? [] : [code(argument)]),
    ...(first === undefined ? [] : [code(commands.includes('build') ? flag : `${first} ${flag}`)]),
  ].join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
