import type { Line, Run } from '../domain/deck.js';
import { escapeText } from '../domain/html-text.js';
import { indent } from '../domain/slide-sheet.js';

/**
 * Lines of a slide as HTML. Statements and list items become real lists, an item of a nested list inside the item it
 * belongs to; the rest of a line from the slide before is a paragraph, since it begins nothing.
 */
export function linesHtml(lines: readonly Line[]): string {
  const html: string[] = [];
  let open = 0;
  const closeTo = (depth: number) => {
    for (; open > depth; open -= 1) html.push('</li></ul>');
  };
  for (const line of lines) {
    const depth = line.mark === '' ? 0 : line.depth;
    const text = line.runs.map(runHtml).join('');
    if (depth === 0) {
      closeTo(0);
      html.push(
        `<p class="${line.kind}"${line.depth === 0 ? '' : ` style="padding-inline-start:${line.depth * indent}em"`}>${text}</p>`,
      );
      continue;
    }
    closeTo(depth);
    if (open === depth) html.push('</li>');
    for (; open < depth; open += 1) html.push(open === depth - 1 ? '<ul>' : '<ul><li class="bare">');
    html.push(`<li style="list-style-type:'${escapeText(line.mark)}  '">${text}`);
  }
  closeTo(0);
  return html.join('');
}

function runHtml({ text, weight, slant, stroke, rise, href }: Run): string {
  const written = escapeText(text);
  const level =
    rise === 'level' ? written : rise === 'raised' ? `<sup>${written}</sup>` : `<sub>${written}</sub>`;
  const plain = stroke === 'struck' ? `<del>${level}</del>` : level;
  const bold = weight === 'bold' ? `<strong>${plain}</strong>` : plain;
  const styled = slant === 'italic' ? `<em>${bold}</em>` : bold;
  // What is struck is not heard, and a link without words would be.
  return href === undefined || stroke === 'struck' ? styled : `<a href="${escapeText(href)}">${styled}</a>`;
}
