import { ownValue } from '../../domain/own-value.js';
import { classesOf } from '../../html/elements.js';
import type { HtmlElement } from '../../html/node.js';
import type { Desk } from '../desk.js';
import type { ListFormat } from '../ledger.js';
import { type BlockPlace, quoteIndent } from './block-place.js';

/** Word knows nine levels. */
const deepest = 8;

/** The number of the list of our style for statements and bullets. */
const bullets = 1;

const formats: Readonly<Record<string, ListFormat>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** A list whose marks and numbers are Word's own. */
export function listXml(list: HtmlElement, around: BlockPlace, desk: Desk): string {
  const depth = Math.min(around.depth, deepest);
  const indent = around.indent + quoteIndent;
  const inner = { ...around, depth: around.depth + 1, indent, mark: undefined };
  const style = around.style ?? (list.name === 'ul' ? 'ListBullet' : 'ListNumber');
  const items = list.inside.filter((node) => node.kind === 'element');
  const idOf = list.name === 'ul' ? () => bullets : counting(list, depth, desk);
  return items
    .map((item) => {
      if (item.name !== 'li') return desk.write([item], { ...inner }, desk);
      const { id = '', lang } = item.attributes;
      const language = lang === undefined || lang === '' ? inner.look.language : lang;
      const places = id === '' ? inner.places : [...inner.places, id];
      const isStatement = classesOf(list).includes('statements');
      const own = { ...inner, style: isStatement ? 'ListBullet' : markedStyle(around.style, style), places };
      const mark = { id: idOf(item), depth };
      const xml = desk.write(item.inside, { ...own, mark, look: { ...own.look, language } }, desk);
      return xml;
    })
    .join('');
}

function markedStyle(around: string | undefined, own: string): string {
  return around === 'Quote' || around === 'FootnoteText' ? around : own;
}

/**
 * The list that each item of a numbered one belongs to: a list of Word's begins anew where the author gave a value. One
 * that counts down is a list for each number.
 */
function counting(
  { attributes, inside }: HtmlElement,
  depth: number,
  desk: Desk,
): (item: HtmlElement) => number {
  const format = ownValue(formats, attributes.type ?? '') ?? 'decimal';
  const count = inside.filter((node) => node.kind === 'element' && node.name === 'li').length;
  const isDown = attributes.reversed !== undefined;
  let next = whole(attributes.start) ?? (isDown ? count : 1);
  let current: number | undefined;
  return (item) => {
    const given = whole(item.attributes.value);
    if (current === undefined || isDown || given !== undefined) {
      next = given ?? next;
      current = desk.ledger.numbered({ format, start: Math.max(0, next), depth });
    }
    next += isDown ? -1 : 1;
    return current;
  };
}

function whole(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(number) && Math.abs(number) < 1_000_000 ? number : undefined;
}
