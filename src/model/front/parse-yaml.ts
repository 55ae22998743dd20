import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, visit } from 'yaml';
import { conflictMark, conflictWords } from '../../domain/conflict-mark.js';
import { openYaml, type YamlFault } from '../../domain/open-yaml.js';
import type { Place } from '../../domain/place.js';
import type { Code } from '../../domain/rules.js';
import type { Problems } from '../problem.js';
import type { Front, FrontPart, FrontValue } from './front.js';

export interface ParsedYaml {
  readonly front: Front;
  /** Everything as plain values; an empty object where something is broken. */
  readonly values: unknown;
}

/**
 * Parses YAML and reports what is broken at its own line; what could be read is returned nevertheless.
 *
 * @param placeOf turns an offset into `yaml` into a place.
 */
export function parseYaml(
  yaml: string,
  placeOf: (offset: number) => Place,
  problems: Problems,
  code: Extract<Code, 'bad-yaml' | 'bad-config'>,
): ParsedYaml {
  const { document, faults } = openYaml(yaml);
  const conflict = faults.length === 0 ? undefined : conflictMark(yaml);
  if (conflict !== undefined) problems.add(code, placeOf(conflict), conflictWords);
  else for (const fault of faults) problems.add(code, placeOf(fault.at), yamlWords(fault));
  const isWhole = faults.length === 0 && checkAliases(document, placeOf, problems, code);
  const front = new Map<string, FrontValue>();
  const root = document.contents;
  if (isMap(root)) {
    for (const pair of root.items) {
      if (!isScalar(pair.key)) continue;
      const key = String(pair.key.value);
      const value = frontValue(pair.value, document, placeOf);
      if (value === undefined) continue;
      const inside = readDeep.has(key) ? partsOf(pair.value, placeOf, 2) : undefined;
      front.set(key, inside === undefined ? value : { ...value, inside });
    }
  } else if (root !== null && faults.length === 0) {
    problems.add(code, placeOf(root.range?.[0] ?? 0), {
      what: 'This is not a list of "key: value" lines.',
      why: 'So none of its settings is known.',
      fix: 'Write one "key: value" on each line, with a space after the colon.',
    });
  }
  return { front, values: isWhole ? plainValues(document, placeOf, problems, code) : {} };
}

/** A star begins an alias, though its author may have meant emphasis. Says whether each has what it stands for. */
function checkAliases(
  document: Document,
  placeOf: (offset: number) => Place,
  problems: Problems,
  code: Extract<Code, 'bad-yaml' | 'bad-config'>,
): boolean {
  let all = true;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      all = false;
      problems.add(code, placeOf(alias.range?.[0] ?? 0), {
        what: `"*${alias.source}" stands for a value that is nowhere named.`,
        why: 'In YAML a star begins such a stand-in.',
        fix: `Put quotation marks around the value: "*${alias.source}".`,
      });
    },
  });
  return all;
}

/** Aliases of aliases may stand for more than any memory holds. */
function plainValues(
  document: Document,
  placeOf: (offset: number) => Place,
  problems: Problems,
  code: Extract<Code, 'bad-yaml' | 'bad-config'>,
): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    problems.add(code, placeOf(0), {
      what: 'Its aliases stand for more than could be read.',
      why: 'So none of its lists is known.',
      fix: 'Write the values out.',
    });
    return {};
  }
}

function frontValue(
  value: unknown,
  document: Document,
  placeOf: (offset: number) => Place,
): FrontValue | undefined {
  const node: Node | undefined = isAlias(value) ? value.resolve(document) : asNode(value);
  if (node === undefined) return undefined;
  const place = placeOf(node.range?.[0] ?? 0);
  if (!isScalar(node)) return { text: undefined, place };
  if (node.value === null) return undefined;
  return { text: textOf(node), place, ...(typeof node.value === 'string' ? { isText: true as const } : {}) };
}

/** As it was written: `1.10` stays `1.10`. */
function textOf(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

/** Keys whose lists and maps are read; of all others it is enough that they are no text. */
const readDeep: ReadonlySet<string> = new Set(['questions', 'equivalent']);

/** An alias is left for what it is: what stands for lists of lists would be more than anybody wrote. */
function partsOf(node: unknown, placeOf: (offset: number) => Place, depth: number): FrontPart[] | undefined {
  if (depth === 0) return undefined;
  const partOf = (key: string | undefined, keyAt: unknown, value: unknown): FrontPart => {
    const place = placeOf((asNode(value) ?? asNode(keyAt))?.range?.[0] ?? 0);
    const keyPlace = placeOf((asNode(keyAt) ?? asNode(value))?.range?.[0] ?? 0);
    const text = isScalar(value) && value.value !== null ? textOf(value) : undefined;
    const inside = partsOf(value, placeOf, depth - 1);
    return { key, keyPlace, value: { text, place, ...(inside === undefined ? {} : { inside }) } };
  };
  if (isMap(node)) {
    return node.items.map(({ key, value }) => partOf(isScalar(key) ? textOf(key) : '', key, value));
  }
  return isSeq(node) ? node.items.map((item) => partOf(undefined, undefined, item)) : undefined;
}

function asNode(value: unknown): Node | undefined {
  return isScalar(value) || isMap(value) || (typeof value === 'object' && value !== null && 'range' in value)
    ? (value as Node)
    : undefined;
}

function yamlWords({ code, what }: YamlFault) {
  return {
    what: code === 'RESOURCE_EXHAUSTION' ? what : `This is not YAML: ${what}`,
    why: 'What comes after it may be read wrongly.',
    fix: hints[code] ?? 'Correct this line; quote a value that holds ": ", "#" or quotation marks.',
  };
}

const hints: Partial<Record<YamlFault['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'Put quotation marks around a value that holds a colon followed by a space.',
  DUPLICATE_KEY: 'Keep one of the two lines.',
  TAB_AS_INDENT: 'Indent with spaces; YAML does not allow tabs.',
  RESOURCE_EXHAUSTION: 'Take out what was pasted into it: nothing here nests more than a few deep.',
  MISSING_CHAR: 'Close the quotation mark or bracket.',
};
