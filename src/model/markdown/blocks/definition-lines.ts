import { withoutIndent } from './item-lines.js';
import { columnOf, endsBlock, isBlank, isRule } from './line-kinds.js';
import { lineAt, nextLine } from './lines.js';
import { goesOn } from './paragraph.js';

const marker = /^ {0,3}:[ \t]+/;

/** Terms, one a line, and where the first of their definitions begins. */
export interface WrittenTerms {
  readonly terms: readonly string[];
  readonly end: number;
  /** True when an empty line stands between. */
  readonly isApart: boolean;
}

/** More than anyone defines at once: each line is asked whether it begins a list of them. */
const mostTerms = 50;

/** Code and other definitions. */
const notTerm = /^(?: {4}|\t| {0,3}\*?\[[^\n\]]+\]:)/;

/** What is said to the website alone, up to its end. */
function isSilent(src: string, at: number): boolean {
  const line = lineAt(src, at);
  if (!/^ {0,3}\{::(?:comment|nomarkdown|options)(?:\s[^}]*)?\}[ \t]*$/.test(line)) return false;
  return /\/\}[ \t]*$/.test(line) || src.includes('{:/', at);
}

/** The terms at a place: a paragraph's lines with a definition below, or below one empty line. */
export function termsAt(src: string, from: number): WrittenTerms | undefined {
  const first = lineAt(src, from);
  if (isBlank(first) || isRule(first) || notTerm.test(first) || isSilent(src, from) || !goesOn(src, from))
    return undefined;
  const terms = [first.trim()];
  for (let at = nextLine(src, from); at < src.length; at = nextLine(src, at)) {
    const line = lineAt(src, at);
    if (isDefinition(src, at)) return { terms, end: at, isApart: false };
    if (line === '') {
      const below = nextLine(src, at);
      return isDefinition(src, below) ? { terms, end: below, isApart: true } : undefined;
    }
    if (isBlank(line) || !goesOn(src, at) || terms.length === mostTerms) return undefined;
    terms.push(line.trim());
  }
  return undefined;
}

export function isDefinition(src: string, at: number): boolean {
  return marker.test(lineAt(src, at));
}

/** A definition as it is written, and its text with the indentation of its lines taken off. */
export interface WrittenDefinition {
  readonly raw: string;
  readonly text: string;
}

/** The definition at a place, with the lines that go on with it as they would with an item of a list. */
export function definitionAt(src: string, from: number): WrittenDefinition {
  const first = lineAt(src, from);
  const before = marker.exec(first)?.[0] ?? '';
  const lines = [first.slice(before.length)];
  const column = columnOf(before, first.slice(before.length));
  let end = nextLine(src, from);
  let gap: string[] = [];
  for (let at = end; at < src.length; at = nextLine(src, at)) {
    const line = lineAt(src, at);
    if (isBlank(line)) {
      gap.push(withoutIndent(line, column) ?? line);
      continue;
    }
    const inside = withoutIndent(line, column);
    if (inside === undefined && (gap.length > 0 || endsBlock(line) || isDefinition(src, at))) break;
    lines.push(...gap, inside ?? line);
    gap = [];
    end = nextLine(src, at);
  }
  return { raw: src.slice(from, end), text: lines.join('\n') };
}
