import { createHash } from 'node:crypto';
import type { Audience } from '../../domain/audience.js';
import { type Noted, noting, sayAgain } from './noted.js';
import type { PageMemo, ReadingSteps, StepTraits } from './page-memo.js';

/** Where steps of readings are stored between two processes. */
export interface Summaries {
  /** What was stored of the last reading with these options. */
  open(options: string): StoredReading;
}

export interface StoredReading {
  /** Undefined where nothing is stored under this key. */
  find(key: string, size: StoredSize): StoredStep | undefined;
  store(key: string, step: StoredStep, size: StoredSize): void;
}

export interface StoredStep {
  /** Data, as v8 writes and reads it. */
  readonly value: unknown;
  readonly noted: Noted;
}

/** Small steps lie together, and are read all at once; a large one lies apart. */
export type StoredSize = 'small' | 'large';

/**
 * A memo for a process that reads once: what it knows was stored by an earlier one. No input is the same object there, so
 * each has a name: bytes and text by their hash, what a step made by the hash of the step's name and of the names of its
 * inputs. What has no name is made anew, and all that stands on it.
 *
 * What is made without anything internal, and without asking for whom, is the same for everybody and has one name for all.
 */
export function storedMemo(summaries: Summaries): PageMemo & { readonly changed: ReadonlySet<string> } {
  const names = new WeakMap<object, string>();
  const changed = new Set<string>();
  return {
    open: (options, audience) => stepsOf(summaries.open(options), { options, audience, names, changed }),
    changed,
  };
}

interface Around {
  readonly options: string;
  readonly audience: Audience;
  readonly names: WeakMap<object, string>;
  /** Files that a step of their own was made anew for. */
  readonly changed: Set<string>;
}

function stepsOf(reading: StoredReading, { options, audience, names, changed }: Around): ReadingSteps {
  const hash = hashOf(options);
  return {
    step(name, inputs, around, make, { holds, form, parts, file }: StepTraits<ReturnType<typeof make>> = {}) {
      const of = namesOf(inputs, names);
      if (of === undefined) return make(around);
      const forAll = hashOf(JSON.stringify([hash, name, ...of]));
      const own = `${forAll} ${audience}`;
      const named = (key: string, made: ReturnType<typeof make>) => {
        if (isObject(made)) names.set(made, key);
        for (const [at, part] of (parts?.(made) ?? []).entries()) names.set(part, `${key} ${at}`);
        return made;
      };
      const size = form?.isLarge === true ? 'large' : 'small';
      for (const key of form === undefined ? [] : [forAll, own]) {
        const stored = reading.find(key, size);
        if (form === undefined || stored === undefined) continue;
        const value = form.unpack(stored.value as never);
        if (holds?.(value) === false) continue;
        sayAgain(stored.noted, around);
        return named(key, value);
      }
      if (file !== undefined) changed.add(file);
      const { own: listeners, noted } = noting(around);
      const made = make(listeners);
      const key = noted.met || noted.asked ? own : forAll;
      if (form !== undefined) reading.store(key, { value: form.pack(made), noted }, size);
      return named(key, made);
    },
    mark: (text) => hashOf(text()),
    nameOf: (input) => names.get(input),
    close: () => undefined,
  };
}

/** Undefined where one of them has none. */
function namesOf(inputs: readonly unknown[], names: WeakMap<object, string>): string[] | undefined {
  const all: string[] = [];
  for (const input of inputs) {
    const name = nameOf(input, names);
    if (name === undefined) return undefined;
    all.push(name);
  }
  return all;
}

function nameOf(input: unknown, names: WeakMap<object, string>): string | undefined {
  if (typeof input === 'string') return `"${input}`;
  if (!isObject(input)) return typeof input === 'symbol' ? undefined : String(input);
  const known = names.get(input);
  if (known !== undefined) return known;
  const name = nameByContent(input, names);
  if (name !== undefined) names.set(input, name);
  return name;
}

function nameByContent(input: object, names: WeakMap<object, string>): string | undefined {
  if (input instanceof Uint8Array) return `bytes ${hashOf(input)}`;
  if (!(input instanceof Map)) return undefined;
  const of = namesOf([...input].flat(), names);
  return of && `map ${hashOf(JSON.stringify(of))}`;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}

/** Whether what was read is a step, as far as that can be seen. */
export function isStoredStep(read: unknown): read is StoredStep {
  if (typeof read !== 'object' || read === null || !('value' in read && 'noted' in read)) return false;
  const { noted } = read;
  return typeof noted === 'object' && noted !== null && 'found' in noted && Array.isArray(noted.found);
}
