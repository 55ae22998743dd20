import type { SlideBody } from '../domain/deck.js';
import type { Area } from '../domain/framework.js';
import { leading, pointsPerMm, rowPadding, slideSheet } from '../domain/slide-sheet.js';
import type { DeckSubject } from './deck-subject.js';
import { estimateLines } from './estimate-lines.js';
import { type Draft, frame, railOf } from './frame.js';
import { plainLine, textOf } from './lines-of.js';
import { countWords, most } from './measure.js';
import { linesOfBlocks, textSlides } from './prose-slides.js';
import { shareOut } from './share-out.js';
import { splitLine } from './split-line.js';

type Row = Extract<SlideBody, { kind: 'rows' }>['rows'][number];

/**
 * The areas with a line for what each means. The deck of a whole craft then shows what the craft's page says of each
 * in full, where that is more.
 */
export function areaSlides(subject: DeckSubject): Draft[] {
  const { craft, level } = subject;
  if (craft.areas.length === 0) return [];
  const say = subject.words(craft.language);
  const page = { ...craft, release: (level ?? craft).release };
  const parts = shareOut(craft.areas.flatMap(rowsOf), fits, heightOf);
  const table = parts.map((rows, index) =>
    frame(subject, page, railOf(subject, level, 'silent'), {
      kind: 'text',
      heading: 2,
      title: say.areas,
      steps: index === 0 ? [] : [say.continued(index + 1, parts.length)],
      shift: 0,
      body: { kind: 'rows', rows },
      notes: craft.areas.filter((area) => rows.some(({ name }) => name === area.name.text)).map(noteOf),
    }),
  );
  return level === undefined ? [...table, ...craft.areas.flatMap((area) => inFull(subject, area))] : table;
}

function inFull(subject: DeckSubject, area: Area): Draft[] {
  const lines = linesOfBlocks(area.blocks);
  if (lines.length === 0 || lines.map(textOf).join(' ') === area.summary) return [];
  return textSlides(subject, {
    page: subject.craft,
    level: undefined,
    heading: 2,
    title: area.name.text,
    steps: [],
    lines,
    notes: [noteOf(area)],
  });
}

function noteOf(area: Area): string {
  return [`${area.name.text}.`, ...area.blocks.map(({ text }) => text)].join(' ');
}

/** One row, or several when a description is too long for a slide. */
function rowsOf(area: Area): Row[] {
  const pieces = splitLine(plainLine('paragraph', area.summary), (piece) =>
    fits([{ name: area.name.text, text: textOf(piece) }]),
  );
  return pieces.map((piece) => ({ name: area.name.text, text: textOf(piece) }));
}

function fits(rows: readonly Row[]): boolean {
  return (
    rows.length <= most.statements &&
    rows.reduce((sum, { text }) => sum + countWords(text), 0) <= most.words &&
    heightOf(rows) <= slideSheet.body.height * pointsPerMm
  );
}

/** Points. */
function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + rowHeight(row), 0);
}

function rowHeight({ name, text }: Row): number {
  const inName = estimateLines(
    name,
    18,
    (slideSheet.names.width - slideSheet.names.gap) * pointsPerMm,
    'bold',
  );
  const inText = estimateLines(text, 18, (slideSheet.column - slideSheet.names.width) * pointsPerMm);
  return Math.max(inName, inText) * leading[18] + rowPadding;
}
