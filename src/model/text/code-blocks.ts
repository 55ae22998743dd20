/** A stretch of a text, from one offset to before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a page shows code: between fences, Liquid's highlight tags or `<pre>`. A fence that never closes begins none, as
 * in kramdown.
 */
export function codeBlocks(text: string): Stretch[] {
  const found: Stretch[] = [];
  const lines = /[^\n]*\n?/g;
  let open: { readonly from: number; readonly close: RegExp } | undefined;
  for (const { 0: line, index } of text.matchAll(lines)) {
    if (open === undefined) {
      const close = closing(line);
      if (close !== undefined) open = { from: index, close };
    } else if (open.close.test(line)) {
      found.push({ from: open.from, to: index + line.length });
      open = undefined;
    }
  }
  return found;
}

const before = String.raw`^[ \t>]*`;
const fence = new RegExp(
  String.raw`${before}(?:(?:[-*+]|\d+[.)])[ \t]+)*(?:(\`{3,})[^\`\n]*|(~{3,})[^\n]*)$`,
  'm',
);

/** What ends the code that a line begins; undefined for a line that begins none. */
function closing(line: string): RegExp | undefined {
  if (/\{%-?\s*highlight\b/.test(line)) return /\{%-?\s*endhighlight\b/;
  if (/^\s*<pre\b/i.test(line) && !/<\/pre>/i.test(line)) return /<\/pre>/i;
  const [, backticks, tildes] = fence.exec(line) ?? [];
  const mark = backticks ?? tildes;
  return mark === undefined
    ? undefined
    : new RegExp(String.raw`${before}${mark[0] === '~' ? '~' : '`'}{${mark.length},}[ \t]*$`, 'm');
}

/** The text with spaces for what it shows as code, between fences or backticks: each word keeps its offset. */
export function withoutCode(text: string): string {
  const blank = (whole: string) => whole.replace(/[^\n]/g, ' ');
  let out = '';
  let at = 0;
  for (const { from, to } of codeBlocks(text)) {
    out += text.slice(at, from) + blank(text.slice(from, to));
    at = to;
  }
  return (out + text.slice(at)).replace(/(?<!`)(`+)(?!`)[^`\n]*?(?<!`)\1(?!`)/g, blank);
}
