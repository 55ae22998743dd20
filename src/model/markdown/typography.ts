/**
 * Quotes, dashes and dots as kramdown sets them (its rules are those of SmartyPants).
 * https://github.com/gettalong/kramdown/blob/master/lib/kramdown/parser/kramdown/smart_quotes.rb
 *
 * @param text a run of plain Markdown text.
 * @param after what follows it on the page; quotes look ahead.
 */
export function smartText(text: string, after: string): string {
  if (!/["'<>]|--|\.\.\./.test(text)) return text;
  const whole = text + after;
  const marks = /---?|\.\.\.|<< ?| ?>>|[^\\*_`<]?["']/g;
  let out = '';
  let at = 0;
  while (at < text.length) {
    marks.lastIndex = at;
    const mark = marks.exec(whole);
    if (mark === null || mark.index >= text.length) break;
    out += text.slice(at, mark.index);
    const sign = signs[mark[0]];
    const set = sign === undefined ? smartQuote(whole, mark.index) : { text: sign, length: mark[0].length };
    out += set.text;
    at = mark.index + set.length;
  }
  return out + text.slice(at);
}

const signs: Readonly<Record<string, string>> = {
  '---': '—',
  '--': '–',
  '...': '…',
  '<< ': '«\u00a0',
  ' >>': '\u00a0»',
  '<<': '«',
  '>>': '»',
};

type Part = 1 | 'left1' | 'right1' | 'left2' | 'right2' | string;

/** In order; the first that matches at the place decides. A number or `left2` names a group of the match. */
const rules: readonly (readonly [RegExp, readonly Part[]])[] = [
  [/("|')(?=[_*]{1,2}\S)/y, ['left1']],
  [/("|')(?=[!"#$%'()*+,\-./:;<=>?@[\\\]^_`{|}~](?!\.\.)\B)/y, ['right1']],
  [/(\s?)"'(?=\w)/y, [1, '“', '‘']],
  [/(\s?)'"(?=\w)/y, [1, '‘', '“']],
  [/(\s?)'(?=\d\ds)/y, [1, '’']],
  [/(\s)('|")(?=\w)/y, [1, 'left2']],
  [/([^ \\\t\r\n[{(-])('|")/y, [1, 'right2']],
  [/("|')(?=\s|s\b|$)/my, ['right1']],
  [/(.?)'/sy, [1, '‘']],
  [/(.?)"/sy, [1, '“']],
];

function smartQuote(text: string, at: number): { text: string; length: number } {
  for (const [rule, parts] of rules) {
    rule.lastIndex = at;
    const match = rule.exec(text);
    if (match !== null) {
      return { text: parts.map((part) => partText(part, match)).join(''), length: match[0].length };
    }
  }
  return { text: text[at] ?? '', length: 1 };
}

function partText(part: Part, match: RegExpExecArray): string {
  if (part === 1) return match[1] ?? '';
  const quote = part.endsWith('1') ? match[1] : match[2];
  if (part.startsWith('left')) return quote === '"' ? '“' : '‘';
  if (part.startsWith('right')) return quote === '"' ? '”' : '’';
  return part;
}
