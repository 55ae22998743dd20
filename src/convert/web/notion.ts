import { changeElements } from '../../html/change-elements.js';
import { classesOf, elementsOf, makeElement, textNode } from '../../html/elements.js';
import type { Html, HtmlElement } from '../../html/node.js';
import { foldSpace, textOf } from '../../html/text.js';
import type { Exporter } from './exporter.js';
import { checkbox } from './exporter.js';

/** A page that Notion exported: what folds out is opened, and a heading that folds is a heading. */
export const notion: Exporter = {
  detect: (html) => elementsOf(html, isBody).length > 0,
  clean: (html, tell) => {
    const [body] = elementsOf(html, isBody);
    const [title] = elementsOf(html, (element) => classesOf(element).includes('page-title'));
    for (const { inside } of elementsOf(html, (element) => classesOf(element).includes('properties'))) {
      const words = foldSpace(textOf(inside));
      if (words !== '') tell(`The page's properties were left out: "${words.slice(0, 300)}"`);
    }
    const name = title === undefined ? '' : foldSpace(textOf(title.inside));
    return { title: name, html: changeElements(body?.inside ?? html, plain) };
  },
};

function isBody(element: HtmlElement): boolean {
  return element.name === 'div' && classesOf(element).includes('page-body');
}

function plain(element: HtmlElement): HtmlElement | Html {
  const { name, inside, attributes } = element;
  const classes = classesOf(element);
  if (name === 'nav' || classes.includes('table_of_contents')) return [];
  if (name === 'summary') return [headingOf(element)];
  // A list of one thing that folds is no list.
  if (name === 'ul' && classes.includes('toggle'))
    return inside.flatMap((node) => (isItem(node) ? node.inside : [node]));
  if (classes.includes('checkbox')) {
    return [checkbox({ isOn: classes.includes('checkbox-on') })];
  }
  if (name === 'img' && classes.includes('icon')) return [textNode(attributes.alt ?? '')];
  if (
    name === 'div' &&
    inside.every((node) => node.kind !== 'element' || node.name === 'span' || node.name === 'img')
  ) {
    const isIcon = /font-size\s*:\s*1\.5em/.test(attributes.style ?? '');
    return isIcon ? [makeElement('span', {}, inside)] : element;
  }
  return element;
}

function isItem(node: Html[number]): node is HtmlElement {
  return node.kind === 'element' && node.name === 'li';
}

/** What can be clicked to fold out says by its size whether it is a heading. */
function headingOf({ attributes, inside }: HtmlElement): HtmlElement {
  const size = Number(/font-size\s*:\s*([\d.]+)em/.exec(attributes.style ?? '')?.[1] ?? 1);
  const depth = size >= 1.8 ? 1 : size >= 1.4 ? 2 : size >= 1.2 ? 3 : undefined;
  return depth === undefined
    ? makeElement('p', {}, [makeElement('strong', {}, inside)])
    : makeElement(`h${depth}`, {}, inside);
}
