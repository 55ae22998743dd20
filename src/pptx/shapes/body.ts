import type { Line, Slide, SlideBody, TableHead } from '../../domain/deck.js';
import {
  indent,
  leading,
  lineGap,
  pointsPerMm,
  rail,
  railPitch,
  rowPadding,
  rungMiddles,
  slideSheet,
} from '../../domain/slide-sheet.js';
import { boxes, boxesOf } from '../boxes.js';
import { pictureXml } from './picture.js';
import { tableXml } from './table.js';
import { type Paragraph, paragraphsXml, type TextContext } from './text.js';
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
      return pictureShape(slide.body, context);
  }
}

type Body<K extends SlideBody['kind']> = Extract<SlideBody, { kind: K }>;

function linesShape(slide: Slide, body: Body<'lines'>, context: TextContext): string {
  if (body.columns === 2) return columnShapes(body, context);
  return placeholderXml({
    id: 4,
    name: 'Text',
    place: 'type="body" idx="1"',
    paragraphs: linesXml(body.lines, body.size, context),
    ...(slide.shift > 0 ? { box: boxesOf(slide).body } : {}),
  });
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
        paragraphs: linesXml(some, size, context),
      }),
    )
    .join('');
}

/** What a line takes beside its letters, in letters: its end and the gap below. */
const lineWeight = 24;

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function linesXml(lines: readonly Line[], size: Body<'lines'>['size'], context: TextContext): string {
  const paragraph = (line: Line, index: number): Paragraph => ({
    runs: line.kind === 'heading' ? line.runs.map((run) => ({ ...run, weight: 'bold' })) : line.runs,
    size,
    leading: leading[size],
    gap: index === 0 ? 0 : lineGap[size],
    inset: line.depth * indent * size,
    hang: indent * size,
    mark: line.mark,
  });
  return paragraphsXml(lines.map(paragraph), context);
}

/** A picture that offices do not show is its words. */
function pictureShape({ picture }: Body<'picture'>, context: ShapeContext): string {
  if (context.holds(picture.path)) return pictureXml(picture, 4);
  const runs = [{ text: picture.alt, slant: 'italic' as const }];
  return textBoxXml({
    id: 4,
    name: 'Picture',
    box: boxes.body,
    anchor: 't',
    paragraphs: paragraphsXml([{ runs, size: 24, leading: leading[24] }], context),
  });
}

function rowsTable(slide: Slide, { head, names, rows }: Body<'rows'>, context: TextContext): string {
  const cell = (text: string, weight: 'regular' | 'bold'): Paragraph => ({
    runs: [{ text, weight, tone: 'tx1' }],
    size: 18,
    leading: leading[18],
  });
  return tableXml(
    {
      id: 4,
      name: slide.title,
      spoken: slide.title,
      left: slideSheet.left,
      top: boxesOf(slide).body.top - slideSheet.head.rows,
      columns: [names, slideSheet.column - names],
      head: headOf(head, slideSheet.head.rows),
      rows: rows.map(({ name, text, lines }) => ({
        height: (lines * leading[18] + rowPadding) / pointsPerMm,
        cells: [cell(name, 'bold'), cell(text, 'regular')],
      })),
      rules: 'above',
      anchor: 't',
      padding: rowPadding / 2,
      gap: slideSheet.names.gap,
    },
    context,
  );
}

/** Names in rows as high as the rail's pitch, so that each stands beside its rung. */
function rungsTable(slide: Slide, { head, rungs, size }: Body<'rungs'>, context: TextContext): string {
  const pitch = railPitch(rungs.length);
  const top = rungMiddles(rungs.length).at(-1) ?? rail.bottom;
  return tableXml(
    {
      id: 4,
      name: slide.title,
      spoken: slide.rail.spoken,
      left: rail.number.left,
      top: top - pitch / 2 - slideSheet.head.ladder,
      columns: [rail.number.width, slideSheet.column],
      head: headOf(head, slideSheet.head.ladder),
      rows: rungs.map(({ number, role, mark }) => {
        const look = rungLooks[mark];
        const cell = (text: string): Paragraph => ({
          runs: [{ text, ...look }],
          size,
          leading: size === 24 ? 28 : 22,
        });
        return { height: pitch, cells: [cell(String(number)), cell(role)] };
      }),
      rules: 'none',
      anchor: 'ctr',
      padding: 0,
      gap: 0,
    },
    context,
  );
}

function headOf(head: TableHead, height: number) {
  return {
    height,
    cells: head.map(
      (text): Paragraph => ({
        runs: [{ text, weight: 'regular', tone: 'tx2' }],
        size: 18,
        leading: leading[18],
      }),
    ),
  };
}

const rungLooks = {
  this: { weight: 'bold', tone: 'accent1' },
  other: { weight: 'regular', tone: 'tx2' },
} as const;
