import { elementsOf } from '../../html/elements.js';
import type { Html, HtmlElement } from '../../html/node.js';
import { parseHtml } from '../../html/parse-html.js';
import { foldSpace, textOf } from '../../html/text.js';
import { type Converted, pageOf, stemOf, type Told } from '../converted.js';
import { blocksOf } from '../markdown/blocks.js';
import { sheetTable } from '../workbook/sheet-table.js';
import { confluence } from './confluence.js';
import type { CleanPage, Exporter } from './exporter.js';
import { googleDocs } from './google-docs.js';
import { googleSheets } from './google-sheets.js';
import { notion } from './notion.js';
import { withListsJoined } from './with-lists-joined.js';
import { withStylesAsElements } from './with-styles-as-elements.js';

const exporters: readonly Exporter[] = [googleSheets, googleDocs, confluence, notion];

/** A page of HTML that another program exported, as a page of Markdown. Scripts are dropped, and nothing is fetched. */
export async function convertWebPage(bytes: Uint8Array, name: string): Promise<Converted> {
  const told: Told[] = [];
  const tell = (what: string) => {
    told.push({ where: name, what });
  };
  const whole = parseHtml(decodeHtml(bytes));
  const styled = withStylesAsElements(whole);
  const exporter = exporters.find(({ detect }) => detect(whole)) ?? { clean: cleanOther };
  const { title, html, grids } = exporter.clean(styled, tell);
  const called = title || titleOf(whole) || stemOf(name);
  const base = { title: called, images: new Map<string, Uint8Array>(), told };
  if (grids !== undefined) {
    const taken = new Set<string>();
    return { ...base, pages: [], tables: grids.map((grid) => sheetTable(grid, called, taken)) };
  }
  const blocks = blocksOf(withListsJoined(html), {
    image: ({ attributes: { src = '', alt = '' } }) => {
      tell(`A picture was left out: ${alt === '' ? src.slice(0, 200) || 'it has no name' : `"${alt}"`}.`);
      return undefined;
    },
  });
  return { ...base, pages: [pageOf('page.md', called, blocks)], tables: [] };
}

/** The page of a program that we do not know: its main part, else its body. */
function cleanOther(html: Html): CleanPage {
  const part = (name: string): HtmlElement | undefined => {
    const [first, another] = elementsOf(html, (element) => element.name === name);
    return another === undefined ? first : undefined;
  };
  const main = part('main') ?? part('article') ?? part('body');
  return { title: '', html: main?.inside ?? html };
}

function titleOf(html: Html): string {
  const [title] = elementsOf(html, ({ name }) => name === 'title');
  return title === undefined ? '' : foldSpace(textOf(title.inside));
}

/** Text of a page of HTML, by its byte order mark or what it says of itself; else UTF-8, else what Windows writes. */
function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  for (const encoding of [mark, 'utf-8', named]) {
    const text = encoding === undefined ? undefined : decodeAs(encoding, bytes);
    if (text !== undefined) return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
