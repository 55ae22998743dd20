import type { Advert } from '../../domain/advert.js';
import { escapeText } from '../../domain/html-text.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { advertSheetOf } from '../advert-sheet-of.js';
import { qrSvg } from '../qr-code.js';
import { ladderOf, type View, type ViewContext } from './view.js';

/** An advert to attach: what a candidate reads before applying. */
export function advertView(context: ViewContext, advert: Advert): View {
  const { brand } = context;
  const { craft, level } = advert;
  const sheet = advertSheetOf(advert, brand);
  const { link } = sheet.apply;
  return {
    title: sheet.role,
    language: sheet.language,
    kind: 'advert',
    data: {
      ...sheet,
      // The company's name, where it stands for a logo, is not said twice.
      kicker: brand.logo === undefined ? craft.name : sheet.kicker,
      // A dot between two facts ends a line rather than beginning one.
      facts: sheet.facts.map(({ label, text }) => ({ label, text: text.replaceAll(' · ', '\u00a0· ') })),
      picture: ladderOf(craft, level, wordsIn(sheet.language, brand.wording)),
      brandName: brand.name,
      qr: link === undefined ? '' : qrSvg(link.href, { label: link.qrLabel }),
      link,
      address: link === undefined ? '' : addressHtml(link.text),
    },
    arrangement: { kind: 'handout' },
  };
}

/** Longer pieces must be broken somewhere, or they leave their column. */
const mostInOnePiece = 40;

function addressHtml(address: string): string {
  return address
    .split(/(?<=\/)/)
    .map((piece) =>
      piece.length > mostInOnePiece ? escapeText(piece) : `<span class="piece">${escapeText(piece)}</span>`,
    )
    .join('<wbr>');
}
