import type { Token, Tokens } from 'marked';
import type { Block, Inline, Statement } from '../../domain/framework.js';
import { escapeText } from '../../domain/html-text.js';
import { standingName } from '../../html/standing-html.js';
import { plainText } from '../../html/text.js';
import type { DraftItem } from '../../layouts/draft.js';
import { markOf } from '../internal/mark-of.js';
import type { Showing } from '../internal/showing.js';
import { once } from '../once.js';
import type { PageText } from '../text/page-text.js';
import { draftTable } from './draft-table.js';
import type { FragmentRenderer } from './fragment-renderer.js';
import { htmlItems } from './html-items.js';
import type { FootnoteNumbers } from './number-footnotes.js';
import type { ParsedBlock, ParsedPage } from './parsed-page.js';
import { isAttributes, isHeading, isImage, isList, isTable } from './tokens.js';

/** A page's content with links resolved; heading levels are still the author's. */
export interface RenderedPage {
  /** The H1's inside. */
  readonly heading: Inline | undefined;
  readonly items: readonly DraftItem[];
}

export function renderPage(
  page: ParsedPage,
  fragments: FragmentRenderer,
  around: { readonly showing: Showing; readonly footnotes: FootnoteNumbers },
): RenderedPage {
  const h1 = page.h1 === undefined ? undefined : headingInline(page.h1, fragments);
  const items = page.blocks
    .filter((block) => around.showing.shows(block.internal))
    .flatMap((block) => {
      const rendered = renderItems(block, page.text, fragments, around.showing);
      return saysWords(block) ? rendered : rendered.filter(isVisible);
    });
  const notes = footnoteList(around.footnotes, fragments);
  return { heading: h1, items: [...items, ...notes.filter(isVisible)] };
}

function headingInline(block: ParsedBlock, fragments: FragmentRenderer): Inline {
  const [token] = block.tokens;
  const tokens = token !== undefined && isHeading(token) ? token.tokens : block.tokens;
  const words = tokens.filter((inner) => !isAttributes(inner));
  const inline = fragments.inline(words, block.from, block.to, 'heading');
  const html = standingName(inline.html);
  return html === inline.html ? inline : { ...inline, html, text: plainText(html) };
}

/** A block as one item; HTML with tables in it, and a page of HTML, as several. */
function renderItems(
  block: ParsedBlock,
  text: PageText,
  fragments: FragmentRenderer,
  showing: Showing,
): readonly DraftItem[] {
  const item = renderItem(block, fragments, showing);
  const isPage = /\.html?$/i.test(fragments.place(block.from).file);
  const isHtml = block.tokens.some(
    ({ type, raw }) => /^(?:html|element|attributed)$/.test(type) && (isPage || /<table/i.test(raw)),
  );
  if (!isHtml) return [item];
  const cells = text.slice(block.from, block.to).mapped.text.matchAll(/<t[dh]\b/gi);
  const places = [...cells].map(({ index }) => fragments.place(block.from + index));
  return htmlItems(item.block, { places, showing, isPage }) ?? [item];
}

function renderItem(block: ParsedBlock, fragments: FragmentRenderer, showing: Showing): DraftItem {
  const place = fragments.place(block.from);
  const prepared = fragments.prepare(block.tokens, block.from, block.to);
  const [token] = prepared.tokens;
  const isOne = prepared.tokens.length === 1 && token !== undefined;
  const isInternal = block.internal || prepared.internal;
  const render = once((): Block => {
    const html = fragments.attributed(fragments.blocks(prepared), block.attributes, place);
    const made = { kind: kindOf(block.tokens), html, text: plainText(html), place };
    return isInternal ? { ...made, internal: true } : made;
  });
  return {
    // Most tables become expectations, and then nobody asks for them as a block.
    get block() {
      return render();
    },
    heading:
      block.heading === undefined
        ? undefined
        : {
            depth: block.heading.depth,
            name: flagged(headingInline(block, fragments), isInternal),
            id: block.heading.id,
          },
    isNotes: false,
    table: isOne && isTable(token) ? draftTable(token, block, fragments, showing) : undefined,
    statements: () =>
      isOne && isList(token)
        ? listStatements(token, block, fragments).map((statement) => flagged(statement, isInternal))
        : [flagged(blockStatement(render()), isInternal)],
  };
}

function flagged<T extends Inline>(inline: T, isInternal: boolean): T {
  return isInternal ? { ...inline, internal: true } : inline;
}

/** A heading below an area's name leads the statements after it, whether in Markdown or in HTML. */
function blockStatement({ html, text, place }: Block): Statement {
  const statement = { html: withoutParagraph(html), text, place };
  const isHeading = /^<(h[1-6])\b[^>]*>(?:(?!<h[1-6]\b).)*<\/\1>$/s.test(statement.html);
  return isHeading ? { ...statement, heading: true } : statement;
}

function listStatements(list: Tokens.List, block: ParsedBlock, fragments: FragmentRenderer): Inline[] {
  let at = block.from;
  return list.items.map((item) => {
    const place = fragments.place(at);
    at += item.raw.length;
    const html = withoutParagraph(fragments.blocks({ tokens: item.tokens, place, internal: false }));
    return flagged({ html, text: plainText(html), place }, markOf(item) !== undefined);
  });
}

/** A statement that is one paragraph needs no `<p>`. */
function withoutParagraph(html: string): string {
  const inside = /^<p>(.*)<\/p>\s*$/s.exec(html)?.[1];
  return inside === undefined || inside.includes('<p') ? html.trim() : inside;
}

/** kramdown puts all notes of a page into one list at its end. */
function footnoteList(footnotes: FootnoteNumbers, fragments: FragmentRenderer): DraftItem[] {
  const inlines: Inline[] = [];
  const items: string[] = [];
  // A note may point to another, which is then listed behind it.
  let listed = footnotes.listed();
  for (;;) {
    if (items.length === listed.length) listed = footnotes.listed();
    const next = listed[items.length];
    if (next === undefined) break;
    const { note, id, marks } = next;
    const prepared = fragments.prepare(note.tokens, note.from, note.to);
    const html = withoutParagraph(fragments.blocks(prepared));
    inlines.push({ html, text: plainText(html), place: fragments.place(note.from) });
    items.push(`<li id="${escapeText(id)}">${withEnd(html, marks.map(backLink).join(''))}</li>\n`);
  }
  const [first] = inlines;
  if (first === undefined) return [];
  const html = `<ol class="footnotes">\n${items.join('')}</ol>\n`;
  const block: Block = { kind: 'list', html, text: plainText(html), place: first.place };
  return [{ block, heading: undefined, isNotes: true, table: undefined, statements: () => inlines }];
}

/** A note's way back stands in its last paragraph. */
function withEnd(html: string, end: string): string {
  return html.endsWith('</p>') ? `${html.slice(0, -4)}${end}</p>` : html + end;
}

function backLink(mark: string): string {
  return ` <a class="back" href="#${escapeText(mark)}">↩</a>`;
}

const kinds: Readonly<Record<string, Block['kind']>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'list',
  pipeTable: 'table',
  blockquote: 'quote',
  code: 'code',
};

function kindOf(tokens: readonly Token[]): Block['kind'] {
  const [token] = tokens;
  if (token === undefined || tokens.length > 1) return 'other';
  const isPicture =
    token.type === 'paragraph' &&
    (token.tokens ?? []).some(isImage) &&
    (token.tokens ?? []).every((inner) => isImage(inner) || inner.raw.trim() === '' || inner.type === 'br');
  return isPicture ? 'image' : (kinds[token.type] ?? 'other');
}

/** Words in a plain block show without its being rendered; of most lists and headings nobody asks for them as a block. */
function saysWords({ tokens: [token, second] }: ParsedBlock): boolean {
  return (
    token !== undefined &&
    second === undefined &&
    /^(?:list|heading|paragraph)$/.test(token.type) &&
    /\p{L}/u.test(token.raw) &&
    !/[<{&[\]\\^]/.test(token.raw)
  );
}

/** A removed comment leaves nothing; a rule or an image says no word and shows all the same. */
function isVisible(item: DraftItem): boolean {
  return item.table !== undefined || item.block.text !== '' || /<(?:hr|img|td)\b/.test(item.block.html);
}
