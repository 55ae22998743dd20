import { asMarkdown, withoutFalseFences } from './as-markdown.js';

/**
 * Hides what kramdown says to the website and not to readers, for a reader that knows Markdown alone. Every line
 * keeps its place: lines become blank, and what stands in a line becomes punctuation, which is not compared.
 *
 * - `{: .class #id }` and `{:name: .class}` on a line of their own, also in quotes and lists; `{:toc}` with the list
 *   above it, which the website replaces by its contents;
 * - `{: .class }` behind a span, `{#id}` at the end of a line; behind plain text the first is printed;
 * - `{::comment} … {:/comment}`, `{::options … /}`;
 * - `*[IaC]: infrastructure as code`;
 * - `<!--` that is never closed is text, so it becomes `unopened`.
 *
 * Code keeps all of these, whether fenced or within a line.
 */
export function maskKramdown(text: string): string {
  const masked = withoutCode(withoutFalseFences(text), (outside) =>
    asMarkdown(outside.replace(silent, blank))
      .replace(/^ {0,3}\*\[[^\]\n]+\]:[^\n]*$/gm, blank)
      .replace(/^([ \t>]*)(\{:(?!:)[^\n}]{0,500}\})[ \t]*$/gm, (_, before: string, list: string) =>
        isContents(list) ? `${before}${contentsMark.padEnd(list.length)}` : before + blank(list),
      )
      .replace(
        /\{:(?!:)[^\n}]{0,500}\}|\{#[A-Za-z][\w:.-]*\}(?=[ \t]*$)/gm,
        (list, at: number, all: string) =>
          isPrinted(list, all.slice(all.lastIndexOf('\n', at - 1) + 1, at)) ? list : '·'.repeat(list.length),
      )
      .replace(/<!--(?![\s\S]*?-->)/g, `${unopened}!--`),
  );
  return withoutContents(masked);
}

/** Behind plain text kramdown prints a list of attributes, and so do we, unless it marks what is internal. */
function isPrinted(list: string, before: string): boolean {
  const isBehindText = /[\p{L}\p{N} ,]$/u.test(before) && !/^[\s>]*(?:(?:[-*+:]|\d+\.)\s+)*$/.test(before);
  return list.startsWith('{:') && isBehindText && !/intern/i.test(list);
}

/** Stands for a `<` that opens nothing. */
export const unopened = '\uE001';

const contentsMark = '\uE002';

function isContents(list: string): boolean {
  return /^\{:(?:[^}]*\s)?toc\b/.test(list);
}

const silent = /\{::comment[^}\n]*\}[\s\S]*?\{:\/(?:comment)?\}|\{::(?:options|comment)[^}\n]*\/\}/g;

/** Blanks the lines of each list that the website replaces. */
function withoutContents(text: string): string {
  if (!text.includes(contentsMark)) return text;
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    if (!line.includes(contentsMark)) return;
    for (let at = index; at >= 0 && lines[at]?.trim() !== ''; at -= 1) lines[at] = blank(lines[at] ?? '');
  });
  return lines.join('\n');
}

/**
 * Applies an edit to all that is no code, for which signs stand that no edit knows. Pipes in code become gaps: in a table
 * Markdown would split the cell at them, and kramdown does not.
 */
function withoutCode(text: string, edit: (outside: string) => string): string {
  const held: string[] = [];
  const hole = (written: string) =>
    written.replace(/[^\n]+/g, (line) => String.fromCodePoint(firstHole + held.push(line) - 1));
  const outside = text.replace(fenced, hole).replace(span, hole);
  return edit(outside).replace(/[\u{F0000}-\u{FFFFD}]/gu, (sign) => filled(held, sign));
}

/** A line of a fence may itself hold what was taken for a span of code. */
function filled(held: readonly string[], sign: string): string {
  const line = held[(sign.codePointAt(0) ?? firstHole) - firstHole] ?? sign;
  return line.replace(/[\u{F0000}-\u{FFFFD}]/gu, (inner) => filled(held, inner)).replaceAll('|', ' ');
}

const fenced = /^([ \t>]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\2[`~]*[ \t]*$|$(?![\s\S]))/gm;
const span = /(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)\1(?!`)/g;
const firstHole = 0xf0000;

function blank(written: string): string {
  return written.replace(/[^\n]/g, ' ');
}
