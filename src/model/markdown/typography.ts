import { quoteAt } from './quotes.js';

/**
 * Dashes, dots, guillemets and quotes as kramdown documents them under "Typographic Symbols":
 * https://kramdown.gettalong.org/syntax.html#typographic-symbols
 *
 * @param text a run of plain Markdown text.
 * @param after what follows it on the page; quotes look ahead.
 */
export function smartText(text: string, after: string): string {
  if (!/["'<>]|--|\.\.\./.test(text)) return text;
  const whole = text + after;
  let out = '';
  // Up to where signs were taken together; a quote does not look back behind that.
  let taken = 0;
  for (let at = 0; at < text.length; ) {
    const sign = signs.find(([written]) => whole.startsWith(written, at)) ?? quoteAt(whole, at, taken);
    if (sign === undefined) {
      out += text[at];
      at += 1;
    } else {
      const [written, set] = sign;
      out += set;
      at += written.length;
      taken = at;
    }
  }
  return out;
}

/** What is written, and the sign that is set; longer ones first. */
const signs: readonly (readonly [written: string, set: string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['...', '…'],
  ['<< ', '«\u00a0'],
  [' >>', '\u00a0»'],
  ['<<', '«'],
  ['>>', '»'],
];
