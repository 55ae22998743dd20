import type { Place } from '../../domain/place.js';
import { elementsOf } from '../../html/elements.js';
import { parseHtml } from '../../html/parse-html.js';
import { foldSpace, textOf } from '../../html/text.js';
import { isOnlyAreaHead } from '../../layouts/area-heads.js';
import type { ParsedHeading, ParsedPage } from '../markdown/parsed-page.js';
import { isLink, isTable, type TableToken } from '../markdown/tokens.js';

/** What is asked of a page besides its content, so that its Markdown need not be kept taken apart. */
export interface Gist {
  /** The page's first H1. */
  readonly h1: (ParsedHeading & { readonly place: Place }) | undefined;
  /** All other headings. */
  readonly headings: readonly ParsedHeading[];
  /** What a link may name after `#`, and the id that it leads to. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Whether a table of it is headed as one of areas is. */
  readonly hasAreas: boolean;
  /** Where the first area that a table links to is described; undefined where none does. */
  readonly areaLink: string | undefined;
}

export function gistOf({ h1, blocks, anchors, text }: ParsedPage): Gist {
  const tables = blocks.flatMap(({ tokens }) => tokens.filter(isTable));
  return {
    h1: h1?.heading === undefined ? undefined : { ...h1.heading, place: text.place(h1.from) },
    headings: blocks.flatMap(({ heading }) => heading ?? []),
    anchors,
    hasAreas: blocks.some(
      ({ tokens: [token] }) =>
        token !== undefined && (isTable(token) ? isOfAreas(token) : isHtmlOfAreas(token.raw)),
    ),
    areaLink: tables.flatMap(linksOfRows).find((href) => /^\/[^#]+#/.test(href)),
  };
}

function linksOfRows({ rows }: TableToken): string[] {
  return rows.map(([name]) => name?.tokens.find(isLink)?.href ?? '');
}

function isOfAreas({ head: [first] }: TableToken): boolean {
  const name = first?.tokens.map(({ raw }) => raw).join('') ?? '';
  return isOnlyAreaHead(name);
}

function isHtmlOfAreas(raw: string): boolean {
  if (!raw.trimStart().startsWith('<') || !/<table/i.test(raw)) return false;
  const tables = elementsOf(parseHtml(raw), ({ name }) => name === 'table');
  return tables.some((table) => {
    const [first] = elementsOf([table], ({ name }) => name === 'td' || name === 'th');
    return first !== undefined && isOnlyAreaHead(foldSpace(textOf(first.inside)));
  });
}
