/// <reference lib="dom" />
import type { ContentBox } from './content-box.js';
import type { Memory } from './memory.js';

/**
 * Runs inside the page: puts the document on its paper as its first page is printed, with margins and what stands in
 * them, to be looked at and no longer to be printed. Gives the paper's size in CSS pixels.
 * Chromium draws margin boxes in print alone, so each becomes an element of the same style at its place.
 */
export function showPaper(this: Memory & { readonly contentBox: () => ContentBox }): ContentBox {
  const { body } = document;
  const rules = pageRules(this.pageRules);
  const box = this.contentBox();
  const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map((side) =>
    pixels(`margin-${side}`),
  );
  const margin = { top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0, left: left ?? 0 };
  const size = {
    width: Math.round(box.width + margin.left + margin.right),
    height: Math.round(box.height + margin.top + margin.bottom),
  };
  document.documentElement.style.cssText = `position:relative;margin:0;overflow:hidden;width:${size.width}px;height:${size.height}px`;
  // What is fixed to a page in print is fixed to what is transformed here.
  body.style.cssText += `;position:absolute;left:${margin.left}px;top:${margin.top}px;width:${box.width}px;height:${box.height}px;transform:translate(0)`;
  const paper = put(
    `left:${-margin.left}px;top:${-margin.top}px;width:${size.width}px;height:${size.height}px`,
  );
  paper.style.cssText += `;z-index:-2;padding:${margin.top}px ${margin.right}px ${margin.bottom}px ${margin.left}px;background:${said('background') || '#fff'};background-origin:content-box`;
  const boxes = new Map<string, CSSStyleDeclaration>();
  for (const rule of rules) {
    for (const inner of rule.cssRules) {
      if ('name' in inner && 'style' in inner)
        boxes.set(String(inner.name), inner.style as CSSStyleDeclaration);
    }
  }
  const sheet = document.createElement('style');
  document.head.append(sheet);
  for (const [name, style] of boxes) {
    const content = style.getPropertyValue('content');
    if (content === 'none' || content === '') continue;
    const place = placeOf(name);
    const text = document.createElement('div');
    text.dataset.margin = name;
    text.style.cssText = style.cssText;
    text.style.content = '';
    const holder = put(place);
    holder.append(text);
    sheet.textContent += `[data-margin="${name}"]{counter-reset:page 1 pages 1}[data-margin="${name}"]::before{content:${content}}`;
  }
  return size;

  function put(place: string): HTMLElement {
    const element = document.createElement('div');
    element.style.cssText = `position:absolute;box-sizing:border-box;${place}`;
    body.append(element);
    return element;
  }

  /** From the corner of the text; boxes of one edge are all as wide as the text. */
  function placeOf(name: string): string {
    if (name.startsWith('bottom-')) return `left:0;top:${box.height}px;width:${box.width}px`;
    if (name.startsWith('top-')) return `left:0;bottom:${box.height}px;width:${box.width}px`;
    if (name.startsWith('right-')) return `left:${box.width}px;top:0;height:${box.height}px`;
    return `left:${-margin.left}px;top:0;height:${box.height}px`;
  }

  function pixels(name: string): number {
    const probe = put(`width:${said(name) || '0px'}`);
    const { width } = probe.getBoundingClientRect();
    probe.remove();
    return width;
  }

  /** What the most particular rule says. */
  function said(name: string): string {
    return rules.map(({ style }) => style.getPropertyValue(name)).findLast((value) => value !== '') ?? '';
  }

  /** Those of a first page, which is a right one to CSS; the most particular last. */
  function pageRules(known: Memory['pageRules']): CSSPageRule[] {
    const found = [...document.styleSheets]
      .filter(({ href }) => href === null)
      .flatMap((each) => [...(known.get(each) ?? each.cssRules)])
      .filter((rule) => rule instanceof CSSPageRule);
    return ['', ':right', ':first'].flatMap((selector) =>
      found.filter(({ selectorText }) => selectorText === selector),
    );
  }
}
