import type { Brand } from '../../domain/brand.js';
import { directionOf } from '../../domain/direction.js';
import type { WordPage } from '../../domain/word-page.js';
import { xmlHead } from '../../office/xml.js';
import { logoRun } from '../blocks/logo.js';
import type { Ledger } from '../ledger.js';
import { namespaces } from '../namespaces.js';
import { plainLook } from '../text/look.js';
import { runsXml } from '../text/run.js';
import { twips } from '../units.js';

/** The head of the first page says whose it is; that of every page, that it is a draft. */
export function headerXml(page: WordPage, brand: Brand | undefined, ledger: Ledger): string {
  const whose = brand === undefined ? '' : logoRun(brand, ledger, page.language);
  const status = page.status === '' ? '' : `<w:r><w:tab/></w:r>${textXml(page.status, page.language, true)}`;
  return `${xmlHead}<w:hdr ${namespaces}>${lineXml('Header', page, whose + status)}</w:hdr>`;
}

/** What the foot of a print says, with numbers that Word counts. */
export function footerXml(page: WordPage): string {
  const { lines, number } = page.foot;
  const [first = '', ...rest] = lines;
  const text = (words: string) => textXml(words, page.language, false);
  const counted = `${text(number.before)}${fieldXml('PAGE')}${text(number.between)}${fieldXml('NUMPAGES')}${text(number.after)}`;
  const paragraphs = [
    lineXml('Footer', page, `${text(first)}<w:r><w:tab/></w:r>${counted}`),
    ...rest.map((line) => lineXml('Footer', page, text(line))),
  ];
  return `${xmlHead}<w:ftr ${namespaces}>${paragraphs.join('')}</w:ftr>`;
}

/** A line with a stop at its end, for what stands there. */
function lineXml(style: string, { sheet, language }: WordPage, runs: string): string {
  const end = twips(sheet.width - sheet.inner - sheet.outer);
  const bidi = directionOf(language) === 'rtl' ? '<w:bidi/>' : '';
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:tabs><w:tab w:val="right" w:pos="${end}"/></w:tabs>${bidi}</w:pPr>${runs}</w:p>`;
}

function textXml(text: string, language: string, bold: boolean): string {
  return text === '' ? '' : runsXml(text, { ...plainLook(language, directionOf(language)), bold }, language);
}

/** A number of Word's own; until it counts, 1. */
function fieldXml(code: 'PAGE' | 'NUMPAGES'): string {
  return `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
}
