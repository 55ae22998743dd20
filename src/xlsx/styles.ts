import type { Brand } from '../domain/brand.js';
import { escapeXml, xmlHead } from '../office/xml.js';
import { type CellLook, cellLooks } from './workbook.js';

/** Colours of the theme by their places in it (ECMA-376 part 1, §18.8.3): light and dark change places. */
const tones = { ink: 1, secondary: 3, accent: 4, pale: 8, heading: 9, link: 10 } as const;

interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly tone: keyof typeof tones;
  /** Around the cell, or below it alone. */
  readonly border: 'none' | 'hairline' | 'head' | 'below';
  readonly wraps: boolean;
  /** Kept as it is typed, so that neither `- led it` nor `=` begins a formula; and may be changed where the sheet is locked. */
  readonly isAnswer: boolean;
}

const plain: Look = { size: 11, bold: false, tone: 'ink', border: 'none', wraps: true, isAnswer: false };

const looks: Readonly<Record<CellLook, Look>> = {
  text: { ...plain, border: 'hairline' },
  title: { ...plain, size: 16, bold: true, tone: 'heading', wraps: false },
  note: { ...plain, tone: 'secondary', wraps: false },
  head: { ...plain, bold: true, tone: 'link', border: 'head' },
  name: { ...plain, bold: true, border: 'hairline' },
  answer: { ...plain, border: 'hairline', isAnswer: true },
  line: { ...plain, border: 'below', isAnswer: true },
};

const borders: Readonly<Record<Look['border'], string>> = {
  none: '<left/><right/><top/><bottom/><diagonal/>',
  hairline: `<left/><right/><top/><bottom style="thin">${colour('pale')}</bottom><diagonal/>`,
  head: `<left/><right/><top/><bottom style="medium">${colour('accent')}</bottom><diagonal/>`,
  below: `<left/><right/><top/><bottom style="thin">${colour('ink')}</bottom><diagonal/>`,
};

/** The number of a look among the formats of cells; text that begins like a formula has one of its own, which says that it is none. */
export function styleOf(look: CellLook, text: string): number {
  const at = cellLooks.indexOf(look);
  return /^[=+\-@]/.test(text) ? cellLooks.length + at : at;
}

/** How the cells of each look are set: fonts and colours by their roles in the theme. */
export function stylesXml({ fonts }: Pick<Brand, 'fonts'>): string {
  const all = cellLooks.map((look) => looks[look]);
  const name = escapeXml(fonts.text.name);
  const fontXml = [plain, ...all].map(
    ({ size, bold, tone }) =>
      `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${colour(tone)}<name val="${name}"/><family val="2"/><scheme val="minor"/></font>`,
  );
  const kinds = Object.keys(borders);
  const borderXml = Object.values(borders).map((border) => `<border>${border}</border>`);
  const formats = [false, true].flatMap((isQuoted) =>
    all.map((look, at) => formatXml(look, { font: at + 1, border: kinds.indexOf(look.border), isQuoted })),
  );
  return `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="${fontXml.length}">${fontXml.join('')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="${borderXml.length}">${borderXml.join('')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function formatXml(
  { wraps, isAnswer }: Look,
  { font, border, isQuoted }: { font: number; border: number; isQuoted: boolean },
): string {
  // 49 is text.
  const format = `numFmtId="${isAnswer ? 49 : 0}"${isAnswer ? ' applyNumberFormat="1"' : ''}`;
  const quoted = isQuoted ? ' quotePrefix="1"' : '';
  return `<xf ${format} fontId="${font}" fillId="0" borderId="${border}" xfId="0"${quoted} applyFont="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top"${wraps ? ' wrapText="1"' : ''}/><protection locked="${isAnswer ? 0 : 1}"/></xf>`;
}

function colour(tone: keyof typeof tones): string {
  return `<color theme="${tones[tone]}"/>`;
}
