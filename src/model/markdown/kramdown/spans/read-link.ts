import type { AttributeToken } from '../../tokens.js';
import { withCharacters } from '../characters.js';
import { type LinkTarget, linkLabel } from '../link-target.js';
import { readInside } from '../read-inside.js';
import { check, scan } from '../scanner.js';
import type { SpanReading, Stop } from '../span-reading.js';
import { addText } from './add-text.js';
import { inlineTarget } from './inline-target.js';

/** `[text](address "Title")`, `[text][label]`, `[label]`, and the same as a picture behind `!`. */
export function readLink(reading: SpanReading): boolean {
  const { text, at, open } = reading;
  const mark = check(reading, /!?\[(?=[^^])/y)?.[0];
  if (mark === undefined) return false;
  const kind = mark === '[' ? 'link' : 'image';
  const key = `${at} ${mark} ${[...new Set(open)].sort().join()} ${open.at(-1)}`;
  const isText = kind === 'link' && (open.includes('link') || open.includes('image'));
  const isHopeless = reading.patience < 0 || reading.failed.has(key) || open.length > 40;
  const link = isText || isHopeless ? undefined : readWhole(reading, kind, at + mark.length);
  if (link === undefined) {
    reading.failed.add(key);
    reading.at = at + mark.length;
    addText(reading, mark, mark);
    return true;
  }
  const { tokens, target } = link;
  const raw = text.slice(at, reading.at);
  const href = withCharacters(target.href);
  const title = target.title ?? null;
  if (kind === 'link') reading.tokens.push({ type: 'link', raw, href, title, text: link.alt, tokens });
  else reading.tokens.push({ type: 'image', raw, href, title, text: withCharacters(link.alt), tokens: [] });
  if (target.attributes !== undefined) {
    const own: AttributeToken = { type: 'attributes', raw: '', list: target.attributes };
    reading.tokens.push(own);
  }
  return true;
}

function readWhole(reading: SpanReading, kind: 'link' | 'image', from: number) {
  reading.at = from;
  if (reading.text.indexOf(']', from) < 0) return undefined;
  let depth = 1;
  const stop: Stop = {
    source: '(?:\\]|!?\\[)',
    anyCase: false,
    accepts([bracket]) {
      depth += bracket === ']' ? -1 : 1;
      return depth === reading.tokens.filter(({ type }) => type === 'image').length;
    },
  };
  const { found, tokens } = readInside(reading, kind, stop);
  if (!found) return undefined;
  const alt = reading.text.slice(from, reading.at).replace(/\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g, '$1');
  reading.at += 1;
  const target = targetBehind(reading, alt);
  return target === undefined ? undefined : { tokens, alt, target };
}

function targetBehind(reading: SpanReading, alt: string): LinkTarget | undefined {
  const label = scan(reading, /[ \t\r\n\f\v]*?\[([^\]]+)?\]/y);
  if (label !== undefined || reading.text[reading.at] !== '(')
    return reading.definitions.links.get(linkLabel(label?.[1] ?? alt));
  return inlineTarget(reading);
}
