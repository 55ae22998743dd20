import { type Edit, editText } from '../text/mapped.js';
import type { PageText } from '../text/page-text.js';

/**
 * A page written in HTML, so that a reader of Markdown takes it for what it is. An empty line would end the HTML and an
 * indented one begin code, so neither stays; in `<pre>` an empty line is written otherwise. The first `<h1>` goes to the
 * top as the page's heading.
 */
export function htmlAsMarkdown(page: PageText): PageText {
  const { text } = page.mapped;
  const h1 = /<h1\b[^>]*>([\s\S]*?)<\/h1>/i.exec(text);
  const edits: Edit[] = [];
  let at = 0;
  for (const { 0: whole, index } of text.matchAll(/<pre\b[\s\S]*?<\/pre>|<h1\b[^>]*>[\s\S]*?<\/h1>/gi)) {
    edits.push(...tight(text, at, index));
    at = index + whole.length;
    if (index === h1?.index) edits.push({ from: index, to: at, insert: '' });
    if (!/^<pre/i.test(whole)) continue;
    // The first of two line ends in a row, as an entity: the line between them is then no empty one.
    for (const end of whole.matchAll(/\n(?=[ \t]*\n)/g)) {
      edits.push({ from: index + end.index, to: index + end.index + 1, insert: '&#10;' });
    }
  }
  edits.push(...tight(text, at, text.length));
  const top = { from: 0, to: 0, insert: h1 === null ? '' : heading(h1[1] ?? '') };
  return page.with(editText(page.mapped, [top, ...edits]));
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
  const words = html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `# ${words.replace(/[\\`*_[\]{}|~^]/g, String.raw`\$&`)}\n\n`;
}
