import { changeElements } from '../../html/change-elements.js';
import { classesOf, elementsOf, textNode } from '../../html/elements.js';
import type { Html, HtmlElement } from '../../html/node.js';
import { foldSpace, textOf } from '../../html/text.js';
import type { Exporter } from './exporter.js';

/** A document that Google Docs exported: notes stand where they are called, comments are left out. */
export const googleDocs: Exporter = {
  detect: (html) =>
    elementsOf(
      html,
      ({ name, attributes }) => name === 'body' && /\bdoc-content\b/.test(attributes.class ?? ''),
    ).length > 0 || elementsOf(html, isGoogleList).length > 0,
  clean: (html, tell) => {
    const [body] = elementsOf(html, ({ name }) => name === 'body');
    const notes = new Map(notesIn(html, 'ftnt'));
    for (const [, comment] of notesIn(html, 'cmnt')) tell(`A comment was left out: "${comment}"`);
    const [title] = elementsOf(
      html,
      (element) => element.name === 'p' && classesOf(element).includes('title'),
    );
    const isTitle = (element: HtmlElement) => element.name === 'p' && classesOf(element).includes('title');
    return {
      title: title === undefined ? '' : foldSpace(textOf(title.inside)),
      html: changeElements(body?.inside ?? html, (element) => {
        if (isTitle(element)) return { ...element, name: 'h1' };
        if (isNote(element)) return [];
        if (element.name !== 'sup') return element;
        const [link] = elementsOf(element.inside, ({ name }) => name === 'a');
        const target = link?.attributes.href ?? '';
        if (/^#cmnt\d/.test(target)) return [];
        const note = notes.get(target);
        return note === undefined ? element : textNode(` (${note})`);
      }),
    };
  },
};

function isGoogleList({ name, attributes }: HtmlElement): boolean {
  return (name === 'ul' || name === 'ol') && /\blst-kix_/.test(attributes.class ?? '');
}

/** Notes or comments at the end of a document, by the link that calls them. */
function notesIn(html: Html, kind: 'ftnt' | 'cmnt'): [string, string][] {
  return elementsOf(html, isNote).flatMap((note): [string, string][] => {
    const [back] = elementsOf(
      note.inside,
      ({ name, attributes }) => name === 'a' && attributes.id !== undefined,
    );
    const id = back?.attributes.id ?? '';
    if (!id.startsWith(kind)) return [];
    return [[`#${id}`, foldSpace(textOf(note.inside)).replace(/^\[\w+\]\s*/, '')]];
  });
}

/** A block that begins with a link back to where it was called. */
function isNote({ name, inside }: HtmlElement): boolean {
  if (name !== 'div') return false;
  const [link] = elementsOf(inside, (element) => element.name === 'a');
  return /^#(?:ftnt|cmnt)_ref\d/.test(link?.attributes.href ?? '');
}
