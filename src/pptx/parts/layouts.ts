import type { Slide } from '../../domain/deck.js';
import { leading } from '../../domain/slide-sheet.js';
import { boxes } from '../boxes.js';
import { paragraphsXml, plainContext } from '../shapes/text.js';
import { bodyProperties, rectangleXml } from '../shapes/text-box.js';
import { type Box, hundredths, transform } from '../units.js';
import { escapeXml, namespaces, xmlHead } from '../xml.js';
import type { Parts } from '../zip-parts.js';
import { relationsXml } from './relations.js';

interface Layout {
  readonly number: number;
  /** What people see in the list of layouts. */
  readonly name: string;
  readonly type: string;
  readonly titleSize: 32 | 44;
  readonly titleColour: 'tx1' | 'accent1';
  readonly title: Box;
  readonly body: Box;
  readonly kicker: Box;
  /** The colour of the band behind the rail. */
  readonly band: 'accent1' | 'bg2' | undefined;
}

/** One layout for each kind of slide; a new slide made from one looks like ours. */
export const layouts: Readonly<Record<Slide['kind'], Layout>> = {
  opening: {
    number: 1,
    name: 'Opening',
    type: 'title',
    titleSize: 44,
    titleColour: 'accent1',
    title: boxes.largeTitle,
    body: boxes.largeBody,
    kicker: boxes.status,
    band: 'accent1',
  },
  level: {
    number: 2,
    name: 'Level',
    type: 'secHead',
    titleSize: 44,
    titleColour: 'accent1',
    title: boxes.levelTitle,
    body: boxes.largeBody,
    kicker: boxes.kicker,
    band: 'bg2',
  },
  text: {
    number: 3,
    name: 'Text',
    type: 'obj',
    titleSize: 32,
    titleColour: 'tx1',
    title: boxes.title,
    body: boxes.body,
    kicker: boxes.kicker,
    band: undefined,
  },
};

export function layoutParts(language: string): Parts {
  return Object.fromEntries(
    Object.values(layouts).flatMap((layout) => [
      [`ppt/slideLayouts/slideLayout${layout.number}.xml`, layoutXml(layout, language)],
      [
        `ppt/slideLayouts/_rels/slideLayout${layout.number}.xml.rels`,
        relationsXml([{ id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]),
      ],
    ]),
  );
}

function layoutXml(layout: Layout, language: string): string {
  const { name, type, titleSize, titleColour, band } = layout;
  const title = `<a:lvl1pPr><a:lnSpc><a:spcPts val="${hundredths(leading[titleSize])}"/></a:lnSpc><a:defRPr sz="${hundredths(titleSize)}" b="1"><a:solidFill><a:schemeClr val="${titleColour}"/></a:solidFill></a:defRPr></a:lvl1pPr>`;
  const shapes = [
    band === undefined ? '' : rectangleXml(7, 'Band', boxes.band, band),
    emptyPlace(
      { id: 2, name: 'Title', place: 'type="title"', box: layout.title, style: title, text: name },
      language,
    ),
    emptyPlace(
      {
        id: 3,
        name: 'Craft',
        place: 'type="body" sz="quarter" idx="13"',
        box: layout.kicker,
        style: small,
        text: 'Craft',
      },
      language,
    ),
    emptyPlace(
      { id: 4, name: 'Text', place: 'type="body" idx="1"', box: layout.body, style: '', text: 'Text' },
      language,
    ),
    emptyPlace(
      {
        id: 5,
        name: 'Foot',
        place: 'type="ftr" sz="quarter" idx="11"',
        box: boxes.foot,
        anchor: 'b',
        style: small,
        text: '',
      },
      language,
    ),
    emptyPlace(
      {
        id: 6,
        name: 'Number',
        place: 'type="sldNum" sz="quarter" idx="12"',
        box: boxes.number,
        anchor: 'b',
        style: small,
        text: '#',
      },
      language,
    ),
  ];
  return `${xmlHead}<p:sldLayout ${namespaces} type="${type}" preserve="1" userDrawn="1"><p:cSld name="${name}"><p:spTree>${emptyGroup}${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

/** What a shape tree begins with. */
export const emptyGroup =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** 18 pt in the secondary colour: kicker, foot and number. */
export const small = `<a:lvl1pPr marL="0" indent="0"><a:lnSpc><a:spcPts val="${hundredths(leading[18])}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr sz="1800" b="0"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr>`;

/** A place that a slide fills. */
export function emptyPlace(
  shape: {
    readonly id: number;
    readonly name: string;
    readonly place: string;
    readonly box: Box;
    readonly style: string;
    readonly anchor?: 't' | 'b';
    /** The prompt; `#` stands for the slide's number. */
    readonly text: string;
  },
  language: string,
): string {
  const { id, name, place, box, style, text, anchor = 't' } = shape;
  const inside =
    text === '#'
      ? numberField(language, '‹#›')
      : paragraphsXml(text === '' ? [] : [{ runs: [{ text }] }], plainContext(language));
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${place}/></p:nvPr></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>${bodyProperties(anchor)}<a:lstStyle>${style}</a:lstStyle>${inside}</p:txBody></p:sp>`;
}

/** A paragraph that shows the slide's own number, wherever the slide is moved. */
export function numberField(language: string, shown: string, look = ''): string {
  return `<a:p><a:pPr algn="r"/><a:fld id="{4C414444-4552-4000-8000-000000000000}" type="slidenum"><a:rPr lang="${escapeXml(language)}" sz="1800">${look}</a:rPr><a:t>${shown}</a:t></a:fld></a:p>`;
}
