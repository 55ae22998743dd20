import { changeElements } from '../../html/change-elements.js';
import { elementsOf, textNode } from '../../html/elements.js';
import type { Html, HtmlElement } from '../../html/node.js';
import { foldSpace, textOf } from '../../html/text.js';

/**
 * A document whose footnotes stand in brackets where they are called. At its end they would belong to whatever comes last,
 * and a document is cut into many pages.
 */
export function withNotesInPlace(html: Html): Html {
  const notes = new Map(
    elementsOf(
      html,
      ({ name, attributes }) => name === 'li' && /^(?:foot|end)note-\d/.test(attributes.id ?? ''),
    ).map((note) => [`#${note.attributes.id}`, note]),
  );
  if (notes.size === 0) return html;
  return changeElements(html, (element) => {
    if (isListOfNotes(element)) return [];
    if (element.name !== 'sup') return element;
    const [link] = elementsOf(element.inside, ({ name }) => name === 'a');
    const note = notes.get(link?.attributes.href ?? '');
    return note === undefined ? element : textNode(` (${wordsOf(note)})`);
  });
}

function isListOfNotes({ name, inside }: HtmlElement): boolean {
  const [first] = inside;
  return name === 'ol' && first?.kind === 'element' && /^(?:foot|end)note-\d/.test(first.attributes.id ?? '');
}

/** Without the arrow that leads back. */
function wordsOf(note: HtmlElement): string {
  return foldSpace(textOf(changeElements(note.inside, (element) => (isWayBack(element) ? [] : element))));
}

function isWayBack({ name, attributes }: HtmlElement): boolean {
  return name === 'a' && /^#(?:foot|end)note-ref-/.test(attributes.href ?? '');
}
