import type { Token } from 'marked';
import { markOfList } from '../../../internal/internal-mark.js';
import { parseAttributeList, resolveNames, withAttributes } from '../../attribute-list.js';
import { type AttributeList, type AttributeToken, isFootnoteMark } from '../../tokens.js';
import { extensions, isForWeb } from '../blocks/read-extension.js';
import { giveUp, isHopeless } from '../endless.js';
import { attributesInside, S } from '../patterns.js';
import { check, scan } from '../scanner.js';
import type { SpanReading } from '../span-reading.js';
import { addText } from './add-text.js';

const start = new RegExp(
  `\\{::(\\w+)(?:${S}(${attributesInside.replace('{1,2000}', '{0,2000}')})|)(\\/)?\\}`,
  'y',
);
const list = new RegExp(`\\{:(${attributesInside})\\}`, 'y');

/** `{: .class }` behind a span, `{::comment}` … `{:/}` and its kin. */
export function readSpanExtension(reading: SpanReading): boolean {
  if (!reading.text.startsWith('{:', reading.at)) return false;
  if (reading.text.startsWith('{::', reading.at)) return readNamed(reading);
  const match = check(reading, list);
  if (match === undefined || reading.text.startsWith('{:/', reading.at)) return false;
  const attributes = resolveNames(parseAttributeList(match[1] ?? ''), reading.definitions.attributes);
  const last = reading.tokens.at(-1);
  const isOfSpan = last !== undefined && !isPlain(last);
  // Behind plain text kramdown prints a list; a mark of what is internal hides the text all the same.
  const isMark = markOfList(attributes) !== undefined;
  if (!isOfSpan && !isMark && reading.signEnd === reading.at) {
    addText(reading, match[0], '');
    reading.at += match[0].length;
    reading.signEnd = reading.at;
    return true;
  }
  if (!isOfSpan && !isMark) return false;
  if (last?.type === 'html' && !isMark) describeElement(last, attributes);
  const token: AttributeToken = { type: 'attributes', raw: match[0], list: attributes };
  reading.tokens.push(token);
  reading.at += match[0].length;
  return true;
}

/** Behind an element of HTML a list is the element's, whose first tag it joins. */
function describeElement(last: Token, attributes: AttributeList): void {
  const tag: { text: string } | undefined = 'opener' in last ? last.opener : undefined;
  if (tag !== undefined) tag.text = withAttributes(tag.text, attributes);
}

/** A mark of a note that the page does not have is text. */
function isPlain(token: Token): boolean {
  return token.type === 'text' || (isFootnoteMark(token) && !token.known);
}

function readNamed(reading: SpanReading): boolean {
  const from = reading.at;
  const match = scan(reading, start);
  if (match === undefined) return false;
  const [, name = '', options = '', closed] = match;
  const stop = closed === undefined ? endOf(reading, name) : { index: reading.at, length: 0 };
  if (!extensions.has(name) || stop === undefined) {
    reading.at = from;
    return false;
  }
  const inside = reading.text.slice(reading.at, stop.index);
  reading.at = stop.index + stop.length;
  const raw = reading.text.slice(from, reading.at);
  const isHtml = name === 'nomarkdown' && closed === undefined && isForWeb(options);
  if (isHtml) reading.tokens.push({ type: 'html', raw, text: inside, block: false });
  else reading.tokens.push({ type: name === 'comment' ? 'comment' : 'silent', raw });
  return true;
}

function endOf(reading: SpanReading, name: string) {
  if (isHopeless(reading, `{${name}`)) return undefined;
  const end = new RegExp(`\\{:\\/(?:${name})?\\}`, 'g');
  end.lastIndex = reading.at;
  const match = end.exec(reading.text);
  if (match === null) giveUp(reading, `{${name}`);
  return match === null ? undefined : { index: match.index, length: match[0].length };
}
