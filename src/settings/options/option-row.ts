import type { ValueKind } from './kind.js';

/** A command that takes options; `cache clean` takes those of `cache`. */
export type CommandName =
  | 'build'
  | 'check'
  | 'import'
  | 'inspect'
  | 'verify'
  | 'diff'
  | 'collect'
  | 'doctor'
  | 'cache'
  | 'init'
  | 'join'
  | 'brand new'
  | 'brand show'
  | 'preview';

/**
 * One option, wherever it may be said: its key is its name in the library, `keepHtml`, and makes its flag, `--keep-html`.
 * No key of the table is left to chance: what an option has not is `undefined`.
 */
export interface OptionRow {
  readonly kind: ValueKind;
  /** What it does: a line of help and of the documentation, without what holds otherwise. */
  readonly about: string;
  /** What the word after the flag is; undefined for a flag that stands alone. */
  readonly word: string | undefined;
  /** The commands that have it as a flag. */
  readonly commands: readonly CommandName[];
  /** How it is written on the command line where it is no flag. */
  readonly argument?: string;
  /** Whether the library's `build` takes it. */
  readonly library: boolean;
  /** Its key in ladderpress.yaml and what editors say of it; undefined where the file cannot say it. */
  readonly file: { readonly key: string; readonly about: string } | undefined;
  /** Keys that it had in earlier releases: whoever says one is told the name of today. */
  readonly formerly?: readonly string[];
  /** What holds when nobody says it: a value, or words for what depends on the machine; undefined for nothing. */
  readonly otherwise: { readonly value: unknown } | { readonly words: string } | undefined;
  /** Who reads it: `resolve-settings.ts`, which does not compile before it does, or a command. */
  readonly readBy: 'settings' | 'command';
  /** How the README shows it; undefined for what is seldom asked. */
  readonly example: string | undefined;
}
