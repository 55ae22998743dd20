import type { TokenizerAndRendererExtension } from 'marked';
import { hasRoom } from './blocks/room.js';
import { tableHtml } from './renderer.js';
import { startInParagraph } from './start-in-paragraph.js';
import { tableLines } from './table-lines.js';
import { alignments, cellText, isDelimiterRow } from './table-rows.js';
import type { CellToken, TableToken } from './tokens.js';

/**
 * Pipe tables of our own: marked's need a head, drop surplus cells, take a paragraph below for a row, split at pipes in
 * code, know no feet, and do not say where a cell stands. Unlike on the website text right above or below does not undo a
 * table that has a head.
 */
export const tableExtension: TokenizerAndRendererExtension = {
  name: 'pipeTable',
  level: 'block',
  childTokens: [],
  start: (src) => startInParagraph(src, (line, next) => line.includes('|') && isDelimiterRow(next)),
  tokenizer(src, siblings): TableToken | undefined {
    const written = tableLines(src);
    if (written === undefined) return undefined;
    const isCrowded = written.isCrowded || !hasRoom(siblings);
    const hasHead = written.rows[0]?.part === 'head';
    if (isCrowded && !hasHead) return undefined;
    const rows = written.rows.map(({ start, text, cells, part }): CellToken[] =>
      cells.map((cell) => {
        const tokens: CellToken['tokens'] = [];
        this.lexer.inline(cellText(text.slice(cell.from, cell.to)), tokens);
        return { from: start + cell.from, to: start + cell.to, tokens, ...(part === 0 ? {} : { part }) };
      }),
    );
    const head = hasHead ? (rows.shift() ?? []) : [];
    const raw = src.slice(0, written.length);
    return { type: 'pipeTable', raw, head, align: alignments(written.delimiter), rows, isCrowded };
  },
  renderer(token) {
    return tableHtml(token as TableToken, (cell) => this.parser.parseInline(cell.tokens));
  },
};
