import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';

/** A Word file taken apart by plain rules that share no code with what wrote it. */
export interface ReadDocx {
  /** XML of every part by its path. */
  readonly parts: ReadonlyMap<string, string>;
  readonly document: XmlElement;
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  return { parts, document: rootOf(parts.get('word/document.xml') ?? '') };
}

export function rootOf(xml: string): XmlElement {
  const { root } = parseXml(xml);
  if (root === null) throw new Error('A part without an element.');
  return root;
}

export function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement);
}

/** Every element of a name, the outer ones first. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}

/** The words of an element: those of its runs, in order. */
export function wordsOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (child instanceof XmlText) return element.name === 'w:t' ? child.text : '';
      return child instanceof XmlElement ? wordsOf(child) : '';
    })
    .join('');
}

/** The style and the words of each paragraph that is no cell's. */
export function paragraphsOf(document: XmlElement): { style: string; text: string }[] {
  return allOf(document, 'w:p').map((paragraph) => ({
    style: allOf(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '',
    text: wordsOf(paragraph),
  }));
}
