import { changeElements } from '../../html/change-elements.js';
import { classesOf, elementsOf, makeElement, textNode } from '../../html/elements.js';
import type { HtmlElement } from '../../html/node.js';
import { foldSpace, textOf } from '../../html/text.js';
import type { Exporter } from './exporter.js';
import { checkbox } from './exporter.js';

/** A page that Confluence exported: what its author wrote, without the paths, dates and attachments around it. */
export const confluence: Exporter = {
  detect: (html) => elementsOf(html, isContent).length > 0,
  clean: (html, tell) => {
    const content = elementsOf(html, isContent)[0];
    const [heading] = elementsOf(html, ({ attributes }) => attributes.id === 'title-text');
    // "Space : Page"
    const title = heading === undefined ? '' : foldSpace(textOf(heading.inside)).replace(/^.*? : /, '');
    for (const { inside } of elementsOf(html, ({ attributes }) => attributes.id === 'comments')) {
      tell(`Comments were left out: "${foldSpace(textOf(inside)).slice(0, 300)}"`);
    }
    return { title, html: changeElements(content?.inside ?? html, plain) };
  },
};

function isContent({ attributes, name }: HtmlElement): boolean {
  return (
    name === 'div' && (attributes.id === 'main-content' || /\bwiki-content\b/.test(attributes.class ?? ''))
  );
}

function plain(element: HtmlElement): HtmlElement | HtmlElement['inside'] {
  const { name, attributes, inside } = element;
  const classes = classesOf(element);
  const has = (pattern: RegExp) => classes.some((each) => pattern.test(each));
  if (has(/^toc-macro$|^(?:icon|aui-icon|confluence-information-macro-icon|expand-control-icon)$/)) return [];
  if (name === 'img' && has(/^emoticon|^emoji/)) {
    return [textNode(attributes['data-emoji-fallback'] ?? attributes.alt ?? '')];
  }
  if (has(/^expand-control$|^(?:panel|code)Header$|^title$/) && name !== 'span') {
    return [makeElement('p', {}, [makeElement('strong', {}, inside)])];
  }
  if (name === 'li' && (has(/^checked$/) || attributes['data-inline-task-id'] !== undefined)) {
    return { ...element, inside: [checkbox({ isOn: has(/^checked$/) }), ...inside] };
  }
  return element;
}
