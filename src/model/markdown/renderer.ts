import type { RendererObject } from 'marked';
import { escapeText } from '../../domain/html-text.js';
import type { TableToken } from './tokens.js';

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
  const head = token.head.length === 0 ? '' : `<thead>\n${row(token.head, 'th')}</thead>\n`;
  const body = token.rows.map((cells) => row(cells, 'td')).join('');
  return `<table>\n${head}<tbody>\n${body}</tbody>\n</table>\n`;
}
