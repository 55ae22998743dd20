import { createHash } from 'node:crypto';
import type { Craft, Level } from './framework.js';

/**
 * An id for each statement of a level, in order: `devopsengineer-level3-1f0c9a2b`. It is made of the statement's words
 * alone, white space folded, so it stays the same whatever becomes of the others, of their order and of the names of areas.
 * One that says the same as another before it gets a suffix: `-2`, `-3`.
 */
export function statementIds(of: LevelIds, texts: readonly string[]): string[] {
  const prefix = levelKey(of);
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const id = `${prefix}-${hash8(text)}`;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  });
}

/** A level and its craft, by what is unique in the framework and safe in a file name. */
export interface LevelIds {
  readonly craft: Pick<Craft, 'id'>;
  readonly level: Pick<Level, 'id'>;
}

/** What the ids of a level begin with: `devopsengineer-level3`, the craft said once. */
export function levelKey({ craft, level }: LevelIds): string {
  return level.id.startsWith(`${craft.id}-`) ? level.id : `${craft.id}-${level.id}`;
}

function hash8(text: string): string {
  const folded = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(folded).digest('hex').slice(0, 8);
}
