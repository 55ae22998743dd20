import type { BodySize, Line, Slide, SlideBody } from '../../domain/deck.js';
import { indent, leading, lineGap } from '../../domain/slide-sheet.js';
import { boxes, pushedDown } from '../boxes.js';
import type { Box } from '../units.js';
import { pictureXml } from './picture.js';
import { rowsTable, rungsTable } from './slide-tables.js';
import { type Paragraph, paragraphsXml, type TextContext, type Tone } from './text.js';
import { placeholderXml, textBoxXml } from './text-box.js';

export interface ShapeContext extends TextContext {
  /** Whether the file holds a picture, by its path. */
  holds(path: string): boolean;
}

/** What stands below the title: text in the layout's own place, a table, or a picture. */
export function bodyShape(slide: Slide, context: ShapeContext): string {
  switch (slide.body.kind) {
    case 'lines':
      return linesShape(slide, slide.body, context);
    case 'rows':
      return rowsTable(slide, slide.body, context);
    case 'rungs':
      return rungsTable(slide, slide.body, context);
    case 'picture':
      return pictureShape(slide, slide.body, context);
  }
}

type Body<K extends SlideBody['kind']> = Extract<SlideBody, { kind: K }>;

function linesShape(slide: Slide, body: Body<'lines'>, context: TextContext): string {
  if (body.columns === 2) return columnShapes(body, context);
  const { beside } = body;
  const places = placesOf(slide);
  const main = placeholderXml({
    id: 4,
    name: 'Text',
    place: 'type="body" idx="1"',
    paragraphs: linesXml(body.lines, { size: body.size }, context),
    ...(slide.shift > 0 ? { box: pushedDown(places.main, slide) } : {}),
  });
  if (beside === undefined) return main;
  const title: Paragraph = {
    runs: [{ text: beside.title, weight: 'bold', tone: 'hlink' }],
    size: 16,
    leading: leading[16],
    gap: 0,
  };
  const below = paragraphsOf(beside.lines, { size: 16, tone: 'tx2', first: lineGap[16] });
  return (
    main +
    placeholderXml({
      id: 7,
      name: 'Rung below',
      place: 'type="body" sz="quarter" idx="2"',
      paragraphs: paragraphsXml([title, ...below], context),
      ...(slide.shift > 0 ? { box: pushedDown(boxes.besideText, slide) } : {}),
    })
  );
}

/** Where a slide's layout has its text. */
function placesOf({ kind, body }: Slide): { readonly main: Box } {
  if (kind !== 'text') return { main: boxes.largeBody };
  return { main: body.kind === 'lines' && body.beside !== undefined ? boxes.besideMain : boxes.body };
}

/** The two places of the layout for columns: a line that broke from one into the other would be read as two. */
function columnShapes({ lines, size }: Body<'lines'>, context: TextContext): string {
  const weights = lines.map((line) => line.runs.reduce((sum, { text }) => sum + text.length, lineWeight));
  const half = sumOf(weights) / 2;
  const first = lines.findIndex((_, index) => sumOf(weights.slice(0, index + 1)) >= half) + 1;
  return [lines.slice(0, first), lines.slice(first)]
    .map((some, index) =>
      placeholderXml({
        id: [4, 7][index] ?? 4,
        name: ['Left', 'Right'][index] ?? '',
        place: `type="body" sz="half" idx="${index + 1}"`,
        paragraphs: linesXml(some, { size }, context),
      }),
    )
    .join('');
}

/** What a line takes beside its letters, in letters: its end and the gap below. */
const lineWeight = 24;

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

interface LinesLook {
  readonly size: BodySize;
  readonly tone?: Tone;
  /** Points before the first. */
  readonly first?: number;
}

function linesXml(lines: readonly Line[], look: LinesLook, context: TextContext): string {
  return paragraphsXml(paragraphsOf(lines, look), context);
}

function paragraphsOf(lines: readonly Line[], { size, tone, first = 0 }: LinesLook): Paragraph[] {
  return lines.map((line, index) => ({
    runs: line.runs.map((run) => ({
      ...run,
      ...(line.kind === 'heading' ? { weight: 'bold' as const } : {}),
      ...(tone === undefined ? {} : { tone }),
    })),
    size,
    leading: leading[size],
    gap: index === 0 ? first : lineGap[size],
    inset: line.depth * indent * size,
    hang: indent * size,
    mark: line.mark,
  }));
}

/** A picture that offices do not show is its words. */
function pictureShape(slide: Slide, { picture }: Body<'picture'>, context: ShapeContext): string {
  if (context.holds(picture.path)) return pictureXml(picture, 4, slide.shift);
  const runs = [{ text: picture.alt, slant: 'italic' as const }];
  return textBoxXml({
    id: 4,
    name: 'Picture',
    box: pushedDown(boxes.body, slide),
    anchor: 't',
    paragraphs: paragraphsXml([{ runs, size: 24, leading: leading[24] }], context),
  });
}
