/**
 * Writes what kramdown reads otherwise than Markdown does so that both read it alike; lines stay lines. Code is not given.
 *
 * - addresses with spaces or brackets: `](my guide.html)`;
 * - lines of `=` and `+` that divide a table, and `^`, which ends a block;
 * - `: ` in front of a definition, `1)`, which begins no list, and `<<`, which is a quote and no tag;
 * - the marks around `{::nomarkdown}`.
 */
export function asMarkdown(text: string): string {
  return text
    .replace(/\]\(([^<>()\n"']*(?:\([^()\n]*\)[^<>()\n"']*)*)((?: ["'][^\n]*["'])?[ \t]*)\)/g, withAngles)
    .replace(/^[ \t>]*\|?[|+: \t=-]*[=+][|+: \t=-]*$/gm, dividing)
    .replace(/^\^[ \t]*$/gm, '')
    .replace(/^( {0,3}):(?=[ \t]+\S)/gm, '$1 ')
    .replace(/^([ \t>]*\d+)\)(?=[ \t])/gm, '$1\\)')
    .replace(/\{::nomarkdown[^}\n]*\}|\{:\/(?:nomarkdown)?\}/g, '')
    .replace(/<<|(?<=[^\s>][^\n]*)>>/g, '·');
}

function withAngles(whole: string, address: string, title: string): string {
  const trimmed = address.trim();
  return /[\s()]/.test(trimmed) ? `](<${trimmed}>${title})` : whole;
}

/** A line of dashes below a head stays what it is; `+` and `=` mean nothing to other readers. */
function dividing(line: string): string {
  return line.includes('|') ? line.replace(/[^\n>]/g, ' ') : line;
}

/** A line that begins a block of code for other readers and not for kramdown, which wants one word at most. */
export function withoutFalseFences(text: string): string {
  return text.replace(
    /^([ \t>]*)(`{3,}|~{3,})(?=[ \t]*[^\s`~]\S*[ \t]+\S)/gm,
    (_, before: string, fence: string) => before + ' '.repeat(fence.length),
  );
}
