/** The ids of one page, each given once, and what else a link may call them. */
export interface PageAnchors {
  /** Takes an id for a block; when an earlier block has it, the id gets a number, as kramdown does for headings. */
  take(id: string): string;
  /** Another name for an id; it never hides a real one. */
  alias(name: string, id: string): void;
  /** Every name that a link may use, and the id it leads to. */
  all(): ReadonlyMap<string, string>;
}

export function pageAnchors(): PageAnchors {
  const ids = new Map<string, string>();
  const aliases = new Map<string, string>();
  return {
    take(id) {
      let own = id;
      for (let n = 1; ids.has(own); n++) own = `${id}-${n}`;
      ids.set(own, own);
      return own;
    },
    alias: (name, id) => {
      if (name !== '' && !aliases.has(name)) aliases.set(name, id);
    },
    all: () => new Map([...aliases, ...ids]),
  };
}
