import { codeSpanAt } from './code-span.js';
import type { Endless } from './endless.js';
import { blockElements, voidElements } from './html-names.js';
import { closingOf, elementName, openTag, scanComment } from './html-tag.js';
import { check } from './scanner.js';

const pipe = /^(?:\||.*?[^\\\n]\|)/;

interface Run {
  readonly value: string;
  readonly isCode: boolean;
}

/**
 * Whether the lines of a table have pipes that divide them: those in code and in HTML do not, and both may go on over a
 * line's end.
 */
export function isDivided(text: string): boolean {
  if (!/[`<]/.test(text)) return true;
  let isPiped = false;
  for (const { value, isCode } of runs(text)) {
    const lines = value.replace(/\n+$/, '').split('\n');
    if (isCode) {
      if (lines.length > 2 || (lines.length === 2 && !isPiped)) break;
      if (lines.length === 2) isPiped = false;
    } else {
      if (lines.length > 1 && !isPiped && !pipe.test(lines[0] ?? '')) break;
      isPiped = (lines.length === 1 && isPiped) || pipe.test(lines.at(-1) ?? '');
    }
  }
  return isPiped;
}

function* runs(text: string): Generator<Run> {
  let done = 0;
  const mark = /[`<]/g;
  const endless: Endless = new Map();
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    const at = match.index;
    const found = match[0] === '`' ? codeAt(text, at) : htmlAt(text, at, endless);
    if ('run' in found) {
      if (at > done) yield { value: text.slice(done, at), isCode: false };
      yield found.run;
      done = found.end;
    }
    mark.lastIndex = found.end;
  }
  if (done < text.length) yield { value: text.slice(done), isCode: false };
}

type Found = { readonly end: number; readonly run: Run } | { readonly end: number };

function codeAt(text: string, at: number): Found {
  const span = codeSpanAt(text, at);
  return 'end' in span
    ? { end: span.end, run: { value: span.text, isCode: true } }
    : { end: at + span.ticks };
}

/** An element within a line, of which only the name counts; one that is never closed goes on to the end. */
function htmlAt(text: string, at: number, endless: Endless): Found {
  const silent = scanComment({ text, at }, endless);
  if (silent !== undefined) return { end: at + silent.length, run: { value: silent, isCode: false } };
  const tag = check({ text, at }, openTag);
  const name = elementName(tag?.[1] ?? '');
  if (tag === undefined || blockElements.has(name)) return { end: at + 1 };
  const run = { value: name, isCode: false };
  const inside = at + tag[0].length;
  if (tag[3] !== undefined || voidElements.has(name)) return { end: inside, run };
  return { end: endOfElement(text, inside, name), run };
}

/** Behind the end tag of an element, in which others of its name may stand. */
function endOfElement(text: string, from: number, name: string): number {
  const closing = closingOf(name);
  const tags = new RegExp(
    `${closing.source}|<${name.replace(/[.\\-]/g, '\\$&')}(?=[\\s>])[^<>]*>`,
    closing.flags,
  );
  tags.lastIndex = from;
  let depth = 1;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    depth += tag[0].startsWith('</') ? -1 : 1;
    if (depth === 0) return tag.index + tag[0].length;
  }
  return text.length;
}
