import { BuildError } from '../domain/build-error.js';
import { suggest } from '../domain/nearest.js';
import { atHome } from './at-home.js';
import { describeValue, valueAt } from './describe-issue.js';
import type { Flags, NameOf } from './flags.js';
import { showValue } from './in-words.js';
import { options } from './options/index.js';
import { schemaOf } from './options/schema-of.js';

/**
 * Says that flags are what the table of options allows. Throws a BuildError on a value that is not, since words of the
 * command line can be anything, and a program that calls the library need not have been compiled.
 */
export function checkFlags(given: object, nameOf: NameOf): Flags {
  assertFlags(given, nameOf);
  return given;
}

function assertFlags(given: object, nameOf: NameOf): asserts given is Flags {
  for (const [key, { kind }] of Object.entries(options)) {
    const value: unknown = Reflect.get(given, key);
    if (value === undefined) continue;
    const [issue] = schemaOf(kind).safeParse(value).error?.issues ?? [];
    if (issue === undefined) continue;
    const { what, fix } = describeValue(issue, valueAt(value, issue.path), nameOf(key));
    throw new BuildError('bad-flag', what, fix);
  }
}

/** Throws a BuildError on what is no group of options, and on a key that nobody reads, which would be passed over in silence. */
export function checkKeys(given: unknown, known: readonly string[]): asserts given is object {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new BuildError(
      'bad-flag',
      `The options cannot be ${showValue(given)}.`,
      'Give them as one object, such as { folder: "framework" }, or leave them out.',
    );
  }
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  throw new BuildError(
    'bad-flag',
    `There is no option called "${unknown}".`,
    atHome(unknown, 'library') ?? suggest(unknown, known),
  );
}
