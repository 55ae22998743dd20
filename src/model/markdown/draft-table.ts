import type { Inline } from '../../domain/framework.js';
import { parsePageLink } from '../../domain/links.js';
import type { DraftCell, DraftTable } from '../../layouts/draft.js';
import { plainText } from '../text/plain-text.js';
import type { FragmentRenderer } from './fragment-renderer.js';
import type { ParsedBlock } from './parse-page.js';
import { splitStatements } from './split-statements.js';
import { type CellToken, isLink, type TableToken } from './tokens.js';

/** A table whose cells render on demand: once whole for prose, once split for expectations. */
export function draftTable(token: TableToken, block: ParsedBlock, fragments: FragmentRenderer): DraftTable {
  const cell = (written: CellToken) =>
    draftCell(written, token.raw.slice(written.from, written.to), block.from, fragments);
  return {
    head: token.head.map(cell),
    rows: token.rows.map((row) => row.map(cell)),
    place: fragments.place(block.from),
  };
}

function draftCell(cell: CellToken, raw: string, tableStart: number, fragments: FragmentRenderer): DraftCell {
  const start = tableStart + cell.from;
  const render = (tokens: CellToken['tokens'], from: number): Inline => {
    const place = fragments.place(from);
    const html = fragments.inlineHtml({ tokens, place }).trim();
    return { html, text: plainText(html), place };
  };
  return {
    place: fragments.place(start),
    whole: () => render(cell.tokens, start),
    statements: () =>
      splitStatements(cell.tokens).flatMap(({ tokens, from }) => {
        const statement = render(tokens, start + escapedOffset(raw, from));
        return statement.text === '' && !statement.html.includes('<img') ? [] : [statement];
      }),
    anchor: () => {
      const link = cell.tokens.find(isLink);
      return link === undefined ? undefined : parsePageLink(link.href)?.anchor;
    },
  };
}

/** An offset into a cell's text, as an offset into its Markdown, where each pipe has a backslash before it. */
function escapedOffset(raw: string, offset: number): number {
  if (!raw.includes('\\|')) return offset;
  let at = 0;
  for (let seen = 0; seen < offset; seen++) at += raw.startsWith('\\|', at) ? 2 : 1;
  return raw.startsWith('\\|', at) ? at + 1 : at;
}
