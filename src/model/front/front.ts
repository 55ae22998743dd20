import type { Place } from '../../domain/place.js';
import { plainLetters } from '../../domain/plain-letters.js';

/** One value as the author wrote it: `1.10` stays `1.10`. */
export interface FrontValue {
  /** The scalar's text; undefined for a list or a map. */
  readonly text: string | undefined;
  readonly place: Place;
  /** Written as text: `"2"` is no number for YAML. */
  readonly isText?: true;
  /** What stands in a list or a map, each with its key in a map; only of values that are read so deep. */
  readonly inside?: readonly FrontPart[];
}

/** A value within a list or a map. */
export interface FrontPart {
  readonly key: string | undefined;
  readonly keyPlace: Place;
  readonly value: FrontValue;
}

/** The keys of a page's front matter. Keys with no value are left out. */
export type Front = ReadonlyMap<string, FrontValue>;

export function frontText(front: Front, key: string): string | undefined {
  const text = front.get(key)?.text?.trim();
  return text === undefined || text === '' ? undefined : plainLetters(text);
}

export function frontFlag(front: Front, key: string): boolean | undefined {
  const text = front.get(key)?.text?.trim().toLowerCase();
  return text === 'true' || text === 'yes' ? true : text === 'false' || text === 'no' ? false : undefined;
}
