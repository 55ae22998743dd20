import type { z } from 'zod';
import { nearest, oneOf, suggest } from '../domain/nearest.js';
import { shortened } from '../domain/shortened.js';
import { capital } from '../domain/words/capital.js';
import { kinds, showPath, showValue } from './in-words.js';
import { type JsonSchema, keysAt } from './keys-at.js';

type Issue = z.core.$ZodIssue;

/** What is wrong with a value, in words, and where to point: at the value or at its key. */
export interface IssueInWords {
  readonly code: 'unknown-key' | 'bad-value' | 'missing-key';
  readonly path: readonly PropertyKey[];
  readonly at: 'key' | 'value';
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** Says of a key that a file does not know where it is at home; undefined for nowhere. */
export type KeysElsewhere = (key: string) => string | undefined;

/**
 * Puts one finding of the schema into words. `values` is what the file holds, `schema` what it may hold.
 *
 * @param elsewhere asked about keys of the file itself, and of no group in it
 */
export function describeIssue(
  issue: Issue,
  values: unknown,
  schema: JsonSchema,
  elsewhere: KeysElsewhere = () => undefined,
): IssueInWords[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    const unknown = new Set(issue.keys);
    const beside = Object.keys(valueAt(values, issue.path) ?? {}).filter((key) => !unknown.has(key));
    return issue.keys
      .slice(0, mostTold)
      .map((key) =>
        known.includes(key) && beside.length > 0
          ? mixedKey([...issue.path, key], beside)
          : unknownKey([...issue.path, key], known, issue.path.length === 0 ? elsewhere(key) : undefined),
      );
  }
  if (
    issue.code === 'invalid_union' &&
    hasWords(issue) &&
    isNoneOf(issue.errors, keysAt(schema, issue.path))
  ) {
    const value = valueAt(values, issue.path);
    return [value === undefined ? missingKey(issue.path) : badValue(issue, value)];
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return unionIssues(issue.errors, issue.path).flatMap((inner) =>
      describeIssue(inner, values, schema, elsewhere),
    );
  }
  const value = valueAt(values, issue.path);
  if (value === undefined) return [missingKey(issue.path)];
  return [badValue(issue, value)];
}

/** Keys of one group: whoever has more pasted something else here. */
const mostTold = 20;

function unknownKey(
  path: readonly PropertyKey[],
  known: readonly string[],
  elsewhere: string | undefined,
): IssueInWords {
  return {
    code: 'unknown-key',
    path,
    at: 'key',
    what: `There is no key called ${showPath(path)}.`,
    why: '',
    fix: elsewhere ?? suggestKey(path, known),
  };
}

/** A key of one shape among those of another. */
function mixedKey(path: readonly PropertyKey[], beside: readonly string[]): IssueInWords {
  return {
    code: 'unknown-key',
    path,
    at: 'key',
    what: `${capital(showPath(path))} cannot stand beside ${oneOf(beside.map((key) => `"${shortened(key)}"`))}.`,
    why: '',
    fix: 'Keep the one or the other.',
  };
}

/** Of very many keys nobody reads a list. */
function suggestKey(path: readonly PropertyKey[], known: readonly string[]): string {
  const key = String(path.at(-1));
  if (known.length <= most || nearest(key, known) !== undefined) return suggest(key, known);
  return path.includes('words')
    ? 'docs/branding.md names all words.'
    : 'docs/diagnostics.md names the codes of all rules.';
}

/** The settings themselves have fewer keys, the rules many more. */
const most = 40;

function missingKey(path: readonly PropertyKey[]): IssueInWords {
  return {
    code: 'missing-key',
    path,
    at: 'value',
    what: `${capital(showPath(path))} is missing.`,
    why: '',
    fix: `Add "${String(path.at(-1))}".`,
  };
}

function badValue(issue: Issue, value: unknown): IssueInWords {
  const name = issue.path.length === 0 ? 'The file' : capital(showPath(issue.path));
  return { code: 'bad-value', path: issue.path, at: 'value', why: '', ...describeValue(issue, value, name) };
}

/** What is wrong with a value that somebody gave, and what to do; `name` is what it was called there. */
export function describeValue(
  issue: Issue,
  value: unknown,
  name: string,
): Pick<IssueInWords, 'what' | 'fix'> {
  return { what: `${name} cannot be ${showValue(value)}.`, fix: fixOf(issue, value) };
}

function fixOf(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    return typeof value === 'string' ? suggest(value, known) : `Use ${oneOf(known)}.`;
  }
  // The schema's own words, where it has some, say more than the kind does.
  const isPlain = issue.code === 'invalid_type' && !hasWords(issue);
  return isPlain ? `It must be ${kinds(issue.expected)}.` : issue.message;
}

function hasWords({ message }: Issue): boolean {
  return !message.startsWith('Invalid input');
}

/**
 * Whether no shape of a union was so much as begun, or keys of several were mixed; what the union says of itself is then
 * all there is to say.
 */
function isNoneOf(branches: readonly Issue[][], known: readonly string[]): boolean {
  return branches.every((issues) =>
    issues.every((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.every((key) => known.includes(key))
        : issue.path.length === 0,
    ),
  );
}

/** Of several shapes, the one that the author seems to have meant: begun, with the fewest strange keys, read the deepest. */
function unionIssues(branches: readonly Issue[][], path: readonly PropertyKey[]): Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map(meaning));
  const best =
    [...branches].sort(
      (a, b) =>
        Number(isBegun(b)) - Number(isBegun(a)) || strangeKeys(a) - strangeKeys(b) || depth(b) - depth(a),
    )[0] ?? [];
  const expected = branches.flatMap((issues) => issues.filter((issue) => issue.code === 'invalid_type'));
  const isKindOnly = best.every((issue) => issue.code === 'invalid_type' && issue.path.length === 0);
  if (!isKindOnly) return best.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  const names = [...new Set(expected.map((issue) => kinds(issue.expected)))];
  return [{ code: 'custom', path: [...path], message: `It must be ${oneOf(names)}.` }];
}

/** Whether what is wrong lies within the value, so that it is a shape of this kind. */
function isBegun(issues: readonly Issue[]): boolean {
  return issues.every((issue) => issue.code === 'unrecognized_keys' || issue.path.length > 0);
}

function strangeKeys(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
}

/** How far into the value a finding lies; a wrong kind at the top says that another shape was meant. */
function meaning(issue: Issue): number {
  return issue.code === 'invalid_type' && issue.path.length === 0 ? -1 : issue.path.length;
}

/** Undefined where nothing stands. */
export function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    values,
  );
}
