import type { z } from 'zod';
import { nearest, oneOf, suggest } from '../domain/nearest.js';
import { shortened } from '../domain/shortened.js';
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

/** Puts one finding of the schema into words. `values` is what the file holds, `schema` what it may hold. */
export function describeIssue(issue: Issue, values: unknown, schema: JsonSchema): IssueInWords[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey([...issue.path, key], keysAt(schema, issue.path)));
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
    return unionIssues(issue.errors, issue.path).flatMap((inner) => describeIssue(inner, values, schema));
  }
  const value = valueAt(values, issue.path);
  if (value === undefined) return [missingKey(issue.path)];
  return [badValue(issue, value)];
}

function unknownKey(path: readonly PropertyKey[], known: readonly string[]): IssueInWords {
  return {
    code: 'unknown-key',
    path,
    at: 'key',
    what: `There is no key called ${show(path)}.`,
    why: '',
    fix: suggestKey(path, known),
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
    what: `${capital(show(path))} is missing.`,
    why: '',
    fix: `Add "${String(path.at(-1))}".`,
  };
}

function badValue(issue: Issue, value: unknown): IssueInWords {
  const name = issue.path.length === 0 ? 'The file' : capital(show(issue.path));
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

/** Of several shapes, the one that the author seems to have meant: where the reading got deepest. */
function unionIssues(branches: readonly Issue[][], path: readonly PropertyKey[]): Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map(meaning));
  const best = [...branches].sort((a, b) => depth(b) - depth(a))[0] ?? [];
  const expected = branches.flatMap((issues) => issues.filter((issue) => issue.code === 'invalid_type'));
  const isKindOnly = best.every((issue) => issue.code === 'invalid_type' && issue.path.length === 0);
  if (!isKindOnly) return best.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  const names = [...new Set(expected.map((issue) => kinds(issue.expected)))];
  return [{ code: 'custom', path: [...path], message: `It must be ${oneOf(names)}.` }];
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

/** `"colours.ink"`, `"package" of the first of "fonts.fallback"`: people count from one. */
function show(path: readonly PropertyKey[]): string {
  const at = path.findLastIndex((key) => typeof key === 'number');
  if (at < 0) return `"${shortened(path.map(String).join('.'))}"`;
  const item = `the ${ordinal(Number(path[at]) + 1)} of ${show(path.slice(0, at))}`;
  return at === path.length - 1 ? item : `${show(path.slice(at + 1))} of ${item}`;
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

function ordinal(count: number): string {
  return ordinals[count - 1] ?? `${count}th`;
}

function capital(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}

/** A value as it is named in a message. */
export function showValue(value: unknown): string {
  if (typeof value === 'string') return `"${shortened(value)}"`;
  if (value === null) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return typeof value === 'object' ? 'a group of keys' : String(value);
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
};

function kinds(expected: string): string {
  return kindNames[expected] ?? expected;
}
