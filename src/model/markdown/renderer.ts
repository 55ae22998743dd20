import type { RendererObject } from 'marked';
import { escapeHtml } from '../text/plain-text.js';
import { withAttributes } from './attribute-list.js';
import type { CellToken, ItemToken, TableToken } from './tokens.js';

/** How tokens become HTML where marked's own way does not suit paper. Links and images are resolved before. */
export const renderer: RendererObject = {
  link(token) {
    const inside = this.parser.parseInline(token.tokens);
    return token.href === ''
      ? inside
      : `<a href="${escapeHtml(token.href)}"${titled(token.title)}>${inside}</a>`;
  },
  image(token) {
    if (token.href === '') return escapeHtml(token.text);
    return `<img src="${escapeHtml(token.href)}" alt="${escapeHtml(token.text)}"${titled(token.title)}>`;
  },
  heading(token) {
    const id = 'id' in token && typeof token.id === 'string' ? ` id="${escapeHtml(token.id)}"` : '';
    return `<h${token.depth}${id}>${this.parser.parseInline(token.tokens)}</h${token.depth}>\n`;
  },
  code({ text, lang }) {
    const language = lang === undefined ? '' : ` class="language-${escapeHtml(lang)}"`;
    return `<pre><code${language}>${escapeHtml(text)}\n</code></pre>\n`;
  },
  listitem(item: ItemToken) {
    const html = `<li>${this.parser.parse(item.tokens)}</li>\n`;
    return item.attributes === undefined ? html : withAttributes(html, item.attributes);
  },
  checkbox: ({ checked }) => (checked === true ? '☑ ' : '☐ '),
  br: () => '<br>',
  hr: () => '<hr>\n',
};

function titled(title: string | null | undefined): string {
  return title === null || title === undefined || title === '' ? '' : ` title="${escapeHtml(title)}"`;
}

/** A table that is no Area | Description table, surplus cells included. */
export function tableHtml(token: TableToken, cellHtml: (cell: TableToken['head'][number]) => string): string {
  const width = token.rows.reduce((most, row) => Math.max(most, row.length), token.head.length);
  const row = (cells: TableToken['head'], tag: 'th' | 'td') => {
    const inside = Array.from({ length: width }, (_, i) => {
      const cell = cells[i];
      const align = token.align[i];
      const style = align === undefined ? '' : ` class="align-${align}"`;
      const scope = tag === 'th' ? ' scope="col"' : '';
      return `<${tag}${scope}${style}>${cell === undefined || cell.hidden === true ? '' : cellHtml(cell)}</${tag}>`;
    });
    return `<tr>${inside.join('')}</tr>\n`;
  };
  const head = token.head.length === 0 ? [] : [token.head];
  const parts: { readonly tag: 'thead' | 'tbody' | 'tfoot'; readonly key: string; html: string }[] = [];
  for (const cells of [...head, ...token.rows]) {
    const { part, body } = cells[0] ?? emptyCell;
    const key = `${part} ${part === 'body' ? body : 0}`;
    const html = row(cells, part === 'head' ? 'th' : 'td');
    const open = parts.at(-1);
    if (open?.key === key) open.html += html;
    else parts.push({ tag: `t${part}`, key, html });
  }
  return `<table>\n${parts.map(({ tag, html }) => `<${tag}>\n${html}</${tag}>\n`).join('')}</table>\n`;
}

const emptyCell: Pick<CellToken, 'part' | 'body'> = { part: 'body', body: 0 };
