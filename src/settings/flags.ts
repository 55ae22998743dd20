import type { options } from './options/index.js';
import type { ValueOf } from './options/kind.js';

type Options = typeof options;
type Key = keyof Options;
type Value<K extends Key> = ValueOf<Options[K]['kind']>;

/** Keys of the options that have something. */
type KeysOf<What> = { [K in Key]: Options[K] extends What ? K : never }[Key];

/** What the settings file alone may say. */
type OnlyInFile = Exclude<KeysOf<{ commands: readonly []; library: false }>, KeysOf<{ argument: string }>>;

/** What the command line says; an absent key was not given. Lists are never empty. Names are those of the options. */
export type Flags = { readonly [K in Exclude<Key, OnlyInFile>]?: Value<K> };

/** What the library's `build` takes; other flags belong to other commands, or say how a report is written. */
export type BuildFlags = { readonly [K in KeysOf<{ library: true }>]?: Value<K> };

/** What a ladderpress.yaml says, by its keys, which are not always those of the options. */
export type SettingsFile = {
  readonly [K in KeysOf<{ file: { key: string } }> as Options[K] extends {
    file: { key: infer Name extends string };
  }
    ? Name
    : never]?: Value<K>;
};

/** Options that become settings, and their values: undefined where nobody said any and none stands in the table. */
export type Said = {
  readonly [K in KeysOf<{ readBy: 'settings' }>]: Options[K] extends { otherwise: { value: unknown } }
    ? Value<K>
    : Value<K> | undefined;
};

/** How an option is called where it was said: `--keep-html` on the command line, `keepHtml` in the library. */
export type NameOf = (key: string) => string;

/** The machine around a command, as far as settings depend on it. */
export interface Around {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Processor cores. */
  readonly cores: number;
  /** Absolute path of the user's home folder; undefined where the system knows none. */
  readonly home: string | undefined;
  /** As Node names it, e.g. `linux`. */
  readonly platform: string;
}
