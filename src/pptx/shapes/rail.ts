import type { Rail } from '../../domain/deck.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { rail as measures, rungMiddles } from '../../domain/slide-sheet.js';
import { type Box, transform } from '../units.js';
import { escapeXml } from '../xml.js';
import { paragraphsXml, plainContext, type Tone } from './text.js';
import { decorative, rectangleXml, textBoxXml } from './text-box.js';

/** The ladder as a group of rectangles with one spoken text, this rung solid and numbered. */
export function railXml(
  rail: Rail,
  look: { readonly id: number; readonly tone: Tone; readonly language: LanguageTag },
): string {
  const { rungs: numbers, current, numerals, spoken } = rail;
  if (numbers.length === 0) return '';
  const { id, tone, language } = look;
  const rungs = rungMiddles(numbers.length).map((middle, index) => {
    const number = numbers[index] ?? '';
    const size = number === current ? measures.solid : measures.hairline;
    return rectangleXml(id + 1 + index, `Rung ${number}`, barBox(middle, size), tone);
  });
  const at = current === undefined ? -1 : numbers.indexOf(current);
  const middle = rungMiddles(numbers.length)[at];
  const numeral =
    middle === undefined || numerals === 'none'
      ? ''
      : textBoxXml({
          id: id + 1 + numbers.length,
          name: 'Rung number',
          box: { left: measures.number.left, top: middle - 5, width: measures.number.width, height: 10 },
          anchor: 'ctr',
          paragraphs: paragraphsXml(
            [{ runs: [{ text: current ?? '', weight: 'bold', tone, size: 18 }] }],
            plainContext(language),
          ),
        });
  const voice =
    spoken === ''
      ? `<p:cNvPr id="${id}" name="Ladder">${decorative}</p:cNvPr>`
      : `<p:cNvPr id="${id}" name="Ladder" descr="${escapeXml(spoken)}"/>`;
  const around: Box = {
    left: 0,
    top: measures.bottom - measures.height - 5,
    width: 54,
    height: measures.height + 10,
  };
  return `<p:grpSp><p:nvGrpSpPr>${voice}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${groupTransform(around)}</p:grpSpPr>${rungs.join('')}${numeral}</p:grpSp>`;
}

function barBox(middle: number, { width, height }: { width: number; height: number }): Box {
  return { left: 0, top: middle - height / 2, width, height };
}

/** A group whose inside has the slide's own measures. */
function groupTransform(box: Box): string {
  const own = transform(box);
  const inside = own
    .replace('<a:xfrm>', '')
    .replace('</a:xfrm>', '')
    .replace('a:off', 'a:chOff')
    .replace('a:ext', 'a:chExt');
  return own.replace('</a:xfrm>', `${inside}</a:xfrm>`);
}
