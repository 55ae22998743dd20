import {
  type Alias,
  type Document,
  isCollection,
  isScalar,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';

/** YAML as it was taken apart, and what is wrong with it. */
export interface OpenYaml {
  readonly document: Document;
  /** The first few, in order. */
  readonly faults: readonly YamlFault[];
}

export interface YamlFault {
  readonly code: YAMLError['code'];
  /** Offset into the text. */
  readonly at: number;
  /** A sentence. */
  readonly what: string;
}

/** What follows from one slip is told no further: nobody reads more. */
const mostFaults = 10;

/** The package looks through the whole file for each of them. */
const mostAliases = 500;

/**
 * Takes YAML apart, in a time that grows with its size. Keys are compared by a set of them, since the package compares each
 * with all before it: a megabyte of keys would take it minutes.
 */
export function openYaml(text: string, { merge = false }: { readonly merge?: boolean } = {}): OpenYaml {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false, merge });
  const deep = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (deep !== undefined) {
    return { document, faults: [tooMuch(deep.pos[0], 'Its values are nested too deep to be read.')] };
  }
  const aliases = countAliases(document);
  if (aliases > mostAliases) {
    const what = `It has ${aliases.toLocaleString('en')} aliases; ${mostAliases} are the most.`;
    return { document: parseDocument(''), faults: [tooMuch(0, what)] };
  }
  const circle = aliasInItself(document);
  if (circle !== undefined) {
    const what = `"*${circle.source}" stands within what it stands for, so it has no end.`;
    return { document: parseDocument(''), faults: [tooMuch(circle.range?.[0] ?? 0, what)] };
  }
  const found = document.errors.map(({ code, pos, message }) => ({
    code,
    at: pos[0],
    what: message.replace(/\.?$/, '.'),
  }));
  const all = [...found, ...repeatedKeys(document, merge)].sort((a, b) => a.at - b.at);
  return { document, faults: all.slice(0, mostFaults) };
}

function tooMuch(at: number, what: string): YamlFault {
  return { code: 'RESOURCE_EXHAUSTION', at, what };
}

/** The first alias of a value that it is a part of. */
function aliasInItself(document: Document): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias(_, alias, path) {
      const isInside = path.some((node) => (isCollection(node) ? node.anchor === alias.source : false));
      if (!isInside) return undefined;
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

function countAliases(document: Document): number {
  let count = 0;
  visit(document, {
    Alias: () => {
      count += 1;
    },
  });
  return count;
}

function repeatedKeys(document: Document, merge: boolean): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key) || (merge && key.value === '<<')) continue;
        if (seen.has(key.value)) {
          faults.push({ code: 'DUPLICATE_KEY', at: key.range?.[0] ?? 0, what: 'Map keys must be unique.' });
        }
        seen.add(key.value);
      }
    },
  });
  return faults;
}
