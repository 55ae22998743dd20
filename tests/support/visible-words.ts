/**
 * The words that a reader of a page sees, taken from its Markdown by plain rules that share no code with the model:
 * front matter, definitions, table rules, link targets and marks go; everything with a letter or digit in it stays.
 */
export function visibleWords(markdown: string): string[] {
  const text = markdown
    .replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
    .replace(/^\*\[[^\]]+\]:.*$/gm, '')
    .replace(/^\|?[\s:|-]+\|?$/gm, '')
    .replace(/<br\s*\/?>|<\/br>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{:[^}]*\}/g, '')
    .replace(/[|*`#]/g, ' ');
  return wordsOf(text);
}

/**
 * Words as compared: straight quotes, compounds taken apart where a line may break; what holds no letter or digit is
 * no word. One glyph serves ’ and ʼ: Chromium says which in ActualText, which pdf.js does not read.
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .split(/[\s-]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The first word of `wanted` that `found` does not have in this order, with the words before it; undefined when all are there. */
export function firstLost(wanted: readonly string[], found: readonly string[]): string | undefined {
  let at = 0;
  for (const [index, word] of wanted.entries()) {
    const next = found.indexOf(word, at);
    if (next < 0) return `"${word}" after "${wanted.slice(Math.max(0, index - 6), index).join(' ')}"`;
    at = next + 1;
  }
  return undefined;
}
