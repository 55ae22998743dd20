import { BuildError } from '../domain/build-error.js';
import { suggest } from '../domain/nearest.js';
import { audience, type Check, jobs, level, listOf, onOrOff, orientation, text } from './flag-values.js';
import type { Flags } from './flags.js';

/** Names of products, brands, papers and editions are looked up later, where all of them are known. */
const checks: { readonly [Key in keyof Flags]-?: Check<Required<Flags>[Key]> } = {
  folder: text,
  config: text,
  output: text,
  product: listOf(text),
  craft: listOf(text),
  level: listOf(level),
  brand: listOf(text),
  paper: listOf(text),
  edition: listOf(text),
  audience,
  orientation,
  templates: listOf(text),
  browser: text,
  cache: text,
  noCache: onOrOff,
  jobs,
  strict: onOrOff,
  release: onOrOff,
  json: onOrOff,
  dryRun: onOrOff,
  since: text,
  keepHtml: onOrOff,
  verify: onOrOff,
  framework: text,
  conformance: onOrOff,
  versions: listOf(text),
  pdf: text,
  exitCode: onOrOff,
};

/** Throws a BuildError on a value that the types forbid: a program that calls the library need not have been compiled. */
export function checkFlags(flags: Flags): void {
  for (const [name, check] of Object.entries(checks)) {
    const value: unknown = Reflect.get(flags, name);
    if (value !== undefined) check(name, value);
  }
}

/** Throws a BuildError on a key that nobody reads, which would be passed over in silence. */
export function checkKeys(given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  throw new BuildError('bad-flag', `There is no option called "${unknown}".`, suggest(unknown, known));
}
