import { formatValue } from 'hucre';
import type { Cell, CellValue, Sheet } from 'hucre/xlsx';
import { escapeText } from '../../domain/html-text.js';

type Run = NonNullable<Cell['richText']>[number];

/** What a cell shows as HTML in one line: its lines apart, what is bold, italic or struck in them, its link. */
export function cellAsHtml(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cells?.get(`${row},${column}`);
  const value = sheet.rows[row]?.[column] ?? cell?.formulaResult ?? null;
  const runs = cell?.richText ?? [{ text: textOf(value, cell), font: struckFont(cell) }];
  const html = linesAsHtml(linesOf(isAllBold(runs) ? runs.map(notBold) : runs));
  const target = cell?.hyperlink?.target?.trim() ?? '';
  if (html === '' || !/^(?:https?|mailto):/i.test(target)) return html;
  const href = escapeText(target).replace(/\{(?=[{%])/g, '%7B');
  return /<(?:ul|br)>?/.test(html)
    ? `${html}<br><a href="${href}">${href}</a>`
    : `<a href="${href}">${html}</a>`;
}

/** Bold as a whole is how a head or a column looks, and says nothing of its words. */
function isAllBold(runs: readonly Run[]): boolean {
  return runs.every(({ text, font }) => font?.bold === true || text.trim() === '');
}

function notBold({ text, font }: Run): Run {
  return { text, font: { ...font, bold: false } };
}

/** A struck cell no longer holds. */
function struckFont(cell: Cell | undefined): NonNullable<Run['font']> {
  return cell?.style?.font?.strikethrough === true ? { strikethrough: true } : {};
}

function textOf(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean')
    return cell?.checkbox === true ? (value ? '☑' : '☐') : String(value).toUpperCase();
  const format = cell?.style?.numFmt;
  if (value instanceof Date) {
    return format === undefined ? value.toISOString().slice(0, 10) : formatValue(value, format);
  }
  return format === undefined || format === 'General' ? String(value) : formatValue(value, format);
}

/** Runs taken apart at their line breaks, each line as HTML. */
function linesOf(runs: readonly Run[]): string[] {
  const lines = [''];
  for (const { text, font } of runs) {
    for (const [at, piece] of text.split(/\r\n?|\n|\v/).entries()) {
      if (at > 0) lines.push('');
      lines[lines.length - 1] += runAsHtml(piece, font);
    }
  }
  return lines;
}

function runAsHtml(text: string, font: Run['font']): string {
  const words = text.trim();
  if (words === '') return text;
  let html = escapeText(words)
    .replace(/\{(?=[{%:])/g, '&#123;')
    .replace(/[\u200b\ufeff]/g, '');
  if (font?.bold === true) html = `<strong>${html}</strong>`;
  if (font?.italic === true) html = `<em>${html}</em>`;
  if (font?.strikethrough === true) html = `<del>${html}</del>`;
  if (font?.vertAlign === 'superscript') html = `<sup>${html}</sup>`;
  const at = text.indexOf(words);
  return `${text.slice(0, at)}${html}${text.slice(at + words.length)}`;
}

const bullet = /^\s*(<(?:strong|em)>)?\s*(?:[•●○◦▪■–—‣·]|[-*](?=\s))\s*/;

/** Lines that begin with a bullet are a list, as whoever typed them meant. */
function linesAsHtml(lines: readonly string[]): string {
  let html = '';
  let items: string[] = [];
  const endList = () => {
    if (items.length > 0) html += `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    items = [];
  };
  for (const line of lines) {
    const trimmed = line.replace(/\s+/g, ' ').trim();
    if (trimmed === '') continue;
    if (bullet.test(trimmed)) {
      items.push(trimmed.replace(bullet, '$1'));
      continue;
    }
    endList();
    html += `${html === '' || html.endsWith('</ul>') ? '' : '<br>'}${trimmed}`;
  }
  endList();
  return html;
}
