import { resolve } from 'node:path';
import type { Around, Flags, Said, SettingsFile } from './flags.js';
import { options } from './options/index.js';
import type { ValueKind } from './options/kind.js';
import type { OptionRow } from './options/option-row.js';

/** The values of a ladderpress.yaml, and the folder that its paths are relative to. */
export interface SettingsSource {
  readonly folder: string;
  /** The folder that what nobody says is relative to. */
  readonly base: string;
  readonly values: SettingsFile;
}

/**
 * What was said for each setting: by the command line, else by the file, else by the table of options. Paths are
 * absolute, each relative to where it was said, and a list holds each value once.
 */
export function whatWasSaid(flags: Flags, file: SettingsSource | undefined, { cwd }: Around): Said {
  const said = Object.entries<OptionRow>(options)
    .filter(([, { readBy }]) => readBy === 'settings')
    .map(([key, row]) => [key, saidOf(key, row)] as const);
  // Each key has a value of its row's kind, of which Said is made; the compiler does not see through the loop.
  return Object.fromEntries(said) as unknown as Said;

  function saidOf(key: string, row: OptionRow): unknown {
    const flag: unknown = Reflect.get(flags, key);
    if (flag !== undefined) return settled(row.kind, flag, cwd);
    const inFile: unknown =
      file === undefined || row.file === undefined ? undefined : Reflect.get(file.values, row.file.key);
    if (file !== undefined && inFile !== undefined) return settled(row.kind, inFile, file.folder);
    const { otherwise } = row;
    return otherwise !== undefined && 'value' in otherwise
      ? settled(row.kind, otherwise.value, file?.base ?? cwd)
      : undefined;
  }
}

function settled(kind: ValueKind, value: unknown, base: string): unknown {
  if (kind.kind === 'place') return resolve(base, String(value));
  if (kind.kind !== 'many' || !Array.isArray(value)) return value;
  return [...new Set(value.map((one) => settled(kind.of, one, base)))];
}
