import { classesOf } from '../../html/elements.js';
import type { Html, HtmlElement, HtmlNode } from '../../html/node.js';
import { textOf } from '../../html/text.js';
import { escapeMarkdown } from './escape-markdown.js';

/** What an image becomes; what there is to tell of it is told by who made this. Undefined leaves its words alone. */
export type PlaceImage = (image: HtmlElement) => string | undefined;

/** What writing needs to know besides the tree. */
export interface InlineForm {
  readonly image: PlaceImage;
}

const marks: Readonly<Record<string, string>> = {
  strong: '**',
  b: '**',
  em: '*',
  i: '*',
  del: '~~',
  s: '~~',
  strike: '~~',
};
const code: ReadonlySet<string> = new Set(['code', 'tt', 'kbd', 'samp']);

/** Nodes that stand in one line as Markdown, without white space at either end. */
export function inlineOf(nodes: Html, form: InlineForm): string {
  const written = write(nodes, form, true)
    .replace(/ *(?:<br> *)+/g, (breaks) => breaks.replace(/ +/g, ''))
    .trim();
  return written.replace(/^(?:<br>)+|(?:<br>)+$/g, '').trim();
}

function write(nodes: Html, form: InlineForm, isStart: boolean): string {
  let written = '';
  for (const node of joined(nodes)) {
    const isLineStart = isStart ? /(?:^|<br>)\s*$/.test(written) : written.endsWith('<br>');
    if (node.kind === 'text') written += escapeMarkdown(node.text, { isLineStart });
    else if (node.kind === 'element') written += writeElement(node, form, isLineStart);
  }
  return written;
}

function writeElement(element: HtmlElement, form: InlineForm, isStart: boolean): string {
  const { name, attributes, inside } = element;
  if (name === 'br') return '<br>';
  if (name === 'img')
    return form.image(element) ?? escapeMarkdown(attributes.alt ?? '', { isLineStart: isStart });
  if (name === 'input') {
    return attributes.type === 'checkbox' ? ('checked' in attributes ? '[x] ' : '[ ] ') : '';
  }
  if (code.has(name)) return codeOf(textOf(inside));
  const within = write(inside, form, isStart);
  if (name === 'sup' || name === 'sub') return within.trim() === '' ? within : `<${name}>${within}</${name}>`;
  if (name === 'a') return linkOf(within, attributes.href);
  const mark = marks[name];
  return mark === undefined ? within : around(within, mark);
}

/** A mark touches the words; white space and line breaks stand outside. */
function around(written: string, mark: string): string {
  return written
    .split('<br>')
    .map((line) => {
      const words = line.trim();
      if (words === '') return line;
      const at = line.indexOf(words);
      return `${line.slice(0, at)}${mark}${words}${mark}${line.slice(at + words.length)}`;
    })
    .join('<br>');
}

function codeOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.trim() === '') return line;
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const room = longest > 0 ? ' ' : '';
  return `${fence}${room}${line.trim()}${room}${fence}`;
}

/** A link to the web or by mail; to anything else, only its words. */
function linkOf(written: string, href: string | undefined): string {
  const target = unwrapped(href?.trim() ?? '');
  const words = written.trim();
  if (words === '' || !/^(?:https?:|mailto:|tel:)/i.test(target)) return written;
  const safe = encodeURI(decodeSafely(target)).replace(
    /[()|*_]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `[${words.replaceAll('<br>', ' ')}](${safe})${written.endsWith(' ') ? ' ' : ''}`;
}

/** Google wraps what a document links to. */
function unwrapped(href: string): string {
  const wrapped = /^https?:\/\/www\.google\.com\/url\?(.*)$/i.exec(href)?.[1];
  return (wrapped === undefined ? undefined : new URLSearchParams(wrapped).get('q')) ?? href;
}

function decodeSafely(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

/** Elements of one kind side by side, as word processors write them, are one. */
function joined(nodes: Html): HtmlNode[] {
  const done: HtmlNode[] = [];
  for (const node of nodes) {
    const last = done.at(-1);
    const isSame =
      node.kind === 'element' &&
      last?.kind === 'element' &&
      node.name === last.name &&
      marks[node.name] !== undefined &&
      classesOf(node).join() === classesOf(last).join();
    if (isSame) done[done.length - 1] = { ...last, inside: [...last.inside, ...node.inside] };
    else if (node.kind !== 'unread') done.push(node);
  }
  return done;
}
