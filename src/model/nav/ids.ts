import { safeName } from '../../domain/safe-name.js';

/** Hands out ids: each once, safe as the name of a file or folder on every system. */
export interface Ids {
  /** The first candidate that nobody has yet, else the last with a number behind it. */
  take(candidates: readonly string[]): string;
}

export function makeIds(): Ids {
  const taken = new Set<string>();
  return {
    take(candidates) {
      const safe = candidates.map(safeId).filter((name) => name !== '');
      const base = safe.at(-1) ?? 'page';
      let id = safe.find((name) => !taken.has(name));
      for (let n = 2; id === undefined; n++) if (!taken.has(`${base}-${n}`)) id = `${base}-${n}`;
      taken.add(id);
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
