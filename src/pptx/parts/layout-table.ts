import { leading } from '../../domain/slide-sheet.js';
import { boxes } from '../boxes.js';
import { smallStyle } from '../shapes/empty-place.js';
import type { Tone } from '../shapes/text.js';
import type { Box } from '../units.js';

export interface SlideLayout {
  /** What people see in the list of layouts. */
  readonly name: string;
  /** ECMA-376 part 1, §19.7.15. */
  readonly type: string;
  readonly title: TitleLook | undefined;
  readonly places: readonly Place[];
  /** Whether it has a place at the top right. */
  readonly kicker: boolean;
  readonly ground?: 'dark' | 'band';
}

export interface TitleLook {
  readonly size: 40 | 48;
  readonly colour: Tone;
  readonly box: Box;
  readonly anchor: 't' | 'b';
}

/** A place for text or a picture; the first is the one that LibreOffice gives a new slide's text. */
interface Place {
  readonly name: string;
  readonly place: string;
  readonly box: Box;
  readonly style?: string;
}

const text = (box: Box, style = ''): Place => ({ name: 'Text', place: 'type="body" idx="1"', box, style });
const plainTitle = { size: 40, colour: 'accent6', box: boxes.title, anchor: 't' } as const;
const lead: Place = {
  name: 'Lead',
  place: 'type="body" sz="quarter" idx="14"',
  box: boxes.lead,
  style: smallStyle('l', { size: 16, lines: leading[16] }),
};
const onDark = `<a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:lvl1pPr>`;

/** One layout for each kind of slide, and the usual ones: a new slide made from any looks like ours. */
export const layouts: readonly SlideLayout[] = [
  {
    name: 'Opening',
    type: 'title',
    title: { size: 48, colour: 'accent6', box: boxes.largeTitle, anchor: 'b' },
    places: [text(boxes.largeBody)],
    kicker: true,
    ground: 'band',
  },
  {
    name: 'Level',
    type: 'secHead',
    title: { size: 48, colour: 'bg1', box: boxes.levelTitle, anchor: 'b' },
    places: [text(boxes.largeBody, onDark)],
    kicker: true,
    ground: 'dark',
  },
  { name: 'Text', type: 'obj', title: plainTitle, places: [text(boxes.body), lead], kicker: true },
  {
    name: 'Rung below',
    type: 'cust',
    title: plainTitle,
    places: [
      text(boxes.besideMain),
      {
        name: 'Rung below',
        place: 'type="body" sz="quarter" idx="2"',
        box: boxes.besideText,
        style: smallStyle('l', { size: 16, lines: leading[16] }),
      },
      lead,
    ],
    kicker: true,
  },
  {
    name: 'Two columns',
    type: 'twoObj',
    title: plainTitle,
    places: [
      { name: 'Left', place: 'type="body" sz="half" idx="1"', box: boxes.leftColumn },
      { name: 'Right', place: 'type="body" sz="half" idx="2"', box: boxes.rightColumn },
    ],
    kicker: true,
  },
  {
    name: 'Picture',
    type: 'picTx',
    title: plainTitle,
    places: [
      { name: 'Picture', place: 'type="pic" idx="1"', box: boxes.picture },
      { name: 'Caption', place: 'type="body" sz="half" idx="2"', box: boxes.caption },
    ],
    kicker: true,
  },
  // Without a kicker: LibreOffice would take it for the text of a slide that is given text later.
  { name: 'Title only', type: 'titleOnly', title: plainTitle, places: [], kicker: false },
  { name: 'Blank', type: 'blank', title: undefined, places: [], kicker: false },
];
