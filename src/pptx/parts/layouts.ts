import type { Brand } from '../../domain/brand.js';
import type { Slide } from '../../domain/deck.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { leading, slideSheet } from '../../domain/slide-sheet.js';
import { relationsXml } from '../../office/relations.js';
import { xmlHead } from '../../office/xml.js';
import type { Parts } from '../../office/zip-parts.js';
import { boxes } from '../boxes.js';
import { namespaces } from '../namespaces.js';
import { type BroughtShape, brandShape } from '../shapes/brand.js';
import { emptyGroup, emptyPlace, footType, smallStyle } from '../shapes/empty-place.js';
import { plainContext } from '../shapes/text.js';
import { rectangleXml } from '../shapes/text-box.js';
import { fillTone } from '../tones.js';
import { hundredths } from '../units.js';
import { layouts, type SlideLayout, type TitleLook } from './layout-table.js';

/** The number of the layout that a slide is made from, from 1. One with a table has that for text: what follows it may be text. */
export function layoutOf({ kind, body }: Pick<Slide, 'kind' | 'body'>): number {
  if (kind !== 'text') return { opening: 1, level: 2 }[kind];
  if (body.kind === 'lines' && body.beside !== undefined) return 4;
  if (body.kind === 'lines' && body.columns === 2) return 5;
  return body.kind === 'picture' ? 6 : 3;
}

export function layoutParts(brand: Brand, language: LanguageTag): Parts {
  return Object.assign({}, ...layouts.map((layout, index) => layoutPart(layout, index + 1, brand, language)));
}

function layoutPart(layout: SlideLayout, number: number, brand: Brand, language: LanguageTag): Parts {
  const mark = markOf(layout, brand, language);
  const path = `slideLayout${number}.xml`;
  return {
    [`ppt/slideLayouts/${path}`]: layoutXml(layout, brand, mark.xml, language),
    [`ppt/slideLayouts/_rels/${path}.rels`]: relationsXml([
      { id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' },
      ...mark.relations,
    ]),
    ...mark.parts,
  };
}

/** Whose deck it is, on the layouts that do not show the master's: large on the opening, and to be read on the dark. */
function markOf({ ground }: SlideLayout, brand: Brand, language: LanguageTag): BroughtShape {
  if (ground === undefined) return { xml: '', parts: {}, relations: [] };
  const place =
    ground === 'band'
      ? ({ id: 100, box: boxes.openingBrand, ground: 'paper' } as const)
      : ({ id: 100, box: boxes.brand, ground: 'dark' } as const);
  return brandShape(brand, place, plainContext(language));
}

function layoutXml(layout: SlideLayout, brand: Brand, mark: string, language: LanguageTag): string {
  const { name, type, title, places, kicker, ground } = layout;
  const tone = ground === 'dark' ? 'bg1' : 'tx2';
  const foot = { ...footType, tone } as const;
  const dark = fillTone(brand);
  const shapes = [
    ...(title === undefined
      ? []
      : [
          {
            name: 'Title',
            place: 'type="title"',
            box: title.box,
            anchor: title.anchor,
            style: titleStyle(title),
            text: name,
          },
        ]),
    // Before the kicker: LibreOffice takes the first place for text as the one to fill.
    ...places.map((place) => ({ style: '', ...place, text: place.name })),
    ...(kicker
      ? [
          {
            name: 'Craft',
            place: 'type="body" sz="quarter" idx="13"',
            box: ground === 'dark' ? boxes.levelKicker : boxes.kicker,
            style: smallStyle('r', { size: 16, lines: slideSheet.kicker.leading, tone }),
            text: 'Craft',
          },
        ]
      : []),
    {
      name: 'Foot',
      place: 'type="ftr" sz="quarter" idx="11"',
      box: boxes.foot,
      anchor: 'b' as const,
      style: smallStyle('r', foot),
      text: '',
    },
    {
      name: 'Number',
      place: 'type="sldNum" sz="quarter" idx="12"',
      box: boxes.number,
      anchor: 'b' as const,
      style: smallStyle('r', foot),
      text: '#',
    },
  ].map((shape, index) => emptyPlace({ ...shape, id: index + 2 }, language));
  const behind = ground === 'band' ? rectangleXml(20, 'Band', boxes.band, dark) : '';
  const fill = `<p:bg><p:bgPr><a:solidFill><a:schemeClr val="${dark}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`;
  const own = ground === undefined ? '' : ' showMasterSp="0"';
  return `${xmlHead}<p:sldLayout ${namespaces}${own} type="${type}" preserve="1" userDrawn="1"><p:cSld name="${name}">${ground === 'dark' ? fill : ''}<p:spTree>${emptyGroup}${behind}${mark}${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

function titleStyle({ size, colour }: TitleLook): string {
  return `<a:lvl1pPr><a:lnSpc><a:spcPts val="${hundredths(leading[size])}"/></a:lnSpc><a:defRPr sz="${hundredths(size)}" b="1"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill></a:defRPr></a:lvl1pPr>`;
}
