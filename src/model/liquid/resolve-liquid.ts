import { shortened } from '../../domain/shortened.js';
import type { Problems } from '../problem.js';
import { type Edit, editText } from '../text/mapped.js';
import type { PageText } from '../text/page-text.js';
import { evaluateOutput, type LiquidValues } from './evaluate-output.js';

/**
 * Does what Jekyll's Liquid does with the few things a framework page needs (site addresses, links, raw, comment)
 * and removes the rest with a warning. Liquid runs before Markdown, inside code as well.
 */
export function resolveLiquid(page: PageText, values: LiquidValues, problems: Problems): PageText {
  const text = page.mapped.text;
  if (!text.includes('{{') && !text.includes('{%')) return page;
  const edits: Edit[] = [];
  const cut = (from: number, to: number, insert = '') => edits.push({ from, to, insert });
  let at = 0;
  const search = forwardSearch(text);
  const endless = new Set<string>();
  for (let next = nextMark(search, at); next >= 0; next = nextMark(search, at)) {
    const isTag = text[next + 1] === '%';
    const close = search(isTag ? '%}' : '}}', next + 2);
    if (close < 0) {
      problems.add('liquid-open', page.place(next), {
        what: `A Liquid ${isTag ? 'tag' : 'output'} starts here and never ends.`,
        why: 'The website would not build; here the text is printed as it stands.',
        fix: `Close it with "${isTag ? '%}' : '}}'}", or wrap it in {% raw %} if it is meant to be read.`,
      });
      at = next + 2;
      continue;
    }
    const end = close + 2;
    const inner = text
      .slice(next + 2, close)
      .replace(/^-|-$/g, '')
      .trim();
    const name = isTag ? (/^\w+/.exec(inner)?.[0] ?? '') : '';
    if (name === 'raw' || name === 'comment') {
      const stop = endless.has(name) ? undefined : findEnd(text, end, name);
      if (stop === undefined) {
        endless.add(name);
        problems.add('liquid-open', page.place(next), {
          what: `{% ${name} %} starts here and no {% end${name} %} follows.`,
          why: 'The website would not build; here only the tag is removed.',
          fix: `Add {% end${name} %} where it should end.`,
        });
        cut(next, end);
        at = end;
        continue;
      }
      const tag = spaceAround(text, next, end, at);
      const endTag = spaceAround(text, stop.from, stop.to, tag.to);
      if (name === 'raw') {
        cut(tag.from, tag.to);
        cut(endTag.from, endTag.to);
      } else cut(tag.from, endTag.to);
      at = endTag.to;
      continue;
    }
    const value = isTag ? (linkTag(inner, values) ?? highlightTag(inner)) : evaluateOutput(inner, values);
    if (value === undefined) warnRemoved(page, next, text.slice(next, end), problems);
    const { from, to } = spaceAround(text, next, end, at);
    cut(from, to, value ?? '');
    at = to;
  }
  return page.with(editText(page.mapped, edits));
}

/** A tag with the white space that its own hyphens take: `{%-` all before it, but for what stands before `done`; `-%}` all after. */
function spaceAround(text: string, from: number, to: number, done: number): { from: number; to: number } {
  return {
    from: text[from + 2] === '-' ? done + text.slice(done, from).trimEnd().length : from,
    to: text[to - 3] === '-' ? text.length - text.slice(to).trimStart().length : to,
  };
}

type Search = (mark: string, from: number) => number;

/** `indexOf` that remembers its last answer for each mark, so that a page of half-open tags is read once and not n times. */
function forwardSearch(text: string): Search {
  const answers = new Map<string, number>();
  return (mark, from) => {
    const last = answers.get(mark);
    if (last !== undefined && (last < 0 || last >= from)) return last;
    const found = text.indexOf(mark, from);
    answers.set(mark, found);
    return found;
  };
}

function nextMark(search: Search, from: number): number {
  const output = search('{{', from);
  const tag = search('{%', from);
  if (output < 0) return tag;
  return tag < 0 ? output : Math.min(output, tag);
}

function findEnd(text: string, from: number, name: string): { from: number; to: number } | undefined {
  const expression = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g');
  expression.lastIndex = from;
  const match = expression.exec(text);
  return match === null ? undefined : { from: match.index, to: match.index + match[0].length };
}

/** `{% link crafts/devops.md %}`; undefined for every other tag. */
function linkTag(inner: string, values: LiquidValues): string | undefined {
  const path = /^link\s+(.+)$/.exec(inner)?.[1]?.trim().replace(/^\/+/, '');
  if (path === undefined) return undefined;
  return values.linkTo(path) ?? `/${path}`;
}

/** `{% highlight ruby linenos %}` … `{% endhighlight %}` is a block of code, which Markdown writes with fences. */
function highlightTag(inner: string): string | undefined {
  if (inner === 'endhighlight') return '~~~~~';
  const language = /^highlight\s+([\w+#-]+)(?:\s|$)/.exec(inner)?.[1];
  return language === undefined ? undefined : `~~~~~ ${language}`;
}

function warnRemoved(page: PageText, at: number, written: string, problems: Problems): void {
  const short = shortened(written);
  problems.add('liquid-removed', page.place(at), {
    what: `The Liquid ${short.startsWith('{%') ? 'tag' : 'output'} ${short.replace(/\s+/g, ' ')} was removed.`,
    why: 'Only the website can work it out, so its text is missing on paper.',
    fix: 'Write the text itself, or wrap it in {% raw %} … {% endraw %} if it is meant to be read.',
  });
}
