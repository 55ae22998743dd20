import type { Line, Run } from '../domain/deck.js';
import { ownValue } from '../domain/own-value.js';
import type { Html } from '../html/node.js';
import { htmlTokens } from './html-tokens.js';

type Kind = Line['kind'];

/** What a tag does to the words inside it. */
const styles: Readonly<Record<string, Partial<Run>>> = {
  strong: { weight: 'bold' },
  b: { weight: 'bold' },
  th: { weight: 'bold' },
  dt: { weight: 'bold' },
  em: { slant: 'italic' },
  i: { slant: 'italic' },
  cite: { slant: 'italic' },
  blockquote: { slant: 'italic' },
  del: { stroke: 'struck' },
  s: { stroke: 'struck' },
  sup: { rise: 'raised' },
  sub: { rise: 'lowered' },
};

/** Tags that begin and end a line; every other tag stands within one. */
const blocks = new Set(
  'p div section article blockquote pre figure figcaption details summary h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption tr'.split(
    ' ',
  ),
);

interface List {
  /** The number of the next item; undefined for a list of dashes. */
  next: number | undefined;
}

/**
 * Turns the tree of safe HTML into the lines of a slide. Every word a reader sees is on some line, in order: a nested list becomes
 * indented items, a table's row one line with its cells side by side, an image its alternative text.
 */
export function linesOf(html: Html, kind: 'statement' | 'paragraph'): Line[] {
  const lines: Line[] = [];
  const open: { readonly tag: string; readonly style: Partial<Run> }[] = [];
  const lists: List[] = [];
  let runs: Run[] = [];
  let mark = '';
  let isItem = false;
  let isNextCell = false;

  const write = (text: string, style: Partial<Run> = {}) => {
    // Not before an empty cell, or one whose picture stands on a slide of its own.
    if (isNextCell && text.trim() !== '') {
      isNextCell = false;
      write(' · ', { weight: 'regular', stroke: 'none' });
    }
    runs.push(Object.assign({ ...plainStyle, text }, ...open.map((each) => each.style), style));
  };
  const endLine = () => {
    const folded = foldSpace(runs);
    runs = [];
    isNextCell = false;
    if (folded.length === 0) return;
    const isHeading = open.some(({ tag }) => /^h[1-6]$/.test(tag));
    const own: Kind = isItem ? 'item' : isHeading ? 'heading' : lines.length === 0 ? kind : restOf(kind);
    lines.push({ kind: own, depth: isItem ? lists.length : 0, mark, runs: folded });
    mark = '';
  };

  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      write(token.text);
      continue;
    }
    const { tag } = token;
    if (token.kind === 'open') {
      if (blocks.has(tag)) endLine();
      if (tag === 'ul') lists.push({ next: undefined });
      if (tag === 'ol') lists.push({ next: Number(token.attributes.start ?? 1) });
      if (tag === 'li') {
        mark = nextMark(lists.at(-1));
        isItem = true;
      }
      if (tag === 'img') write(token.attributes.alt ?? '', { slant: 'italic' });
      if (tag === 'br') write(' ');
      if (tag === 'td' || tag === 'th') isNextCell = runs.length > 0;
      open.push({ tag, style: styleOf(tag, token.attributes) });
      continue;
    }
    if (blocks.has(tag)) endLine();
    if (tag === 'ul' || tag === 'ol') lists.pop();
    if (tag === 'li') mark = '';
    if (tag === 'li' || tag === 'ul' || tag === 'ol') isItem = lists.length > 0;
    const at = open.findLastIndex((each) => each.tag === tag);
    if (at >= 0) open.splice(at, 1);
  }
  endLine();
  return lines;
}

/** A second paragraph inside one statement goes on with it. */
function restOf(kind: 'statement' | 'paragraph'): Kind {
  return kind === 'statement' ? 'item' : 'paragraph';
}

function nextMark(list: List | undefined): string {
  if (list?.next === undefined) return '–';
  list.next += 1;
  return `${list.next - 1}.`;
}

function styleOf(tag: string, attributes: Readonly<Record<string, string>>): Partial<Run> {
  // What a page links to within itself is not on the slide.
  return tag === 'a' && attributes.href?.startsWith('#') === false
    ? { href: attributes.href }
    : (ownValue(styles, tag) ?? {});
}

/** White space folded to single spaces, none at either end; neighbours in one style joined. */
function foldSpace(runs: readonly Run[]): Run[] {
  const folded: Run[] = [];
  let spaced = true;
  for (const run of runs) {
    let text = run.text.replace(/[ \t\r\n\f]+/g, ' ');
    if (spaced) text = text.replace(/^ /, '');
    if (text === '') continue;
    spaced = text.endsWith(' ');
    const last = folded.at(-1);
    if (last !== undefined && isSameStyle(last, run))
      folded[folded.length - 1] = { ...run, text: last.text + text };
    else folded.push({ ...run, text });
  }
  const last = folded.at(-1);
  if (last === undefined) return [];
  const text = last.text.replace(/ $/, '');
  return text === '' ? foldSpace(folded.slice(0, -1)) : [...folded.slice(0, -1), { ...last, text }];
}

function isSameStyle(a: Run, b: Run): boolean {
  return (
    a.weight === b.weight &&
    a.slant === b.slant &&
    a.stroke === b.stroke &&
    a.rise === b.rise &&
    a.href === b.href
  );
}

const plainStyle: Omit<Run, 'text'> = {
  weight: 'regular',
  slant: 'upright',
  stroke: 'none',
  rise: 'level',
  href: undefined,
};

/** Plain words as one line. */
export function plainLine(kind: Kind, text: string, style: Partial<Run> = {}): Line {
  return {
    kind,
    depth: 0,
    mark: '',
    runs: [{ ...plainStyle, ...style, text }],
  };
}

/** The words of a line, without its mark. */
export function textOf(line: Line): string {
  return line.runs.map(({ text }) => text).join('');
}
