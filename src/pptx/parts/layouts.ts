import type { Slide } from '../../domain/deck.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { leading, slideSheet } from '../../domain/slide-sheet.js';
import { boxes } from '../boxes.js';
import { emptyGroup, emptyPlace, smallStyle } from '../shapes/empty-place.js';
import { rectangleXml } from '../shapes/text-box.js';
import { type Box, hundredths } from '../units.js';
import { namespaces, xmlHead } from '../xml.js';
import type { Parts } from '../zip-parts.js';
import { relationsXml } from './relations.js';

interface Layout {
  /** What people see in the list of layouts. */
  readonly name: string;
  /** ECMA-376 part 1, §19.7.15. */
  readonly type: string;
  readonly title:
    | { readonly size: 32 | 44; readonly colour: 'tx1' | 'accent1'; readonly box: Box }
    | undefined;
  readonly places: readonly Place[];
  readonly kicker: { readonly box: Box; readonly align: 'l' | 'r' } | undefined;
  /** The colour of the band behind the rail. */
  readonly band: 'accent1' | 'bg2' | undefined;
}

/** A place for text or a picture; the first is the one that LibreOffice gives a new slide's text. */
interface Place {
  readonly name: string;
  readonly place: string;
  readonly box: Box;
}

const body = (box: Box): Place => ({ name: 'Text', place: 'type="body" idx="1"', box });
const kicker = { box: boxes.kicker, align: 'r' } as const;
const plainTitle = { size: 32, colour: 'tx1', box: boxes.title } as const;
const largeTitle = (box: Box) => ({ size: 44, colour: 'accent1', box }) as const;

/** One layout for each kind of slide, and the usual ones: a new slide made from any looks like ours. */
export const layouts: readonly Layout[] = [
  {
    name: 'Opening',
    type: 'title',
    title: largeTitle(boxes.largeTitle),
    places: [body(boxes.largeBody)],
    kicker: { box: boxes.status, align: 'l' },
    band: 'accent1',
  },
  {
    name: 'Level',
    type: 'secHead',
    title: largeTitle(boxes.levelTitle),
    places: [body(boxes.largeBody)],
    kicker,
    band: 'bg2',
  },
  { name: 'Text', type: 'obj', title: plainTitle, places: [body(boxes.body)], kicker, band: undefined },
  {
    name: 'Two columns',
    type: 'twoObj',
    title: plainTitle,
    places: [
      { name: 'Left', place: 'type="body" sz="half" idx="1"', box: boxes.leftColumn },
      { name: 'Right', place: 'type="body" sz="half" idx="2"', box: boxes.rightColumn },
    ],
    kicker,
    band: undefined,
  },
  {
    name: 'Picture',
    type: 'picTx',
    title: plainTitle,
    places: [
      { name: 'Picture', place: 'type="pic" idx="1"', box: boxes.picture },
      { name: 'Caption', place: 'type="body" sz="half" idx="2"', box: boxes.caption },
    ],
    kicker,
    band: undefined,
  },
  // Without a kicker: LibreOffice would take it for the text of a slide that is given text later.
  {
    name: 'Title only',
    type: 'titleOnly',
    title: plainTitle,
    places: [],
    kicker: undefined,
    band: undefined,
  },
  { name: 'Blank', type: 'blank', title: undefined, places: [], kicker: undefined, band: undefined },
];

/** The number of the layout that a slide is made from, from 1. One with a table has that for text: what follows it may be text. */
export function layoutOf({ kind, body }: Pick<Slide, 'kind' | 'body'>): number {
  if (kind !== 'text') return { opening: 1, level: 2 }[kind];
  if (body.kind === 'lines' && body.columns === 2) return 4;
  return body.kind === 'picture' ? 5 : 3;
}

export function layoutParts(language: LanguageTag): Parts {
  return Object.fromEntries(
    layouts.flatMap((layout, index) => [
      [`ppt/slideLayouts/slideLayout${index + 1}.xml`, layoutXml(layout, language)],
      [
        `ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`,
        relationsXml([{ id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]),
      ],
    ]),
  );
}

function layoutXml({ name, type, title, places, kicker, band }: Layout, language: LanguageTag): string {
  const shapes = [
    ...(title === undefined
      ? []
      : [{ name: 'Title', place: 'type="title"', box: title.box, style: titleStyle(title), text: name }]),
    // Before the kicker: LibreOffice takes the first place for text as the one to fill.
    ...places.map((place) => ({ ...place, style: '', text: place.name })),
    ...(kicker === undefined
      ? []
      : [
          {
            name: 'Craft',
            place: 'type="body" sz="quarter" idx="13"',
            box: kicker.box,
            anchor: 'b' as const,
            style: smallStyle(kicker.align, slideSheet.kicker.leading),
            text: 'Craft',
          },
        ]),
    {
      name: 'Foot',
      place: 'type="ftr" sz="quarter" idx="11"',
      box: boxes.foot,
      anchor: 'b' as const,
      style: smallStyle('l'),
      text: '',
    },
    {
      name: 'Number',
      place: 'type="sldNum" sz="quarter" idx="12"',
      box: boxes.number,
      anchor: 'b' as const,
      style: smallStyle('r'),
      text: '#',
    },
  ].map((shape, index) => emptyPlace({ ...shape, id: index + 2 }, language));
  const behind = band === undefined ? '' : rectangleXml(20, 'Band', boxes.band, band);
  return `${xmlHead}<p:sldLayout ${namespaces} type="${type}" preserve="1" userDrawn="1"><p:cSld name="${name}"><p:spTree>${emptyGroup}${behind}${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

function titleStyle({ size, colour }: { readonly size: 32 | 44; readonly colour: string }): string {
  return `<a:lvl1pPr><a:lnSpc><a:spcPts val="${hundredths(leading[size])}"/></a:lnSpc><a:defRPr sz="${hundredths(size)}" b="1"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill></a:defRPr></a:lvl1pPr>`;
}
