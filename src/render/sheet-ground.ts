import { cssString } from '../domain/css-string.js';
import { dataUri } from './data-uri.js';
import type { LaidSheet } from './sheet/lay-sheet.js';
import type { Sheet } from './sheet/sheet.js';
import { faintOn, type SheetLook } from './sheet-look.js';

/** What a document is painted with to the edges of its sheets: within `@page`, on its first page, and beside both. */
export interface SheetGround {
  readonly everyPage: string;
  readonly firstPage: string;
  readonly rules: string;
}

/**
 * White paper is left alone, and so is the ink. Any other is painted, to the edges, so that a sheet looks as its contrast
 * was checked; finishing marks it as decoration (see pdf/tags/silence-grounds.ts). So it does with a letterhead.
 *
 * @param left from the sheet's left edge to the text of the first page, in millimetres
 */
export function sheetGround(sheet: Sheet, laid: LaidSheet, left: number, look: SheetLook): SheetGround {
  const from = { left, top: laid.margins.top };
  const fill = sheet.ground?.fill ?? look.paper;
  const paper = fill.toLowerCase() === '#ffffff' ? '' : `background:${fill};`;
  const { letterhead } = sheet;
  const drawing = look.letterhead?.mediaType === 'image/svg+xml' ? look.letterhead : undefined;
  const room = letterhead === undefined ? 0 : Math.max(0, letterhead.top - laid.margins.top);
  return {
    everyPage: paper,
    firstPage:
      letterhead === undefined
        ? ''
        : // Where the head of a draft would stand, a letterhead has its own; title and watermark say that it is one.
          `${drawing ? `background:${layer(`url("${dataUri(drawing)}")`, letterhead, from)}${paper === '' ? '' : ` ${fill}`};` : ''}@top-left{content:none}@top-right{content:none}`,
    rules: `${room === 0 ? '' : `.sheet{padding-top:${mm(room)}}`}${watermark(sheet, laid, look)}`,
  };
}

interface Box {
  readonly left: number;
  readonly above: number;
  readonly width: number;
  readonly height: number;
}

interface Corner {
  readonly left: number;
  readonly top: number;
}

/** A picture on a sheet: CSS counts from the corner of the text. */
function layer(image: string, { left, above, width, height }: Box, from: Corner): string {
  return `${image} ${mm(left - from.left)} ${mm(above - from.top)}/${mm(width)} ${mm(height)} no-repeat`;
}

/**
 * The word of a draft across each of its pages: outlines alone, under the text, so that no word stands on a ground and
 * little is printed. No element, so that whoever measures the page finds none; not quite opaque, so that Chromium makes a form of
 * it, which finishing leaves below the text.
 */
function watermark(
  { foot, orientation, ground }: Sheet,
  { size, margins }: LaidSheet,
  look: SheetLook,
): string {
  if (!look.watermark || foot.head === '' || orientation === 'slide') return '';
  const fill = ground?.fill ?? look.paper;
  const room = {
    width: size.width - margins.inner - margins.outer,
    height: size.height - margins.top - margins.foot,
  };
  const letters = Math.max(1, look.measure(foot.head) * 1.1);
  const diagonal = Math.hypot(room.width, room.height);
  const height = Math.min((diagonal * 0.62) / letters, room.width * 0.36);
  const turn = Math.round((Math.atan2(room.height, room.width) * 180) / Math.PI);
  const upwards = look.direction === 'rtl' ? turn : -turn;
  return (
    `.sheet::before{content:${cssString(foot.head)};position:fixed;inset:0;z-index:-1;display:grid;place-content:center;` +
    `font:700 ${mm(height)}/1 var(--heading-font);white-space:pre;letter-spacing:0;rotate:${upwards}deg;` +
    `color:${fill};paint-order:stroke;opacity:0.99;-webkit-text-stroke:1.2pt ${faintOn(fill)}}`
  );
}

function mm(value: number): string {
  return `${Math.round(value * 1000) / 1000}mm`;
}
