import type { Slide, SlideBody, TableHead } from '../../domain/deck.js';
import {
  leading,
  pointsPerMm,
  rail,
  railPitch,
  rowPadding,
  rungLeading,
  rungMiddles,
  slideSheet,
} from '../../domain/slide-sheet.js';
import { tableXml } from './table.js';
import type { Paragraph, TextContext } from './text.js';

type Body<K extends SlideBody['kind']> = Extract<SlideBody, { kind: K }>;

/** The areas with what each means. */
export function rowsTable(slide: Slide, { head, names, rows }: Body<'rows'>, context: TextContext): string {
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
      top: slideSheet.body.top + slide.shift - slideSheet.head.rows,
      columns: [names, slideSheet.column - names],
      head: headOf(head, slideSheet.head.rows, 18),
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
export function rungsTable(slide: Slide, { head, rungs, size }: Body<'rungs'>, context: TextContext): string {
  const pitch = railPitch(rungs.length);
  const top = rungMiddles(rungs.length).at(-1) ?? rail.bottom;
  return tableXml(
    {
      id: 4,
      name: slide.title,
      spoken: slide.rail.spoken,
      left: rail.list.left,
      top: top - pitch / 2 - slideSheet.head.ladder,
      columns: [rail.list.width, slideSheet.column],
      head: headOf(head, slideSheet.head.ladder, 16),
      rows: rungs.map(({ number, role, mark }) => {
        const look = rungLooks[mark];
        const cell = (text: string): Paragraph => ({
          runs: [{ text, ...look }],
          size,
          leading: rungLeading[size],
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

function headOf(head: TableHead, height: number, size: 16 | 18) {
  return {
    height,
    cells: head.map(
      (text): Paragraph => ({
        runs: [{ text, weight: 'regular', tone: 'tx2' }],
        size,
        leading: leading[size],
      }),
    ),
  };
}

const rungLooks = {
  this: { weight: 'bold', tone: 'hlink' },
  other: { weight: 'regular', tone: 'tx2' },
} as const;
