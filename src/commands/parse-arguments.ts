import { Command, CommanderError } from 'commander';
import { BuildError } from '../domain/build-error.js';
import { nearest, suggest } from '../domain/nearest.js';
import { atHome, keyOfFlag } from '../settings/at-home.js';
import { flagName, helpOf } from '../settings/options/index.js';
import { readWord } from '../settings/options/read-word.js';
import type { CommandRow } from './command.js';

/** What the command line asks for: to run something, or to show a text such as help. */
export type Parsed =
  | { readonly kind: 'run'; readonly command: CommandRow; readonly flags: WrittenFlags }
  | { readonly kind: 'show'; readonly text: string };

/** Flags as they were written, by the keys of their options; what they say is checked when the command runs. */
export type WrittenFlags = Readonly<Record<string, unknown>>;

/** Reads the words after `ladderpress`. Throws a BuildError on anything mistyped, saying what was meant. */
export function parseArguments(
  asked: readonly string[],
  commands: readonly CommandRow[],
  version: string,
): Parsed {
  const names = commands.map(({ name }) => name);
  // Commander's own `help` knows of no command below another.
  const words = asked[0] === 'help' ? [...asked.slice(1), '--help'] : asked;
  if (asked[0] === 'help') refuseUnknownHelp(asked.slice(1).join(' '), names);
  refuseNearCommand(words, names);
  let parsed: Parsed = { kind: 'show', text: '' };
  let shown = '';
  const program = new Command('ladderpress')
    .description('Turns a career framework written in Markdown into PDFs to print, attach and hand out.')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show the help of a command')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: (text) => (shown += text), writeErr: () => undefined })
    .addHelpText('after', examples);
  for (const [index, command] of commands.entries()) {
    addCommand(program, command, index === 0, (flags) => {
      parsed = { kind: 'run', command, flags };
    });
  }

  try {
    program.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'show', text: shown };
    throw wrongUse(error, commands.find(({ name }) => name === words[0]) ?? commands[0], commands);
  }
  return parsed;
}

const examples = `
Examples:
  ladderpress build framework                  everything, into output/
  ladderpress build --product handout,card --paper a4,letter
  ladderpress build --craft devopsengineer --level 3 --brand plain
  ladderpress diff v1 --pdf changes.pdf        what changed since a revision

"ladderpress build --help" lists every flag.`;

function addCommand(
  program: Command,
  row: CommandRow,
  isDefault: boolean,
  onRun: (flags: WrittenFlags) => void,
): void {
  const [name = '', below] = row.name.split(' ');
  const parent = below === undefined ? program : program.commands.find((command) => command.name() === name);
  const command = (parent ?? program)
    .command(below ?? name, { isDefault })
    .description(row.about)
    .helpOption('-h, --help', 'show help')
    // A flag after `cache clean` belongs to it, though `cache` has one of the same name.
    .enablePositionalOptions()
    .allowExcessArguments(false);
  if (row.folder !== undefined) command.argument('[folder]', row.folder);
  if (row.id !== undefined) command.argument('[id]', row.id);
  if (row.files !== undefined) command.argument('<files...>', row.files);
  for (const [index, { name: word, about }] of (row.versions ?? []).entries()) {
    command.argument(index === 0 ? `<${word}>` : `[${word}]`, about);
  }
  const flags: Record<string, unknown> = {};
  for (const [key, option] of row.options) {
    const flag = flagName(key);
    command.option(option.word === undefined ? flag : `${flag} <${option.word}>`, helpOf(option));
    command.on(`option:${flag.replace('--', '')}`, (word: string | null) => {
      flags[key] = readWord(option.kind, flag, word ?? '', flags[key]);
    });
  }
  command.action(() => {
    if (row.files !== undefined) return onRun({ ...flags, files: command.args });
    if (row.versions !== undefined) return onRun({ ...flags, versions: command.args });
    const [word] = command.args;
    const key = row.id === undefined ? 'folder' : 'id';
    onRun(word === undefined ? flags : { ...flags, [key]: word });
  });
}

/** Because `build` may be left out, a mistyped command would be taken for a folder. */
function refuseNearCommand(words: readonly string[], names: readonly string[]): void {
  const [first = ''] = words;
  if (names.includes(first) || !/^[a-z]+$/.test(first)) return;
  const meant = nearest(first, names);
  if (meant === undefined) return;
  throw new BuildError(
    'unknown-command',
    `There is no command "${first}".`,
    `Did you mean "${meant}"? A folder of that name is written ./${first}.`,
  );
}

/** Help for what is no command would be that of the whole program, as if it were one. */
function refuseUnknownHelp(name: string, names: readonly string[]): void {
  if (name === '' || name.startsWith('-') || names.includes(name)) return;
  throw new BuildError('unknown-command', `There is no command "${name}".`, suggest(name, names));
}

/** Commander's words: `error: unknown option '--papr'`, and on a line of its own `(Did you mean --paper?)`. */
function wrongUse(
  error: CommanderError,
  command: CommandRow | undefined,
  commands: readonly CommandRow[],
): BuildError {
  const known = commands.flatMap(flagsOf);
  const [what = '', hint] = error.message.replace(/^error: /, '').split('\n');
  const [, flag, value] = /^unknown option '(--[\w-]+)=(.*)'$/.exec(what) ?? [];
  if (flag !== undefined && known.includes(flag)) {
    return new BuildError(
      'bad-flag',
      `${flag} takes no value, and "${value}" is one.`,
      `Write ${flag} alone, or leave it out.`,
    );
  }
  const [, unknown] = /^unknown option '(--[a-z-]+)'$/.exec(what) ?? [];
  const elsewhere = unknown && atHome(keyOfFlag(unknown), { flags: flagsOf(command) });
  const fix =
    elsewhere ?? hint?.replace(/^\((.*)\)$/, '$1') ?? `See: ladderpress ${command?.name ?? 'build'} --help`;
  return new BuildError(
    'bad-flag',
    `${what.charAt(0).toUpperCase()}${what.slice(1)}.`.replace(/\.\.$/, '.'),
    fix,
  );
}

function flagsOf(command: CommandRow | undefined): string[] {
  return (command?.options ?? []).map(([key]) => flagName(key));
}
