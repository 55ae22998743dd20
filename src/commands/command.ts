import type { Machine } from '../print/browser/machine.js';
import type { Around, Flags } from '../settings/flags.js';
import type { Option } from '../settings/options/index.js';

/** A stream as a command needs it. */
export interface TextStream {
  readonly isTTY: boolean;
  write(text: string): void;
}

/** Everything a command knows of the world; cli.ts makes it from the process, a test by hand. */
export interface World extends Around, Machine {
  readonly platform: Machine['platform'];
  /** Version of what runs us, e.g. `v22.1.0`. */
  readonly runtime: string;
  /** Has the process collect its garbage earlier than it would, from now on. */
  readonly collectEarly?: (() => void) | undefined;
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  /** Asks whoever sits at the terminal, on stderr; left out without a terminal. Rejects when it goes away. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** The clock; for telling how long something took and how old a cache entry is. */
  now(): Date;
}

/** What goes to stdout when all is done, and how the process ends. */
export interface Outcome {
  readonly output: string;
  readonly exitCode: number;
}

export type RunCommand = (flags: Flags, world: World) => Promise<Outcome>;

/** One command. */
export interface CommandRow {
  /** One word, or two for a command below another: `cache clean`. */
  readonly name: string;
  readonly about: string;
  /** Help for the `[folder]` argument; undefined when the command takes none. */
  readonly folder: string | undefined;
  /** What the command is told besides, in order; only the first must be given. */
  readonly versions?: readonly { readonly name: string; readonly about: string }[];
  /** Help for the `<files...>` argument; left out when the command takes none. */
  readonly files?: string;
  /** Help for the `[id]` argument, of a brand; left out when the command takes none. */
  readonly id?: string;
  readonly options: readonly Option[];
  /** Loads what runs it; not before it is asked for, so that `--help` starts at once. */
  load(): Promise<RunCommand>;
}
