import { howItIsMade } from './how-it-is-made.js';
import { howItLooks } from './how-it-looks.js';
import { ofCommands } from './of-commands.js';
import { ofThePreview } from './of-the-preview.js';
import { ofWatching } from './of-watching.js';
import type { CommandName, OptionRow } from './option-row.js';
import { whatIsMade } from './what-is-made.js';
import { whatItTakes } from './what-it-takes.js';

/**
 * Every option, in the order of help. Flags, help, ladderpress.yaml with its JSON Schema, the library's options, what is
 * suggested for a slip, and the tables of README.md and docs/settings.md are made from these rows.
 */
export const options = {
  ...whatIsMade,
  ...howItLooks,
  ...whatItTakes,
  ...howItIsMade,
  ...ofThePreview,
  ...ofWatching,
  ...ofCommands,
} as const;

/** An option with its key. */
export type Option = readonly [key: string, row: OptionRow];

/** The flags of a command. */
export function optionsOf(command: CommandName): Option[] {
  return Object.entries<OptionRow>(options).filter(
    ([key, { commands }]) =>
      commands.includes(command) ||
      // The whole is made as each share was.
      (command === 'join' && commands.includes('build') && !['shard', 'watch', 'poll'].includes(key)),
  );
}

/** What the library's `build` takes. */
export const libraryKeys = Object.entries(options).flatMap(([key, { library }]) => (library ? [key] : []));

/** `keepHtml` → `--keep-html`. */
export function flagName(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** A line of help: what an option does, and what holds without it. */
export function helpOf(row: OptionRow): string {
  const otherwise = row.kind.kind === 'on or off' ? undefined : otherwiseInWords(row);
  return otherwise === undefined ? row.about : `${row.about} (${otherwise})`;
}

/** What holds when nobody says an option, in words; undefined for nothing. */
export function otherwiseInWords({ otherwise }: OptionRow): string | undefined {
  if (otherwise === undefined) return undefined;
  if ('words' in otherwise) return otherwise.words;
  return Array.isArray(otherwise.value) ? otherwise.value.join(', ') : String(otherwise.value);
}
