import type { Token, Tokens } from 'marked';
import type { Block, Inline } from '../../domain/framework.js';
import type { DraftItem } from '../../layouts/draft.js';
import { escapeHtml, plainText } from '../text/plain-text.js';
import { draftTable } from './draft-table.js';
import type { FragmentRenderer } from './fragment-renderer.js';
import type { ParsedBlock, ParsedPage } from './parse-page.js';
import { type AttributeList, isAttributes, isHeading, isImage, isList, isTable } from './tokens.js';

/** A page's content with links resolved; heading levels are still the author's. */
export interface RenderedPage {
  /** The H1's inside. */
  readonly heading: Inline | undefined;
  readonly items: readonly DraftItem[];
}

export function renderPage(page: ParsedPage, fragments: FragmentRenderer): RenderedPage {
  const h1 = page.h1 === undefined ? undefined : headingInline(page.h1, fragments);
  const items = page.blocks.map((block) => renderItem(block, fragments));
  return { heading: h1, items: [...items, ...footnoteList(page, fragments)].filter(isVisible) };
}

function headingInline(block: ParsedBlock, fragments: FragmentRenderer): Inline {
  const [token] = block.tokens;
  const tokens = token !== undefined && isHeading(token) ? token.tokens : block.tokens;
  const words = tokens.filter((inner) => !isAttributes(inner));
  return fragments.inline(words, block.from, block.to);
}

function renderItem(block: ParsedBlock, fragments: FragmentRenderer): DraftItem {
  const place = fragments.place(block.from);
  const prepared = fragments.prepare(block.tokens, block.from, block.to);
  const [token] = prepared.tokens;
  const isOne = prepared.tokens.length === 1 && token !== undefined;
  const render = once((): Block => {
    const html = withAttributes(fragments.blocks(prepared), block.attributes);
    return { kind: kindOf(block.tokens), html, text: plainText(html), place };
  });
  return {
    // Most tables become expectations, and then nobody asks for them as a block.
    get block() {
      return render();
    },
    heading:
      block.heading === undefined
        ? undefined
        : { depth: block.heading.depth, name: headingInline(block, fragments), id: block.heading.id },
    isNotes: false,
    table: isOne && isTable(token) ? draftTable(token, block, fragments) : undefined,
    statements: () =>
      isOne && isList(token)
        ? listStatements(token, block, fragments)
        : [{ html: withoutParagraph(render().html), text: render().text, place }],
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function listStatements(list: Tokens.List, block: ParsedBlock, fragments: FragmentRenderer): Inline[] {
  let at = block.from;
  return list.items.map((item) => {
    const place = fragments.place(at);
    at += item.raw.length;
    const html = withoutParagraph(fragments.blocks({ tokens: item.tokens, place }));
    return { html, text: plainText(html), place };
  });
}

/** A statement that is one paragraph needs no `<p>`. */
function withoutParagraph(html: string): string {
  const inside = /^<p>(.*)<\/p>\s*$/s.exec(html)?.[1];
  return inside === undefined || inside.includes('<p') ? html.trim() : inside;
}

/** kramdown puts all notes of a page into one list at its end. */
function footnoteList(page: ParsedPage, fragments: FragmentRenderer): DraftItem[] {
  const notes = [...page.footnotes.values()];
  const [first] = notes;
  if (first === undefined) return [];
  const place = fragments.place(first.from);
  const inlines = notes.map((note) => fragments.inline(note.tokens, note.from, note.to));
  const html = `<ol class="footnotes">\n${inlines.map((note) => `<li>${note.html}</li>\n`).join('')}</ol>\n`;
  const block: Block = { kind: 'list', html, text: plainText(html), place };
  return [{ block, heading: undefined, isNotes: true, table: undefined, statements: () => inlines }];
}

function withAttributes(html: string, { id, classes }: AttributeList): string {
  const id_ = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
  const class_ = classes.length === 0 ? '' : ` class="${escapeHtml(classes.join(' '))}"`;
  return id_ + class_ === '' ? html : html.replace(/^\s*<(\w+)/, `<$1${id_}${class_}`);
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

/** A removed comment leaves nothing; a rule or an image says no word and shows all the same. */
function isVisible(item: DraftItem): boolean {
  return item.table !== undefined || item.block.text !== '' || /<(?:hr|img|td)\b/.test(item.block.html);
}
