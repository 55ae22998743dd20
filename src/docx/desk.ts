import { classesOf, elementsOf } from '../html/elements.js';
import type { Html } from '../html/node.js';
import type { BlockPlace } from './blocks/block-place.js';
import type { Ledger } from './ledger.js';
import type { Notes } from './notes.js';

/** What the text of a part is written with. */
export interface Desk {
  readonly ledger: Ledger;
  readonly notes: Notes;
  /** The bookmarks of places that links of the document lead to, by their ids in HTML. */
  readonly places: ReadonlyMap<string, string>;
  /** Makes paragraphs and tables of HTML: lists and tables hold more of both. */
  write(html: Html, around: BlockPlace, desk: Desk): string;
  /** Of the document. */
  readonly language: string;
  /** Millimetres between the margins, for pictures. */
  readonly width: number;
  /** The most that a picture may take of a page's height. */
  readonly height: number;
}

/** Names of Word's bookmarks for what links of a document lead to: letters, digits and underscores, at most 40. */
export function placesIn(html: Html): ReadonlyMap<string, string> {
  const wanted = new Set(
    elementsOf(html, ({ name, attributes }) => name === 'a' && attributes.href?.startsWith('#') === true)
      .filter((element) => !classesOf(element).includes('back'))
      .map(({ attributes }) => attributes.href?.slice(1) ?? ''),
  );
  const ids = elementsOf(html, ({ attributes }) => wanted.has(attributes.id ?? '')).map(
    ({ attributes }) => attributes.id ?? '',
  );
  const names = [...new Set(ids)].filter((id) => id !== '');
  return new Map(
    names.map((id, at) => [id, `place_${at + 1}_${id.replace(/[^A-Za-z0-9]+/g, '_')}`.slice(0, 40)]),
  );
}
