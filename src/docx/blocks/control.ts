import { createHash } from 'node:crypto';
import { elementsOf } from '../../html/elements.js';
import type { HtmlElement } from '../../html/node.js';
import { foldSpace, textOf } from '../../html/text.js';
import { escapeXml } from '../../office/xml.js';
import type { Desk } from '../desk.js';
import { wordTag } from '../text/word-language.js';

/**
 * A place to fill in, as a content control in a line (ECMA-376 part 1, §17.5.2): text, a date, or one of several words.
 * Its tag is the `name`, its title the `title`; until it is filled in it shows its hint.
 */
export function controlXml(element: HtmlElement, desk: Desk): string {
  const { name = '', title = '', placeholder = '' } = element.attributes;
  const hint = placeholder === '' ? '…' : placeholder;
  // In the order of the schema (§17.5.2.38).
  const properties = [
    `<w:alias w:val="${escapeXml(shortened(title))}"/>`,
    `<w:tag w:val="${escapeXml(tagOf(name))}"/>`,
    `<w:id w:val="${desk.ledger.nextId()}"/>`,
    '<w:showingPlcHdr/>',
    kindXml(element, desk.language),
  ].join('');
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t xml:space="preserve">${escapeXml(hint)}</w:t></w:r></w:sdtContent></w:sdt>`;
}

/** Word takes no more in a tag and a title. */
const most = 64;

function shortened(title: string): string {
  const letters = [...title];
  return title.length <= most ? title : `${letters.slice(0, 31).join('')}…`;
}

/** A longer name keeps its beginning, and is told from others by its hash. */
function tagOf(name: string): string {
  if (name.length <= most) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${[...name.slice(0, most - 10)].join('')}-${hash}`;
}

function kindXml({ name, attributes, inside }: HtmlElement, language: string): string {
  if (name === 'select') return choiceXml(elementsOf(inside, (each) => each.name === 'option'));
  if (attributes.type === 'date') {
    const tag = wordTag(language);
    const said = tag === '' ? '' : `<w:lid w:val="${escapeXml(tag)}"/>`;
    return `<w:date><w:dateFormat w:val="yyyy-MM-dd"/>${said}<w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>`;
  }
  return name === 'textarea' ? '<w:text w:multiLine="1"/>' : '<w:text/>';
}

/** No two items may say or mean the same. */
function choiceXml(options: readonly HtmlElement[]): string {
  const items = new Map<string, string>();
  for (const { attributes, inside } of options) {
    const text = foldSpace(textOf(inside));
    const value = attributes.value ?? text;
    if (text !== '' && value !== '' && !items.has(value) && ![...items.values()].includes(text))
      items.set(value, text);
  }
  const written = [...items].map(
    ([value, text]) => `<w:listItem w:displayText="${escapeXml(text)}" w:value="${escapeXml(value)}"/>`,
  );
  return `<w:dropDownList>${written.join('')}</w:dropDownList>`;
}
