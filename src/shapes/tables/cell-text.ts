import type { Html, HtmlNode } from '../../html/node.js';
import { parseHtml } from '../../html/parse-html.js';
import { joinTexts, type TextPart } from '../../model/text/join-texts.js';
import { type Edit, editText } from '../../model/text/mapped.js';
import type { PageText } from '../../model/text/page-text.js';
import type { LevelCell } from './level-grid.js';

/** A line of a cell: an item of a list, however deep, or none. */
interface Line {
  /** 0 outside of lists. */
  readonly depth: number;
  readonly parts: PageText[];
}

/**
 * What stands in a cell, as lines of Markdown: lists of HTML become lists, what stands apart by `<br>` or in paragraphs
 * becomes items. Inline tags stay as they are.
 *
 * @param isMarkdown whether its words are Markdown; else signs that would be are escaped
 */
export function cellOf(inside: PageText, isMarkdown: boolean): LevelCell {
  const lines: Line[] = [{ depth: 0, parts: [] }];
  collect(parseHtml(inside.mapped.text), 0, 0, { inside, lines, isMarkdown });
  const said = lines.filter(({ parts }) => parts.some(({ mapped }) => mapped.text.trim() !== ''));
  const isList = said.length > 1 || said.some(({ depth }) => depth > 0);
  const parts = said.flatMap(({ depth, parts: own }, at): TextPart[] => {
    const place = own[0]?.place(0) ?? inside.place(0);
    const sign = isList ? `${'  '.repeat(Math.max(0, depth - 1))}- ` : '';
    const text = trimmed(joinTexts(own), isList);
    return [{ text: `${at === 0 ? '' : '\n'}${sign}`, place }, text];
  });
  const body = parts.length === 0 ? inside.slice(0, 0) : joinTexts(parts);
  return { words: plainWords(joinTexts(said.flatMap(({ parts: own }) => own)).mapped.text), body };
}

interface Around {
  readonly inside: PageText;
  readonly lines: Line[];
  readonly isMarkdown: boolean;
}

const blocks = /^(?:p|div|ul|ol|h[1-6]|blockquote|section|table|tr)$/;

/** @returns where the nodes end in the cell's text */
function collect(nodes: Html, from: number, depth: number, around: Around): number {
  let at = from;
  for (const node of nodes) at = collectNode(node, at, depth, around);
  return at;
}

function collectNode(node: HtmlNode, from: number, depth: number, around: Around): number {
  const { lines, inside, isMarkdown } = around;
  const add = (start: number, end: number) =>
    lines.at(-1)?.parts.push(plain(inside.slice(start, end), isMarkdown));
  const begin = (at: number) => lines.push({ depth: at, parts: [] });
  if (node.kind !== 'element') {
    const end = from + node.written.length;
    if (node.kind === 'text') add(from, end);
    return end;
  }
  const start = from + node.open.length;
  if (node.name === 'br') {
    begin(depth);
    return collect(node.inside, start, depth, around) + node.close.length;
  }
  const isList = node.name === 'ul' || node.name === 'ol';
  const isBlock = node.name === 'li' || blocks.test(node.name);
  const own = isList ? depth + 1 : depth;
  if (isBlock) begin(node.name === 'li' ? Math.max(1, depth) : own);
  else add(from, start);
  const end = collect(node.inside, start, own, around);
  if (!isBlock) add(end, end + node.close.length);
  else begin(depth);
  return end + node.close.length;
}

/** White space as one space, and no sign that Markdown would read where there was none. */
function plain(text: PageText, isMarkdown: boolean): PageText {
  const edits: Edit[] = [...text.mapped.text.matchAll(/\s*\n\s*|[\\*_`[\]|~^$]/g)].flatMap(
    ({ 0: found, index }) => {
      if (found.includes('\n')) return [{ from: index, to: index + found.length, insert: ' ' }];
      return isMarkdown ? [] : [{ from: index, to: index, insert: '\\' }];
    },
  );
  return text.with(editText(text.mapped, edits));
}

/** Without white space around, and without a bullet that was typed. */
function trimmed(text: PageText, isList: boolean): PageText {
  const said = text.mapped.text;
  const bullet = isList ? /^\s*(?:(?:[-*+•●○◦▪■·–—])\s+)?/u : /^\s*/;
  const from = bullet.exec(said)?.[0].length ?? 0;
  return text.slice(from, Math.max(from, said.trimEnd().length));
}

function plainWords(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, '$1')
    .replace(/\\(?=[\\*_`[\]|~^$])/g, '')
    .replace(/[*_`]+/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
