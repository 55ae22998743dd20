import { type Document, isMap, isNode, isScalar } from 'yaml';
import { z } from 'zod';
import { conflictMark, conflictWords } from '../domain/conflict-mark.js';
import { type Diagnostic, inBrief } from '../domain/diagnostic.js';
import { nearest } from '../domain/nearest.js';
import { openYaml, type YamlFault } from '../domain/open-yaml.js';
import type { Place } from '../domain/place.js';
import { placeFinder } from '../domain/place-finder.js';
import { describeIssue, type IssueInWords, type KeysElsewhere } from './describe-issue.js';
import type { JsonSchema } from './keys-at.js';
import { type UsablePart, usablePart } from './usable-part.js';

/** A YAML file that was read against its schema; it knows where each of its values stands. */
export interface CheckedYaml<T> {
  /** Undefined when `diagnostics` holds an error. */
  readonly value: T | undefined;
  /** All that is right, also beside errors; undefined when the file as a whole is at fault. */
  readonly usable: UsablePart<T> | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the value at a path stands, else the nearest value around it. */
  placeOf(path: readonly PropertyKey[]): Place;
}

interface HowToCheck {
  readonly prepare?: Prepare;
  readonly elsewhere?: KeysElsewhere;
}

/** Works values out before they are checked; each stays at its path. */
type Prepare = (values: unknown, placeOf: CheckedYaml<unknown>['placeOf']) => unknown;

/** Reads YAML and checks it; every mistake becomes a diagnostic at its line and column. */
export function checkYaml<T>(
  file: string,
  bytes: Uint8Array,
  schema: z.ZodType<T>,
  { prepare = (values) => values, elsewhere }: HowToCheck = {},
): CheckedYaml<T> {
  const text = decode(bytes);
  if (text === undefined) return unreadable(file);
  const { document, faults } = openYaml(text);
  const placeAt = placeFinder(file, text);
  const placeOf = (path: readonly PropertyKey[]) => placeAt(offsetOf(document, path));
  const syntax = syntaxErrors(faults, text, placeAt);
  if (syntax.length > 0) return { value: undefined, usable: undefined, diagnostics: syntax, placeOf };

  const written = toValues(document);
  if (written instanceof Error) {
    const diagnostics = [problem(placeOf([]), written.message, true)];
    return { value: undefined, usable: undefined, diagnostics, placeOf };
  }
  const values = prepare(written, placeOf);
  // Each schema is used once or twice: making a function of it costs more than it saves.
  const result = schema.safeParse(values ?? {}, { jitless: true });
  if (result.success) {
    return { value: result.data, usable: { values: result.data, faulty: [] }, diagnostics: [], placeOf };
  }
  const jsonSchema = jsonSchemaOf(schema);
  const diagnostics = result.error.issues
    .flatMap((issue) => describeIssue(issue, values, jsonSchema, elsewhere))
    .filter((words, _, all) => !isSlip(words, all))
    .map(({ path, at, ...words }): Diagnostic => {
      const place = at === 'key' ? placeAt(keyOffset(document, path)) : placeOf(path);
      return { ...inBrief(words), severity: 'error', place };
    });
  return { value: undefined, usable: usablePart(values, schema), diagnostics, placeOf };
}

/** Making one of all words in all languages takes longer than all else here. */
const jsonSchemas = new WeakMap<z.ZodType, JsonSchema>();

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const made = jsonSchemas.get(schema) ?? z.toJSONSchema(schema, { io: 'input' });
  jsonSchemas.set(schema, made);
  return made;
}

function syntaxErrors(
  faults: readonly YamlFault[],
  text: string,
  place: (offset: number) => Place,
): readonly Diagnostic[] {
  const conflict = faults.length === 0 ? undefined : conflictMark(text);
  if (conflict === undefined)
    return faults.map((fault) => problem(place(fault.at), fault.what, fault.code === 'RESOURCE_EXHAUSTION'));
  return [{ code: 'bad-yaml', severity: 'error', place: place(conflict), ...conflictWords }];
}

/** Whether a key is missing only because its name was mistyped, which is told. */
function isSlip({ code, path }: IssueInWords, all: readonly IssueInWords[]): boolean {
  const key = String(path.at(-1));
  const isBeside = (other: IssueInWords) =>
    other.path.length === path.length && other.path.slice(0, -1).every((part, at) => part === path[at]);
  return (
    code === 'missing-key' &&
    all.some(
      (other) =>
        other.code === 'unknown-key' &&
        isBeside(other) &&
        nearest(String(other.path.at(-1)), [key]) !== undefined,
    )
  );
}

/** UTF-8 without its byte order mark; undefined for anything else. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unreadable<T>(file: string): CheckedYaml<T> {
  const place = { file, line: 1, column: 1 };
  const diagnostic: Diagnostic = {
    code: 'not-utf8',
    severity: 'error',
    place,
    what: 'The file is not UTF-8 text.',
    why: '',
    fix: 'Save it as UTF-8.',
  };
  return { value: undefined, usable: undefined, diagnostics: [diagnostic], placeOf: () => place };
}

function problem(place: Place, message: string, isTooMuch = false): Diagnostic {
  return {
    code: 'bad-yaml',
    severity: 'error',
    place,
    ...inBrief({
      what: isTooMuch ? message : `This is not valid YAML: ${message.replace(/\.?$/, '.')}`,
      why: '',
      fix: 'Correct the line.',
    }),
  };
}

/** Plain values; an Error when aliases would grow without bound. */
function toValues(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return new Error('Its aliases stand for more than could be read.');
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffset(document: Document, path: readonly PropertyKey[]): number {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))
    : undefined;
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}
