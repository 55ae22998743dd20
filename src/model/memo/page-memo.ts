import type { Audience } from '../../domain/audience.js';
import { type Listeners, type Noted, noting, sayAgain } from './noted.js';

/**
 * What a process that stays keeps between two readings of one folder, so that only an edited page, and what depends on it,
 * is taken apart again. Give the same one to each reading, one after the other; it says and makes what one without it would.
 */
export interface PageMemo {
  /** The steps of a reading; what the last one with the same options made is at hand. */
  open(options: string, audience: Audience): ReadingSteps;
}

/** Does the steps of a reading, or gives again what they made the last time. */
export interface ReadingSteps {
  /**
   * @param name what is made; two things of one name are made in turn, again and again
   * @param inputs all that `make` looks at, but for what `holds` knows of: compared by identity, bytes and maps by what is in them
   * @param around told of everything that `make` says, also where it is not asked again
   */
  step<T>(
    name: string,
    inputs: readonly unknown[],
    around: Listeners,
    make: (own: Listeners) => T,
    traits?: StepTraits<T>,
  ): T;
  /** A text that is only an input of another step, or something shorter that is another for each other text. */
  mark(text: () => string): string;
  /** What tells an input from all others, in another process too; undefined where nothing does. */
  nameOf(input: object): string | undefined;
  /** Forgets what this reading had no use for. */
  close(): void;
}

/** What else is known of a step. */
export interface StepTraits<T> {
  /** Whether what was made before still fits what it asked of others. */
  readonly holds?: (made: T) => boolean;
  /** How it lies on the disk; left out for what is quicker made than stored. */
  readonly form?: StoredForm<T>;
  /** Parts of what is made that are inputs of other steps. */
  readonly parts?: (made: T) => readonly object[];
  /** The file of the framework that it is all read from. */
  readonly file?: string;
}

/** The form of what is data anyway. */
export const asItIs = { pack: (made: unknown) => made, unpack: <T>(stored: unknown) => stored as T };

/** What a step makes, as data that another process can read: with no functions in it. */
export interface StoredForm<T> {
  pack(made: T): unknown;
  /** @param stored what `pack` gave: whatever lies under a key was packed by the step that asks for it */
  unpack(stored: never): T;
  /** Whether it is so much that it lies apart from all others. */
  readonly isLarge?: true;
}

/** The steps of whoever reads once. */
export const everythingAnew: ReadingSteps = {
  step: (_name, _inputs, around, make) => make(around),
  mark: () => '',
  nameOf: () => undefined,
  close: () => undefined,
};

interface Kept {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
  readonly noted: Noted;
}

/** Readings of so many options are kept, since each holds all pages: whoever edits settings makes others again and again. */
const mostReadings = 6;

export function pageMemo(): PageMemo {
  const readings = new Map<string, Map<string, Kept>>();
  return {
    open(options, audience) {
      const reading = `${audience} ${options}`;
      const kept = readings.get(reading) ?? new Map<string, Kept>();
      readings.delete(reading);
      readings.set(reading, kept);
      for (const oldest of [...readings.keys()].slice(0, -mostReadings)) readings.delete(oldest);
      return stepsOf(kept);
    },
  };
}

function stepsOf(kept: Map<string, Kept>): ReadingSteps {
  const used = new Set<string>();
  return {
    step<T>(
      name: string,
      inputs: readonly unknown[],
      around: Listeners,
      make: (own: Listeners) => T,
      { holds }: StepTraits<T> = {},
    ): T {
      used.add(name);
      const known = kept.get(name);
      // Whatever has this name was made by a step of this type.
      const value = known?.value as T;
      if (known !== undefined && isSame(known.inputs, inputs) && holds?.(value) !== false) {
        sayAgain(known.noted, around);
        return value;
      }
      kept.delete(name);
      const { own, noted } = noting(around);
      const made = make(own);
      kept.set(name, { inputs, value: made, noted });
      return made;
    },
    mark: (text) => text(),
    nameOf: () => undefined,
    close() {
      for (const name of kept.keys()) if (!used.has(name)) kept.delete(name);
    },
  };
}

function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((one, at) => isSameValue(one, now[at]));
}

function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (one instanceof Uint8Array && other instanceof Uint8Array) {
    return one.length === other.length && Buffer.compare(one, other) === 0;
  }
  if (!(one instanceof Map && other instanceof Map) || one.size !== other.size) return false;
  const there = other.entries();
  return [...one].every(([key, value]) => {
    const [otherKey, otherValue] = there.next().value ?? [];
    return Object.is(key, otherKey) && isSameValue(value, otherValue);
  });
}
