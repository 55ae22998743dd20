import type { Slide } from '../../domain/deck.js';
import { type RailRungPlace, railRungs } from '../../domain/rail-rungs.js';
import { rail as measures } from '../../domain/slide-sheet.js';
import { escapeXml } from '../../office/xml.js';
import { type Box, transform } from '../units.js';
import { paragraphsXml, plainContext, type Tone } from './text.js';
import { decorative, rectangleXml, textBoxXml } from './text-box.js';

/** The colours of a rail: its hairlines, their numbers, this rung and its number. */
export interface RailTones {
  readonly line: Tone;
  readonly number: Tone;
  readonly mark: Tone;
  readonly markNumber: Tone;
}

/** The ladder as a group of rectangles, each with its number, and one spoken text; this rung is thick, long and bold. */
export function railXml(
  slide: Slide,
  { id, tones }: { readonly id: number; readonly tones: RailTones },
): string {
  const rungs = railRungs(slide);
  if (rungs.length === 0) return '';
  const { spoken } = slide.rail;
  const shapes = rungs.map((rung, index) => rungXml(rung, id + 1 + 2 * index, slide, tones));
  const voice =
    spoken === ''
      ? `<p:cNvPr id="${id}" name="Ladder">${decorative}</p:cNvPr>`
      : `<p:cNvPr id="${id}" name="Ladder" descr="${escapeXml(spoken)}"/>`;
  const around: Box = {
    left: 0,
    top: measures.bottom - measures.height - 5,
    width: measures.list.left + measures.list.width,
    height: measures.height + 10,
  };
  return `<p:grpSp><p:nvGrpSpPr>${voice}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${groupTransform(around)}</p:grpSpPr>${shapes.join('')}</p:grpSp>`;
}

function rungXml(rung: RailRungPlace, id: number, { language }: Slide, tones: RailTones): string {
  const { number, mark, middle, width, height, numeral } = rung;
  const isThis = mark === 'this';
  const box = { left: 0, top: middle - height / 2, width, height };
  const bar = rectangleXml(id, `Rung ${number}`, box, isThis ? tones.mark : tones.line);
  if (numeral === undefined) return bar;
  const look = {
    weight: isThis ? 'bold' : 'regular',
    tone: isThis ? tones.markNumber : tones.number,
    size: numeral.size,
  } as const;
  return (
    bar +
    textBoxXml({
      id: id + 1,
      name: `Number ${number}`,
      box: { left: numeral.left, top: middle - 5, width: numeral.width, height: 10 },
      anchor: 'ctr',
      paragraphs: paragraphsXml([{ runs: [{ text: number, ...look }] }], plainContext(language)),
    })
  );
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
