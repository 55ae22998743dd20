import { spanElements } from './html-names.js';

// Pieces of kramdown's expressions. Ruby's `\s` and `\w` know ASCII alone, and its `^` stands at every line.

/** White space, line ends included. */
export const S = '[ \\t\\r\\n\\f\\v]';
export const upTo3 = ' {0,3}';
export const blank = '(?:[ \\t\\r\\f\\v]*\\n)+';
export const endOfBlock = '\\^[ \\t\\r\\f\\v]*\\n';
/** The inside of an attribute list; the bound keeps a page full of `{:` from being read again and again. */
export const attributesInside = '(?:\\\\\\}|[^}]){1,2000}?';
export const attributeBlock = `\\{:(?!:|\\/)(${attributesInside})\\}[ \\t\\r\\f\\v]*\\n`;
const nameStart =
  'A-Za-z_\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u3001-\\ud7ff';
const oneName = `[${nameStart}][${nameStart}\\d.\\-\\u00b7\\u0300-\\u036f]*`;
export const htmlName = `${oneName}(?::${oneName})?`;
const notSpan = `(?!(?:${[...spanElements, 'script'].join('|')})\\b)`;
const htmlStart = `<${notSpan}${htmlName}`;
const htmlStop = `<\\/${notSpan}${htmlName}${S}*>`;

const lazyEndInside = `${blank}|${upTo3}${attributeBlock}|${endOfBlock}|${upTo3}(?:${htmlStop}|${htmlStart})`;

/** Where a quote, and every paragraph, ends at the latest. */
export const lazyEnd = new RegExp(`(?:${lazyEndInside}|$(?![\\s\\S]))`, 'y');

/** Lines of indented code that goes on, for a look ahead at the start of a line. */
export const codeGoesOn = `(?!${upTo3}${attributeBlock}|${endOfBlock}|${upTo3}(?:${htmlStop}|${htmlStart}))[ \\t]*[^ \\t\\r\\n\\f\\v].*\\n`;

/** What may not begin a lazy line of a list whose text is indented so far. */
export function lazyListLine(indentation: number): RegExp {
  const most = Math.min(indentation, 3);
  return new RegExp(
    `(?! {0,${most}}(?:${attributeBlock}|${htmlStop}|${htmlStart})).*[^ \\t\\r\\n\\f\\v].*\\n`,
    'y',
  );
}

export const listTail = '[\\t| ].*?\\n';
export const unorderedStart = new RegExp(`(${upTo3}[+*-])(${listTail})`, 'y');
export const orderedStart = new RegExp(`(${upTo3}\\d+\\.)(${listTail})`, 'y');
export const definitionStart = new RegExp(`(${upTo3}:)(${listTail})`, 'y');
export const headingStart = /(#{1,6})[\t ]+(.*)\n/y;
export const quoteStart = / {0,3}> ?/y;
export const fenceStart = / {0,3}(?:~~~|```|[~`]{3,})/y;
export const ruleStart = / {0,3}([*\-_])[ \t]*\1[ \t]*\1(?:\1|[ \t])*\n/y;
export const blankLines = new RegExp(blank, 'y');
export const endMarker = new RegExp(endOfBlock, 'y');
export const attributeLine = new RegExp(`${upTo3}${attributeBlock}`, 'y');

/** Where a paragraph ends: kramdown's GFM reader lets other blocks begin without an empty line. */
const paragraphEnds: readonly RegExp[] = [
  lazyEnd,
  unorderedStart,
  orderedStart,
  headingStart,
  definitionStart,
  quoteStart,
  fenceStart,
];

export function endsParagraph(text: string, at: number): boolean {
  return paragraphEnds.some((end) => {
    end.lastIndex = at;
    return end.test(text);
  });
}
