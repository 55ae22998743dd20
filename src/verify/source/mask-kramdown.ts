/**
 * Hides what kramdown says to the website and not to readers, for a reader that knows Markdown alone. Every character
 * keeps its place: lines become blank, and what stands in a line becomes punctuation, which is not compared.
 *
 * - `{: .class #id }` and `{:name: .class}` on a line of their own, also in quotes and lists; `{:toc}` with the list
 *   above it, which the website replaces by its contents;
 * - `{: .class }` behind a span, `{#id}` at the end of a line;
 * - `{::comment} … {:/comment}`, `{::options … /}`;
 * - `*[IaC]: infrastructure as code`;
 * - `<!--` that is never closed is text, so it becomes `unopened`.
 *
 * Code keeps all of these, whether fenced or within a line.
 */
export function maskKramdown(text: string): string {
  const masked = withoutCode(text, (outside) =>
    outside
      .replace(/\{::comment[^}\n]*\}[\s\S]*?\{:\/(?:comment)?\}|\{::(?:options|comment)[^}\n]*\/\}/g, blank)
      .replace(/^ {0,3}\*\[[^\]\n]+\]:[^\n]*$/gm, blank)
      .replace(/^([ \t>]*)(\{:(?!:)[^\n}]{0,500}\})[ \t]*$/gm, (_, before: string, list: string) =>
        isContents(list) ? `${before}${contentsMark.padEnd(list.length)}` : before + blank(list),
      )
      .replace(/\{:(?!:)[^\n}]{0,500}\}|\{#[A-Za-z][\w:.-]*\}(?=[ \t]*$)/gm, (list) =>
        '·'.repeat(list.length),
      )
      .replace(/<!--(?![\s\S]*?-->)/g, `${unopened}!--`),
  );
  return withoutContents(masked);
}

/** Stands for a `<` that opens nothing. */
export const unopened = '\uE001';

const contentsMark = '\uE002';

function isContents(list: string): boolean {
  return /^\{:(?:[^}]*\s)?toc\b/.test(list);
}

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
 * Applies an edit that keeps lengths to all that is no code. Pipes in code become punctuation: in a table Markdown
 * would split the cell at them, and kramdown does not.
 */
function withoutCode(text: string, edit: (outside: string) => string): string {
  const hole = (written: string) => written.replace(/[^\n]/g, codeMark);
  const outside = text.replace(fenced, hole).replace(span, hole);
  return edit(outside).replace(new RegExp(`${codeMark}+`, 'g'), (held, at: number) =>
    text.slice(at, at + held.length).replaceAll('|', '·'),
  );
}

const fenced = /^([ \t>]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\2[`~]*[ \t]*$|$(?![\s\S]))/gm;
const span = /(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)\1(?!`)/g;
const codeMark = '\uE003';

function blank(written: string): string {
  return written.replace(/[^\n]/g, ' ');
}
