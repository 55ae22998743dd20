import type { TokenizerAndRendererExtension } from 'marked';
import { tableHtml } from './renderer.js';
import { startInParagraph } from './start-in-paragraph.js';
import { alignments, isDelimiterRow, splitRow } from './table-rows.js';
import type { CellToken, TableToken } from './tokens.js';

/**
 * Pipe tables of our own: marked's drop surplus cells, take a paragraph below for a row, split at pipes in code,
 * and do not say where a cell stands. As in kramdown a table may lack its header; unlike there,
 * text directly below it does not undo it.
 */
export const tableExtension: TokenizerAndRendererExtension = {
  name: 'pipeTable',
  level: 'block',
  childTokens: [],
  start: (src) => startInParagraph(src, (line, next) => line.includes('|') && isDelimiterRow(next)),
  tokenizer(src): TableToken | undefined {
    const lines = tableLines(src);
    if (lines.length === 0) return undefined;
    const hasHead = isDelimiterRow(lines[1]?.text ?? '') && !isDelimiterRow(lines[0]?.text ?? '');
    const isFramed = /^ {0,3}\|.*\|[ \t]*$/.test(lines[0]?.text ?? '');
    if (!hasHead && !isFramed) return undefined;
    const last = lines.at(-1);
    const raw = src.slice(0, last === undefined ? 0 : last.start + last.text.length);
    const delimiter = lines.find((line) => isDelimiterRow(line.text))?.text ?? '';
    const rows = lines
      .filter((line) => !isDelimiterRow(line.text))
      .map((line): CellToken[] =>
        (splitRow(line.text) ?? []).map((cell) => {
          const tokens: CellToken['tokens'] = [];
          this.lexer.inline(unescapePipes(line.text.slice(cell.from, cell.to)), tokens);
          return { from: line.start + cell.from, to: line.start + cell.to, tokens };
        }),
      );
    const head = hasHead ? (rows.shift() ?? []) : [];
    return { type: 'pipeTable', raw, head, align: alignments(delimiter), rows };
  },
  renderer(token) {
    return tableHtml(token as TableToken, (cell) => this.parser.parseInline(cell.tokens));
  },
};

/** `\|` is how a pipe is written in a cell; both kramdown and GitHub take the backslash out first. */
function unescapePipes(cell: string): string {
  return cell.includes('\\|') ? cell.replace(/\\\|/g, '|') : cell;
}

/** The lines from the start of `src` on that belong to one table. */
function tableLines(src: string): { start: number; text: string }[] {
  const lines: { start: number; text: string }[] = [];
  for (let start = 0; start < src.length; ) {
    const newline = src.indexOf('\n', start);
    const end = newline < 0 ? src.length : newline;
    const text = src.slice(start, end);
    if (!text.includes('|') || /^(?: {4}|\t)/.test(text) || splitRow(text) === undefined) break;
    lines.push({ start, text });
    start = end + 1;
  }
  return lines;
}
