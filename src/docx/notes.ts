import { changeElements } from '../html/change-elements.js';
import { classesOf, elementsOf } from '../html/elements.js';
import type { Html, HtmlElement } from '../html/node.js';

/** A note at the foot of a page. */
export interface Note {
  readonly number: number;
  readonly inside: Html;
}

/** The footnotes of a document, which HTML keeps in a list at its end. */
export interface Notes {
  /** The mark that leads to a note, as a run; undefined for what is no note. */
  reference(id: string): string | undefined;
  /** Those that something leads to, in the order of their marks. */
  taken(): readonly Note[];
}

/** A tree without its lists of footnotes, and what they hold by their ids. Notes that nothing leads to stay where they are. */
export function takeNotes(html: Html): { readonly html: Html; readonly notes: Notes } {
  const wanted = new Set(
    elementsOf(html, ({ name }) => name === 'a').map(({ attributes }) => attributes.href ?? ''),
  );
  const inside = new Map<string, Html>();
  const left = changeElements(html, (element) => {
    if (element.name !== 'ol' || !classesOf(element).includes('footnotes')) return element;
    const rest = element.inside.filter((node) => {
      if (node.kind !== 'element') return false;
      const { id = '' } = node.attributes;
      const isNote = wanted.has(`#${id}`) && id !== '';
      if (isNote) inside.set(id, withoutWayBack(node.inside));
      return !isNote;
    });
    return rest.length === 0 ? [] : { ...element, inside: rest.map(withoutWayBackIn) };
  });
  const numbers = new Map<string, number>();
  return {
    html: left,
    notes: {
      reference(id) {
        if (!inside.has(id)) return undefined;
        const known = numbers.get(id);
        if (known !== undefined) return repeated(known);
        const number = numbers.size + 1;
        numbers.set(id, number);
        return first(number);
      },
      taken: () => [...numbers].map(([id, number]) => ({ number, inside: inside.get(id) ?? [] })),
    },
  };
}

function withoutWayBack(html: Html): Html {
  return changeElements(html, (element) =>
    element.name === 'a' && classesOf(element).includes('back') ? [] : element,
  );
}

function withoutWayBackIn(node: Html[number]): Html[number] {
  return node.kind === 'element'
    ? { ...(node satisfies HtmlElement), inside: withoutWayBack(node.inside) }
    : node;
}

/** Ids of bookmarks apart from all others. */
const firstBookmark = 100_000;
const raised = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';

function first(number: number): string {
  const id = firstBookmark + number;
  return `<w:bookmarkStart w:id="${id}" w:name="note_${number}"/><w:r>${raised}<w:footnoteReference w:id="${number}"/></w:r><w:bookmarkEnd w:id="${id}"/>`;
}

/** Word keeps one mark for a note; a further one is a field that says its number. */
function repeated(number: number): string {
  return `<w:fldSimple w:instr=" NOTEREF note_${number} \\f \\h "><w:r>${raised}<w:t>${number}</w:t></w:r></w:fldSimple>`;
}
