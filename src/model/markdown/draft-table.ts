import type { Token } from 'marked';
import type { Inline } from '../../domain/framework.js';
import { parsePageLink } from '../../domain/links.js';
import { standingName } from '../../html/standing-html.js';
import { plainText } from '../../html/text.js';
import type { DraftCell, DraftTable } from '../../layouts/draft.js';
import { markOf } from '../internal/mark-of.js';
import type { Showing } from '../internal/showing.js';
import { followInternal, type OpenElement } from './follow-internal.js';
import type { FragmentRenderer } from './fragment-renderer.js';
import type { ParsedBlock } from './parsed-page.js';
import { hasMarkAlone, splitStatements } from './split-statements.js';
import { writtenOffset } from './table-rows.js';
import { type CellToken, isLink, isReady, type TableToken } from './tokens.js';

/** A table whose cells render on demand: once whole for prose, once split for expectations. */
export function draftTable(
  token: TableToken,
  block: ParsedBlock,
  fragments: FragmentRenderer,
  showing: Showing,
): DraftTable {
  const cell = (written: CellToken) =>
    draftCell(written, token.raw.slice(written.from, written.to), block.from, { fragments, showing });
  return {
    head: token.head.map(cell),
    rows: token.rows.map((row) => row.map(cell)),
    place: fragments.place(block.from),
  };
}

function draftCell(
  cell: CellToken,
  raw: string,
  tableStart: number,
  { fragments, showing }: { readonly fragments: FragmentRenderer; readonly showing: Showing },
): DraftCell {
  const start = tableStart + cell.from;
  const render = (tokens: CellToken['tokens'], from: number): Inline => {
    const place = fragments.place(from);
    const html = fragments.inlineHtml({ tokens, place, internal: false }).trim();
    return { html, text: plainText(html), place };
  };
  return {
    place: fragments.place(start),
    isHidden: cell.hidden === true,
    whole: () =>
      flagged(named(render(cell.hidden === true ? [] : cell.tokens, start)), cell.mark !== undefined),
    statements() {
      const open: OpenElement[] = [];
      const isWhole = hasMarkAlone(cell.tokens);
      return splitStatements(cell.tokens).flatMap(({ before, tokens, from }) => {
        followInternal(before, open);
        const isWithin = open.some(({ internal }) => internal);
        followInternal(tokens, open);
        const isInternal = isWhole || isWithin || isMarked(tokens);
        if (!showing.shows(isInternal)) return [];
        const statement = flagged(render(tokens, start + writtenOffset(raw, from)), isInternal);
        return statement.text === '' && !statement.html.includes('<img') ? [] : [statement];
      });
    },
    anchor: () => {
      const link = cell.tokens.find(isLink);
      return link === undefined ? undefined : parsePageLink(link.href)?.anchor;
    },
  };
}

/** Whole cells name areas and columns. */
function named(inline: Inline): Inline {
  const html = standingName(inline.html);
  return html === inline.html ? inline : { ...inline, html, text: plainText(html) };
}

/** A statement is internal when a mark stands in it behind plain text, and when it is one marked span. */
function isMarked(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => !isReady(token) || token.html.trim() !== '');
  return (
    tokens.some((token) => isReady(token) && token.mark !== undefined) ||
    (words.length > 0 && words.every((token) => markOf(token) !== undefined))
  );
}

function flagged(inline: Inline, isInternal: boolean): Inline {
  return isInternal ? { ...inline, internal: true } : inline;
}
