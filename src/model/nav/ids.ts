import { safeName } from '../../domain/safe-name.js';

/** Hands out ids: each once, safe as the name of a file or folder on every system. */
export interface Ids {
  /** The first candidate that nobody has yet, else the last with a number behind it. */
  take(candidates: readonly string[]): string;
  /** Takes what was taken once before; false, and nothing is taken, where any of it would be another now. */
  again(before: readonly Taken[]): boolean;
}

/** An id, and what it was chosen from. */
export interface Taken {
  /** Made safe. */
  readonly candidates: readonly string[];
  readonly id: string;
}

export function makeIds(): Ids {
  const taken = new Set<string>();
  const choose = (safe: readonly string[]) => {
    const base = safe.at(-1) ?? 'page';
    let id = safe.find((name) => !taken.has(name));
    for (let n = 2; id === undefined; n++) if (!taken.has(`${base}-${n}`)) id = `${base}-${n}`;
    return id;
  };
  return {
    take(candidates) {
      const id = choose(madeSafe(candidates));
      taken.add(id);
      return id;
    },
    again(before) {
      const differs = before.findIndex(({ candidates, id }) => {
        if (choose(candidates) !== id) return true;
        taken.add(id);
        return false;
      });
      for (const { id } of before.slice(0, Math.max(0, differs))) taken.delete(id);
      return differs < 0;
    },
  };
}

function madeSafe(candidates: readonly string[]): string[] {
  return candidates.map(safeId).filter((name) => name !== '');
}

/** The same ids; what is taken of them is noted in a list. */
export function takingDown(ids: Ids, list: Taken[]): Ids {
  return {
    ...ids,
    take(candidates) {
      const id = ids.take(candidates);
      list.push({ candidates: madeSafe(candidates), id });
      return id;
    },
  };
}

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A safe name that is no device's, so that it may stand alone. */
export function safeId(text: string): string {
  const name = safeName(text, 80);
  return reserved.test(name) ? `${name}-page` : name;
}

/** The last `count` segments of a permalink. */
export function lastSegments(permalink: string, count: number): string {
  return permalink
    .split('/')
    .filter((part) => part !== '')
    .slice(-count)
    .join('-');
}
