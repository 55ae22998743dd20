import type { Brand, FontFace } from '../../domain/brand.js';
import { cssString } from '../../domain/css-string.js';
import { inRange, parseUnicodeRange } from '../../domain/unicode-range.js';
import { changeElements } from '../../html/change-elements.js';
import { elementsOf } from '../../html/elements.js';
import { parseHtml } from '../../html/parse-html.js';
import { textOf } from '../../html/text.js';

/**
 * The brand's fonts as CSS, inside the page, and only the files that hold a character of its text: some 100 kB for a
 * Latin text. Weights are regular and bold; what else a brand has, and its large fonts of symbols, are left out: a
 * screen has its own.
 */
export function fontStyle({ fonts }: Brand, html: string): string {
  const page = parseHtml(html);
  const read = changeElements(page, (element) => (/^(?:style|script)$/.test(element.name) ? [] : element));
  const characters = [...new Set(textOf(read))].map((char) => char.codePointAt(0) ?? 0);
  const hasItalic = elementsOf(page, ({ name }) => /^(?:em|i|cite|var|blockquote)$/.test(name)).length > 0;
  const own = [...new Map([fonts.text, fonts.headings].map((family) => [family.name, family])).values()];
  const faces = own.flatMap((family) =>
    family.faces
      .filter(({ weight, style }) => weight !== 600 && (style === 'normal' || (hasItalic && weight === 400)))
      .filter((face) => isFor(face, characters))
      .map((face) => fontFace(family.name, face)),
  );
  return [...faces, families(fonts)].join('\n');
}

function isFor({ unicodeRange }: FontFace, characters: readonly number[]): boolean {
  if (unicodeRange === undefined) return characters.length > 0;
  const range = parseUnicodeRange(unicodeRange);
  return characters.some((char) => inRange(range, char));
}

function fontFace(family: string, face: FontFace): string {
  const range = face.unicodeRange === undefined ? '' : `unicode-range:${face.unicodeRange};`;
  const data = Buffer.from(face.bytes).toString('base64');
  return `@font-face{font-family:${cssString(family)};font-weight:${face.weight};font-style:${face.style};font-display:swap;${range}src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}

/** The system's fonts stand last: on a screen they may draw what no font of the brand has. */
function families({ text, headings, fallback }: Brand['fonts']): string {
  const rest = [...fallback.map(({ name }) => cssString(name)), 'system-ui', 'sans-serif'];
  return `:root{--text-font:${[cssString(text.name), ...rest].join(',')};--heading-font:${[cssString(headings.name), cssString(text.name), ...rest].join(',')}}`;
}
