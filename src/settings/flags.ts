import type { Audience } from '../domain/audience.js';

/** What the command line says; an absent key was not given. Lists are never empty. Names are those of the options. */
export interface Flags {
  readonly folder?: string;
  readonly config?: string;
  readonly output?: string;
  readonly product?: readonly string[];
  readonly craft?: readonly string[];
  readonly level?: readonly number[];
  readonly brand?: readonly string[];
  readonly paper?: readonly string[];
  readonly edition?: readonly string[];
  readonly audience?: Audience;
  readonly orientation?: 'portrait' | 'landscape';
  readonly templates?: readonly string[];
  readonly browser?: string;
  readonly cache?: string;
  readonly noCache?: boolean;
  readonly jobs?: number;
  readonly strict?: boolean;
  readonly release?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly since?: string;
  readonly keepHtml?: boolean;
  readonly verify?: boolean;
  readonly framework?: string;
  readonly conformance?: boolean;
  /** The two versions that are compared; without the second, the folder as it is now. */
  readonly versions?: readonly string[];
  readonly pdf?: string;
  readonly exitCode?: boolean;
}

/** What a build takes; the other flags belong to other commands, or say how a report is written. */
export const buildFlags = [
  'folder',
  'config',
  'output',
  'product',
  'craft',
  'level',
  'brand',
  'paper',
  'edition',
  'audience',
  'orientation',
  'templates',
  'browser',
  'cache',
  'noCache',
  'jobs',
  'strict',
  'release',
  'dryRun',
  'since',
  'keepHtml',
  'verify',
] as const satisfies readonly (keyof Flags)[];

export type BuildFlags = Pick<Flags, (typeof buildFlags)[number]>;

/** The machine around a command, as far as settings depend on it. */
export interface Surroundings {
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
