import { elementsOf, headingDepth } from '../../html/elements.js';
import type { Html, HtmlElement, HtmlNode } from '../../html/node.js';
import { foldSpace, standsApart, textOf } from '../../html/text.js';
import { type InlineForm, inlineOf } from './inline.js';
import { tableOf } from './table.js';

/** Elements of which nobody reads anything. */
const unseen: ReadonlySet<string> = new Set(
  'script style head template noscript svg iframe object embed nav colgroup col'.split(' '),
);

/**
 * HTML as blocks of Markdown: headings, paragraphs, lists within lists, quotes, code, rules and tables, in the order in
 * which they stand. Between two blocks belongs an empty line.
 */
export function blocksOf(html: Html, form: InlineForm): string[] {
  const blocks: string[] = [];
  let line: HtmlNode[] = [];
  const endLine = () => {
    const written = inlineOf(line, form);
    if (written !== '') blocks.push(written);
    line = [];
  };
  for (const node of html) {
    if (node.kind === 'unread' || (node.kind === 'element' && unseen.has(node.name))) continue;
    if (node.kind === 'text' || !isBlock(node)) {
      line.push(node);
      continue;
    }
    endLine();
    blocks.push(...blockOf(node, form));
  }
  endLine();
  return blocks;
}

function isBlock(element: HtmlElement): boolean {
  if (element.name === 'br') return false;
  return (
    standsApart(element) ||
    elementsOf(element.inside, (inner) => inner.name !== 'br' && standsApart(inner)).length > 0
  );
}

function blockOf(element: HtmlElement, form: InlineForm): string[] {
  const { name, inside } = element;
  const depth = headingDepth(element);
  if (depth !== undefined) return headingOf(inside, depth, form);
  if (name === 'ul' || name === 'ol') return oneOrNone(listOf(element, form));
  if (name === 'li') return oneOrNone(itemOf(element, '- ', form));
  if (name === 'table') return tableOf(element, form, blocksOf);
  if (name === 'pre') return codeBlock(textOf(inside, () => false));
  if (name === 'hr') return ['* * *'];
  if (name === 'blockquote') {
    return oneOrNone(blocksOf(inside, form).join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>'));
  }
  if (name === 'dt' || name === 'summary' || name === 'caption') {
    return blocksOf(inside, form).map((block) => (/^[*#>-]/.test(block) ? block : `**${block}**`));
  }
  return blocksOf(inside, form);
}

/** Bold as a whole adds nothing to a heading, and would stand in the name of what it heads. */
function headingOf(inside: Html, depth: number, form: InlineForm): string[] {
  const words = inlineOf(inside, form)
    .replace(/(?:<br>)+/g, ' ')
    .replace(/^(\*{1,3})([^*]+)\1$/, '$2');
  return words === '' ? [] : [`${'#'.repeat(depth)} ${words}`];
}

function codeBlock(text: string): string[] {
  const lines = text.replace(/^\n|\s+$/g, '');
  if (lines === '') return [];
  const longest = Math.max(2, ...(lines.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}\n${/\{[{%]/.test(lines) ? `{% raw %}\n${lines}\n{% endraw %}` : lines}\n${fence}`];
}

/** A list, and what word processors put between its items instead of into them. */
function listOf(list: HtmlElement, form: InlineForm): string {
  const items: string[] = [];
  let number = Number(list.attributes.start ?? 1) || 1;
  for (const node of list.inside) {
    if (node.kind !== 'element') {
      if (node.kind === 'text' && foldSpace(node.text) !== '') items.push(`- ${inlineOf([node], form)}`);
      continue;
    }
    if (node.name === 'li') {
      const item = itemOf(node, list.name === 'ol' ? `${number}. ` : '- ', form);
      if (item === '') continue;
      items.push(item);
      number += 1;
      continue;
    }
    const inner = blocksOf([node], form).join('\n\n');
    const above = items.pop();
    if (inner !== '') items.push(above === undefined ? `- ${indented(inner, 2)}` : joinItem(above, inner));
    else if (above !== undefined) items.push(above);
  }
  return items.join('\n');
}

function joinItem(above: string, inner: string): string {
  const width = /^(?:\d+\.|-) /.exec(above)?.[0].length ?? 2;
  return `${above}\n${' '.repeat(width)}${indented(inner, width)}`;
}

/** An item; what follows its first paragraph is indented as far as its mark is wide. */
function itemOf({ inside }: HtmlElement, mark: string, form: InlineForm): string {
  const [first, ...others] = blocksOf(inside, form);
  if (first === undefined) return '';
  let item = `${mark}${indented(first, mark.length)}`;
  for (const block of others) {
    const isList = /^(?:- |\d+\. )/.test(block);
    item += `${isList ? '\n' : '\n\n'}${' '.repeat(mark.length)}${indented(block, mark.length)}`;
  }
  return item;
}

function indented(block: string, width: number): string {
  return block.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);
}

function oneOrNone(block: string): string[] {
  return block.trim() === '' ? [] : [block];
}
