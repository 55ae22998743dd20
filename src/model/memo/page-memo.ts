import { type Listeners, type Noted, noting, sayAgain } from './noted.js';

/**
 * What a process that stays keeps between two readings of one folder, so that only an edited page, and what depends on it,
 * is taken apart again. Give the same one to each reading, one after the other; it says and makes what one without it would.
 */
export interface PageMemo {
  /** The steps of a reading; what the last one with the same options made is at hand. */
  open(options: string): ReadingSteps;
}

/** Does the steps of a reading, or gives again what they made the last time. */
export interface ReadingSteps {
  /**
   * @param name what is made; two things of one name are made in turn, again and again
   * @param inputs all that `make` looks at, but for what `holds` knows of: compared by identity, bytes and maps by what is in them
   * @param around told of everything that `make` says, also where it is not asked again
   * @param holds whether what was made before still fits what it asked of others
   */
  step<T>(
    name: string,
    inputs: readonly unknown[],
    around: Listeners,
    make: (own: Listeners) => T,
    holds?: (made: T) => boolean,
  ): T;
  /** Forgets what this reading had no use for. */
  close(): void;
  /** Whether another reading will follow. */
  readonly isMemo: boolean;
}

/** The steps of whoever reads once. */
export const everythingAnew: ReadingSteps = {
  step: (_name, _inputs, around, make) => make(around),
  close: () => undefined,
  isMemo: false,
};

interface Kept {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
  readonly noted: Noted;
}

export function pageMemo(): PageMemo {
  const readings = new Map<string, Map<string, Kept>>();
  return {
    open(options) {
      const kept = readings.get(options) ?? new Map<string, Kept>();
      readings.set(options, kept);
      return stepsOf(kept);
    },
  };
}

function stepsOf(kept: Map<string, Kept>): ReadingSteps {
  const used = new Set<string>();
  return {
    isMemo: true,
    step<T>(
      name: string,
      inputs: readonly unknown[],
      around: Listeners,
      make: (own: Listeners) => T,
      holds?: (made: T) => boolean,
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
