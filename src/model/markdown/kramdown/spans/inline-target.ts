import type { LinkTarget } from '../link-target.js';
import { scan } from '../scanner.js';
import type { SpanReading } from '../span-reading.js';

const title = /[ \t\r\n\f\v]*?(["'])([\s\S]{1,2000}?)\1[ \t\r\n\f\v]*?\)/y;

/** `(address)`, `(<address>)`, either with a title; an address may hold spaces and brackets in pairs. */
export function inlineTarget(reading: SpanReading): LinkTarget | undefined {
  const angled = scan(reading, /\(<([^\n]*?)>/y);
  if (angled !== undefined) {
    const href = angled[1] ?? '';
    if (scan(reading, /\)/y) !== undefined) return { href, title: undefined };
    return titled(reading, href);
  }
  const { href, isWhole } = addressAt(reading);
  return isWhole ? { href, title: undefined } : titled(reading, href);
}

function titled(reading: SpanReading, href: string): LinkTarget | undefined {
  const match = scan(reading, title);
  return match === undefined ? undefined : { href, title: match[2] };
}

/** Up to the bracket that closes the first, or to the space before a title. */
function addressAt(reading: SpanReading): { href: string; isWhole: boolean } {
  const from = reading.at;
  const marks = /[()]|[ \t\r\n\f\v](?=['"])/g;
  let depth = 0;
  for (;;) {
    marks.lastIndex = reading.at;
    const mark = reading.patience < 0 ? null : marks.exec(reading.text);
    if (mark === null) break;
    reading.patience -= 1;
    reading.at = mark.index + 1;
    if (mark[0] === '(') depth += 1;
    else if (mark[0] === ')') depth -= 1;
    if (depth === 0 || !/[()]/.test(mark[0])) break;
  }
  return { href: reading.text.slice(from + 1, reading.at - 1).trim(), isWhole: depth === 0 };
}
