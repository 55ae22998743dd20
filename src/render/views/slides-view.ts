import type { Brand } from '../../domain/brand.js';
import { logoOn } from '../../domain/dark-ground.js';
import type { BodySize, Picture, Slide } from '../../domain/deck.js';
import type { Craft, Level } from '../../domain/framework.js';
import {
  leading,
  lineGap,
  railPitch,
  rungLeading,
  rungMiddles,
  slideSheet,
} from '../../domain/slide-sheet.js';
import { dataUri } from '../data-uri.js';
import { deckOf } from '../deck-of.js';
import { linesHtml } from '../lines-html.js';
import { railSvg } from '../rail.js';
import { logoData } from './logo-data.js';
import type { View, ViewContext } from './view.js';

/** Slides for a level or a whole craft: one sheet each, whatever the edition's paper. */
export function slidesView(context: ViewContext, craft: Craft, level: Level | undefined): View {
  const { framework, brand } = context;
  const deck = deckOf(framework, craft, level, brand.wording);
  return {
    title: deck.title,
    language: deck.language,
    kind: 'slides',
    data: {
      slides: deck.slides.map((slide) => slideData(slide, brand)),
      logo: logoData(brand.logo),
      // A framework without a brand is called as its feet say.
      brandName: brand.name === framework.title ? '' : brand.name,
    },
    arrangement: { kind: 'flow' },
  };
}

function slideData(slide: Slide, brand: Brand): Record<string, unknown> {
  const { kind, body, shift, lead } = slide;
  const mark = logoOn(brand, kind === 'level' ? 'dark' : 'paper');
  const head = body.kind === 'rows' ? slideSheet.head.rows : 0;
  const top = (kind === 'text' ? slideSheet.body.top : slideSheet.large.body.top) + shift - head;
  const beside = body.kind === 'lines' ? body.beside : undefined;
  return {
    ...slide,
    places: slide.places.join(' '),
    opening: kind === 'opening',
    chapter: slide.heading === 1,
    mark: mark === undefined ? undefined : { src: dataUri(mark), alt: brand.logo?.alt ?? '' },
    rail: railSvg(slide),
    top,
    lead: lead?.text ?? '',
    columns: body.kind === 'lines' ? body.columns : 1,
    type:
      body.kind === 'rungs'
        ? typeOf(body.size, rungLeading[body.size])
        : typeOf('size' in body ? body.size : 18),
    html: body.kind === 'lines' ? linesHtml(body.lines) : '',
    beside: beside === undefined ? undefined : { title: beside.title, html: linesHtml(beside.lines) },
    picture: body.kind === 'picture' ? pictureData(body.picture) : undefined,
    head: 'head' in body ? body.head : [],
    rows: body.kind === 'rows' ? body.rows : [],
    names: body.kind === 'rows' ? body.names : 0,
    rungs: body.kind === 'rungs' ? rungsData(body) : [],
    headTop: body.kind === 'rungs' ? headTop(body.rungs.length) : 0,
  };
}

/** The type of running text as custom properties; points. */
function typeOf(size: BodySize, lines: number = leading[size]): string {
  return `--size:${size}pt;--leading:${lines}pt;--gap:${lineGap[size]}pt`;
}

/** `src` is filled in with the picture's bytes, as on every page. */
function pictureData({ path, alt, width, height }: Picture): Record<string, unknown> {
  return { src: `image:${path}`, alt, width: width.toFixed(2), height: height.toFixed(2) };
}

/** Top rung first, each with the middle of its row in millimetres from the top of the sheet. */
function rungsData({ rungs }: Extract<Slide['body'], { kind: 'rungs' }>) {
  const middles = rungMiddles(rungs.length).reverse();
  return rungs.map((rung, index) => ({ ...rung, middle: middles[index] }));
}

/** Where the heads stand above the top rung's row; millimetres. */
function headTop(count: number): number {
  return (rungMiddles(count).at(-1) ?? 0) - railPitch(count) / 2 - slideSheet.head.ladder;
}
