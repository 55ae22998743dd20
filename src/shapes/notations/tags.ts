import type { Stretch } from '../../model/text/code-blocks.js';
import type { Edit } from '../../model/text/mapped.js';
import { isIn } from './lines.js';

/**
 * Shortcodes of Hugo and blocks of GitBook: what stands between two tags is text, and so is a tag's title. A picture becomes one
 * of Markdown, a reference the path that it leads to. A tag alone that says nothing is left to Liquid, which reports it.
 */
export function tags(text: string, code: readonly Stretch[]): readonly Edit[] {
  if (!text.includes('{{') && !text.includes('{%')) return [];
  const found = [...text.matchAll(written)].filter(({ index }) => !isIn(code, index));
  const ended = new Set(found.flatMap((match) => (isEnd(match) ? [nameOf(match)] : [])));
  return found.flatMap((match) => {
    const insert = isEnd(match) ? '' : said(match, ended.has(nameOf(match)), isAlone(text, match));
    return insert === undefined ? [] : [{ from: match.index, to: match.index + match[0].length, insert }];
  });
}

const quotedValue = String.raw`"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|\x60[^\x60]*\x60`;
const blocks =
  'hint|tabs?|embed|content-ref|file|code|stepper|step|columns?|expand|updates?|swagger|openapi|include|prompt|carousel';
/** `{{< name … >}}` and `{{% name … %}}`; `{% hint … %}` and `{% endhint %}`. */
const written = new RegExp(
  String.raw`\{\{[<%]\s*(?<close>\/?)\s*(?<hugo>[\w./-]+)(?<own>(?:${quotedValue}|(?![>%]\}\})[^"'\x60]){0,500})[>%]\}\}|` +
    String.raw`\{%-?\s*(?<end>end)?(?<block>${blocks})\b(?<attributes>(?:${quotedValue}|(?!%\})[^"'\x60]){0,500})%\}`,
  'g',
);

type Match = RegExpExecArray;

function nameOf({ groups }: Match): string {
  return groups?.hugo ?? groups?.block ?? '';
}

function isEnd({ groups }: Match): boolean {
  return groups?.end !== undefined || groups?.close === '/';
}

function isAlone(text: string, { 0: whole, index }: Match): boolean {
  const before = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
  const after = /[^\n]*/.exec(text.slice(index + whole.length, index + whole.length + 500))?.[0] ?? '';
  return before.trim() === '' && after.trim() === '';
}

function said(match: Match, isPair: boolean, isAlone: boolean): string | undefined {
  const name = nameOf(match);
  const given = match.groups?.own ?? match.groups?.attributes ?? '';
  const value = (key: string) => {
    const [, double, single, back, bare] =
      new RegExp(
        String.raw`(?:^|\s)${key}\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|\x60([^\x60]*)\x60|([^\s"'>]+))`,
        'i',
      ).exec(given) ?? [];
    return double?.replace(/\\(.)/g, '$1') ?? single ?? back ?? bare;
  };
  const [, first, bare] = /^\s*(?:["'`]([^"'`]*)["'`]|([^\s"'=]+)\s*$)/.exec(given) ?? [];
  if (/^(?:rel)?ref$/.test(name)) return first ?? bare ?? value('path') ?? '';
  const source = value('src') ?? value('link') ?? value('file');
  if (/^(?:figure|img|image|picture)$/.test(name) && (source ?? first) !== undefined) {
    const caption = [value('title'), value('caption')].filter((each) => each !== undefined).join(' ');
    const picture = `![${escaped(value('alt') ?? '')}](<${source ?? first ?? ''}>)`;
    return caption === '' ? picture : `${picture}\n\n*${escaped(caption)}*\n`;
  }
  if (name === 'file' && source !== undefined)
    return `[${escaped(value('caption') ?? value('name') ?? source)}](<${source}>)`;
  if (name === 'embed' && !/^\s*$/.test(value('url') ?? '')) return `<${value('url')}>\n`;
  const titles = ['title', 'header', 'heading', 'summary', 'label', 'name', 'caption', 'text'].map(value);
  const title =
    titles.find((each) => each !== undefined) ?? (isPair && /\s/.test(first ?? '') ? first : undefined);
  const isTitled = isPair && first !== undefined && titled.test(name);
  const words = title ?? (isTitled ? first : undefined);
  if (words !== undefined && words.trim() !== '')
    return isAlone || isPair ? `${isAlone ? '' : '\n\n'}**${escaped(words)}**\n\n` : escaped(words);
  return isPair ? '' : undefined;
}

/** What these are given first is their title, though it is one word. */
const titled =
  /^(?:tab|tabitem|expand|details|accordion|collapse|collapsible|card|step|section|panel|callout|admonition)$/i;

function escaped(words: string): string {
  return words.trim().replace(/[\\*_[\]<>`]/g, '\\$&');
}
