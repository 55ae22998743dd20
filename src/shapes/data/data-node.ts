import type { Place } from '../../domain/place.js';
import type { PageText } from '../../model/text/page-text.js';

/** A value of YAML or JSON that knows where it stands. What is null is left out. */
export type DataNode = DataMap | DataList | DataScalar;

export interface DataMap {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: readonly DataEntry[];
}

export interface DataEntry {
  readonly key: string;
  readonly place: Place;
  readonly node: DataNode;
}

export interface DataList {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly DataNode[];
}

export interface DataScalar {
  readonly kind: 'scalar';
  readonly place: Place;
  /** Its words; each stands where it was written, however the value was quoted or folded. */
  readonly words: PageText;
  /** True for what is neither number nor true or false. */
  readonly isText: boolean;
}

/** The words of a scalar without white space at its ends; undefined for anything else, and for nothing. */
export function textOf(node: DataNode | undefined): string | undefined {
  const text = node?.kind === 'scalar' ? node.words.mapped.text.trim() : '';
  return text === '' ? undefined : text;
}

/** A text, or a list of nothing but texts. */
export function isTexts(node: DataNode): boolean {
  return (
    node.kind === 'scalar' || (node.kind === 'list' && node.items.every(({ kind }) => kind === 'scalar'))
  );
}

/** Whether a map says one thing: it has words of its own, or a name that says it. */
export function isItem({ entries }: DataMap, roleOf: (key: string) => string | undefined): boolean {
  return entries.some(
    ({ key, node }) => ['text', 'name'].includes(roleOf(key) ?? '') && textOf(node) !== undefined,
  );
}
