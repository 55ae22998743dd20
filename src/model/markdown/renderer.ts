import type { RendererObject } from 'marked';
import { escapeText } from '../../domain/html-text.js';
import { withAttributes } from './attribute-list.js';
import type { AttributeList, CellToken, TableToken } from './tokens.js';

/** How tokens become HTML where marked's own way does not suit paper. Links and images are resolved before. */
export const renderer: RendererObject = {
  link(token) {
    const inside = this.parser.parseInline(token.tokens);
    return token.href === ''
      ? inside
      : `<a href="${escapeText(token.href)}"${titled(token.title)}>${inside}</a>`;
  },
  image(token) {
    if (token.href === '') return escapeText(token.text);
    return `<img src="${escapeText(token.href)}" alt="${escapeText(token.text)}"${titled(token.title)}>`;
  },
  heading(token) {
    const id = 'id' in token && typeof token.id === 'string' ? ` id="${escapeText(token.id)}"` : '';
    return `<h${token.depth}${id}>${this.parser.parseInline(token.tokens)}</h${token.depth}>\n`;
  },
  listitem(item) {
    const html = `<li>${this.parser.parse(item.tokens)}</li>\n`;
    return 'attributes' in item ? withAttributes(html, item.attributes as AttributeList) : html;
  },
  checkbox: ({ checked }) => (checked === true ? '☑ ' : '☐ '),
  br: () => '<br>',
  hr: () => '<hr>\n',
};

function titled(title: string | null | undefined): string {
  return title === null || title === undefined || title === '' ? '' : ` title="${escapeText(title)}"`;
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
  const sections: { readonly tag: string; readonly part: CellToken['part']; html: string }[] = [];
  const add = (cells: TableToken['head'], part: CellToken['part']) => {
    const tag = typeof part === 'string' ? `t${part}` : 'tbody';
    const html = row(cells, part === 'head' ? 'th' : 'td');
    const open = sections.at(-1);
    if (open !== undefined && open.part === part) open.html += html;
    else sections.push({ tag, part, html });
  };
  if (token.head.length > 0) add(token.head, 'head');
  for (const cells of token.rows) add(cells, cells[0]?.part);
  return `<table>\n${sections.map(({ tag, html }) => `<${tag}>\n${html}</${tag}>\n`).join('')}</table>\n`;
}
