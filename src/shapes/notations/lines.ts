import type { Stretch } from '../../model/text/code-blocks.js';
import type { Edit } from '../../model/text/mapped.js';

export interface LineAt {
  readonly text: string;
  /** Offset of its first character. */
  readonly start: number;
}

export function linesOf(text: string): readonly LineAt[] {
  return [...text.matchAll(/[^\n]*(?:\n|$)/g)].map(({ 0: line, index }) => ({
    text: line.replace(/\r?\n$/, ''),
    start: index,
  }));
}

/** Lines that become a quote, or stay apart from what is around them. */
export interface QuotedPart {
  /** Index of the line that begins it, and which is no text of its own. */
  readonly from: number;
  /** Index of the line that ends it, and which is no text either; or of the first that is no longer in it. */
  readonly to: number;
  /** White space in front of its first line. */
  readonly indent: string;
  /** Printed in bold above the rest; empty for none. */
  readonly title: string;
  /** How many characters of white space its lines lose. */
  readonly strip: number;
  readonly isQuote: boolean;
  /** Whether the line that ends it is text. */
  readonly isOpen?: boolean;
}

/** Edits that quote the lines of parts, which may stand in one another. */
export function quoted(lines: readonly LineAt[], parts: readonly QuotedPart[]): readonly Edit[] {
  const edits: Edit[] = [];
  const next = parts.toSorted((a, b) => b.from - a.from);
  let around: QuotedPart[] = [];
  lines.forEach(({ text, start }, at) => {
    around = around.filter(({ to, isOpen }) => (isOpen === true ? at < to : at <= to));
    for (let one = next.at(-1); one !== undefined && one.from <= at; one = next.at(-1)) {
      around.push(one);
      next.pop();
    }
    if (around.length === 0) return;
    const begun = around.find(({ from }) => from === at);
    const isEnd = around.some(({ to }) => to === at);
    const outer = around.filter((part) => part !== begun && !(isEnd && part.to === at));
    const sign = (all: readonly QuotedPart[]) => '> '.repeat(all.filter(({ isQuote }) => isQuote).length);
    const [first] = around;
    const indent = first?.indent ?? '';
    const line = (own: string) => `${indent}${own}`.trimEnd();
    if (begun !== undefined) {
      const own = sign([...outer, begun]);
      const title =
        begun.title === '' ? [] : [line(`${own}**${begun.title.replace(/\*+/g, '')}**`), line(own)];
      const insert = [line(sign(outer)), ...title].join('\n');
      edits.push({ from: start, to: start + text.length, insert });
    } else if (isEnd) edits.push({ from: start, to: start + text.length, insert: line(sign(outer)) });
    else {
      const strip = outer.reduce((sum, part) => sum + part.strip, 0);
      const white = /^[ \t]*/.exec(text)?.[0].length ?? 0;
      const gone = Math.min(white, indent.length + strip);
      const isLast = outer.some(({ to, isOpen }) => isOpen === true && to === at + 1);
      edits.push({ from: start, to: start + gone, insert: `${indent}${sign(outer)}` });
      if (isLast) edits.push({ from: start + text.length, to: start + text.length, insert: '\n' });
    }
  });
  return edits;
}

/** Whether an offset lies in one of some stretches, which are in order. */
export function isIn(stretches: readonly Stretch[], at: number): boolean {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (stretches[low]?.from ?? at + 1) <= at;
}

/** `Note` of note, NOTE and best-practice. */
export function named(kind: string): string {
  const words = kind.replace(/[-_]+/g, ' ').toLowerCase();
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
