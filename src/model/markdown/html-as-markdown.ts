import { internalClasses } from '../internal/internal-mark.js';
import { type Edit, editText } from '../text/mapped.js';
import type { PageText } from '../text/page-text.js';
import { followTags } from './follow-tags.js';

/**
 * A page written in HTML, so that a reader of Markdown takes it for what it is. An empty line would end the HTML and an
 * indented one begin code, so neither stays; in `<pre>` an empty line is written otherwise. The first `<h1>` goes to the
 * top as the page's heading; other headings that stand in no element become headings of Markdown, which may name areas.
 */
export function htmlAsMarkdown(page: PageText): PageText {
  const { text } = page.mapped;
  const edits: Edit[] = [];
  const open: string[] = [];
  let [at, top] = [0, ''];
  for (const { 0: whole, 1: name, 2: attributes = '', 3: inside = '', index } of text.matchAll(marked)) {
    edits.push(...tight(text, at, index));
    followTags(text.slice(at, index), open);
    at = index + whole.length;
    if (name === undefined) edits.push(...tightPre(whole, index));
    else if (/^h1$/i.test(name) && top === '') {
      top = heading(inside);
      edits.push({ from: index, to: at, insert: '' });
    } else if (open.length === 0 && internalClasses(attributes).length === 0) {
      edits.push({ from: index, to: at, insert: `\n\n${written(Number(name[1]), attributes, inside)}\n\n` });
    }
  }
  edits.push(...tight(text, at, text.length));
  return page.with(editText(page.mapped, [{ from: 0, to: 0, insert: top }, ...edits]));
}

/** What is taken as a whole: preformatted text, and headings with their attributes and inside. */
const marked = /<pre\b[\s\S]*?<\/pre>|<(h[1-6])\b([^>]*)>([\s\S]*?)<\/\1>/gi;

/** The first of two line ends in a row, as an entity: the line between them is then no empty one. */
function tightPre(pre: string, from: number): Edit[] {
  return [...pre.matchAll(/\n(?=[ \t]*\n)/g)].map(({ index }) => ({
    from: from + index,
    to: from + index + 1,
    insert: '&#10;',
  }));
}

/** Cuts white space around line ends down to one line end. */
function tight(text: string, from: number, to: number): Edit[] {
  return [...text.slice(from, to).matchAll(/[ \t]*\n\s*/g)].map(({ 0: space, index }) => ({
    from: from + index,
    to: from + index + space.length,
    insert: '\n',
  }));
}

function heading(html: string): string {
  return `# ${line(html.replace(/<[^>]*>/g, ''))}\n\n`;
}

function written(depth: number, attributes: string, html: string): string {
  const id = /\sid\s*=\s*["']?([A-Za-z][\w:.-]*)/i.exec(attributes)?.[1];
  return `${'#'.repeat(depth)} ${line(html)}${id === undefined ? '' : ` {#${id}}`}`;
}

/** HTML in one line, of whose text no sign is one of Markdown's. */
function line(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/<[^>]*>|[\\`*_[\]{}|~^]/g, (sign) => (sign.startsWith('<') ? sign : `\\${sign}`));
}
