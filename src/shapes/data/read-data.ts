import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { conflictMark, conflictWords } from '../../domain/conflict-mark.js';
import { openYaml } from '../../domain/open-yaml.js';
import type { Problems } from '../../model/problem.js';
import type { PageText } from '../../model/text/page-text.js';
import type { DataEntry, DataNode } from './data-node.js';
import { placedValue } from './placed-value.js';

/** Values, aliases followed: one file of forty crafts has a tenth of it. */
const most = 200_000;

/**
 * YAML or JSON as a tree with places. What is broken is reported where it stands, also what other readers of YAML would
 * take; what could be read is returned nevertheless.
 */
export function readData(text: PageText, problems: Problems): DataNode | undefined {
  const yaml = text.mapped.text;
  const { document, faults } = openYaml(yaml, { merge: true });
  const conflict = faults.length === 0 ? undefined : conflictMark(yaml);
  if (conflict !== undefined) problems.add('bad-data', text.place(conflict), conflictWords);
  else {
    for (const { at, code, what } of faults) {
      problems.add('bad-data', text.place(at), {
        what: code === 'RESOURCE_EXHAUSTION' ? what : `This is not YAML: ${what}`,
        why: 'Other programs may take it, but what comes after it may be read wrongly.',
        fix: 'Correct this line; quote a value that holds ": ", "#" or quotation marks.',
      });
    }
  }
  reportTabs(text, problems);
  let count = 0;
  const aliases: unknown[] = [];
  const read = (node: unknown): DataNode | undefined => {
    count += 1;
    if (count > most) return undefined;
    if (isAlias(node)) {
      // An alias within what it stands for has no end.
      if (aliases.includes(node)) return undefined;
      aliases.push(node);
      const found = read(node.resolve(document));
      aliases.pop();
      return found;
    }
    const [from = 0, to = from] = isScalar(node) || isMap(node) || isSeq(node) ? (node.range ?? []) : [];
    const place = text.place(from);
    if (isScalar(node)) {
      if (node.value === null || node.value === undefined) return undefined;
      const isText = typeof node.value === 'string';
      const value = isText ? String(node.value) : (node.source ?? String(node.value));
      return { kind: 'scalar', place, words: placedValue(value, text.slice(from, to)), isText };
    }
    if (isSeq(node)) return { kind: 'list', place, items: node.items.flatMap((item) => read(item) ?? []) };
    if (!isMap(node)) return undefined;
    return { kind: 'map', place, entries: node.items.flatMap(({ key, value }) => readEntry(key, value)) };
  };
  const readEntry = (key: unknown, value: unknown): DataEntry[] => {
    if (!isScalar(key)) return [];
    const inner = read(value);
    if (inner === undefined) return [];
    if (String(key.value) === '<<') return inner.kind === 'map' ? [...inner.entries] : [];
    const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
    return [{ key: name, place: text.place(key.range?.[0] ?? 0), node: inner }];
  };
  return read(document.contents);
}

/** Ruby and Python, and so Jekyll, refuse a tab behind a hyphen, which other readers take for a space. */
function reportTabs(text: PageText, problems: Problems): void {
  for (const { index, 0: start } of text.mapped.text.matchAll(/^ *(?:- +)*-\t/gm)) {
    problems.add('yaml-tab', text.place(index + start.length - 1), {
      what: 'A tab stands behind this hyphen.',
      why: 'It is read here, but Jekyll and others refuse all of the YAML for it.',
      fix: 'Write a space in its place.',
    });
  }
}
