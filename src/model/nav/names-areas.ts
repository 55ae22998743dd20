import { elementsOf } from '../../html/elements.js';
import { parseHtml } from '../../html/parse-html.js';
import { foldSpace, textOf } from '../../html/text.js';
import { isOnlyAreaHead } from '../../layouts/area-heads.js';
import { areaKey } from '../areas/area-key.js';
import { headingText } from '../markdown/heading-text.js';
import { isTable } from '../markdown/tokens.js';
import type { PageFile } from './page-file.js';

/** Whether a page says something of areas: in a table that is headed so, or below two headings that its craft's page has. */
export function namesAreas(page: PageFile, craft: PageFile | undefined): boolean {
  if (
    page.parsed.blocks.some(
      ({ tokens: [token] }) =>
        token !== undefined && (isTable(token) ? isOfAreas(token) : isHtmlOfAreas(token.raw)),
    )
  )
    return true;
  if (craft === undefined) return false;
  const known = headingsOf(craft);
  return [...headingsOf(page)].filter((name) => known.has(name)).length > 1;
}

function isOfAreas({
  head: [first],
}: {
  readonly head: readonly { readonly tokens: readonly { readonly raw: string }[] }[];
}): boolean {
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

function headingsOf({ parsed }: PageFile): Set<string> {
  return new Set(
    parsed.blocks.flatMap(({ heading }) => (heading === undefined ? [] : areaKey(headingText(heading)))),
  );
}
