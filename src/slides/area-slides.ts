import type { SlideBody } from '../domain/deck.js';
import type { Area } from '../domain/framework.js';
import { leading, pointsPerMm, rowPadding, slideSheet } from '../domain/slide-sheet.js';
import type { DeckSubject } from './deck-subject.js';
import { estimateLines } from './estimate-lines.js';
import { frame, type Piece, railOf } from './frame.js';
import { plainLine, textOf } from './lines-of.js';
import { countWords, most } from './measure.js';
import { notesOf } from './notes-of.js';
import { textSlides } from './prose-slides.js';
import { readContent } from './read-content.js';
import { shareOut } from './share-out.js';
import { splitLine } from './split-line.js';
import { wordsOf } from './words-of.js';

type Row = Extract<SlideBody, { kind: 'rows' }>['rows'][number];

/**
 * The areas with a line for what each means. The deck of a whole craft then shows what the craft's page says of each
 * in full, where that is more.
 */
export function areaSlides(subject: DeckSubject): Piece[] {
  const { craft, level, whole } = subject;
  const hidden = whole.craft.areas.filter(({ id }) => !craft.areas.some((area) => area.id === id));
  const unseen: Piece[] = hidden.map((area) => ({ kind: 'aside', notes: noteOf(subject, area) }));
  if (craft.areas.length === 0) return unseen;
  const say = subject.words(craft.language);
  const page = { ...craft, release: (level ?? craft).release };
  const parts = shareOut(craft.areas.flatMap(rowsOf), fits, heightOf);
  const table = parts.map((rows, index) =>
    frame(subject, page, railOf(subject, level, 'silent'), {
      kind: 'text',
      heading: 2,
      title: say.areas,
      steps: index === 0 ? [] : [say.continued(index + 1, parts.length)],
      anchor: '',
      shift: 0,
      body: { kind: 'rows', head: [say.area, say.meaning], rows },
      notes: craft.areas
        .filter((area) => rows.some(({ name }) => name === area.name.text))
        .flatMap((area) => noteOf(subject, area)),
    }),
  );
  const full = level === undefined ? craft.areas.flatMap((area) => inFull(subject, area)) : [];
  return [...table, ...unseen, ...full];
}

function inFull(subject: DeckSubject, area: Area): Piece[] {
  const { lines, pictures } = readContent(area.blocks, subject);
  const saysMore = lines.map(wordsOf).join(' ') !== area.summary;
  if (pictures.length === 0 && (lines.length === 0 || !saysMore)) return [];
  return textSlides(subject, {
    page: subject.craft,
    level: undefined,
    heading: 2,
    title: area.name.text,
    steps: [],
    anchor: area.id,
    lines,
    pictures,
    notes: noteOf(subject, area),
  });
}

/** The area's name, then what its page says of it, internal remarks too. */
function noteOf({ craft, whole, words }: DeckSubject, { id, name }: Area): string[] {
  const { internal } = words(craft.language);
  const written = whole.craft.areas.find((area) => area.id === id);
  const shown = craft.areas.find((area) => area.id === id);
  return [
    shown === undefined ? internal(name.text) : name.text,
    ...notesOf(written?.blocks ?? [], shown?.blocks ?? [], internal),
  ];
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

/** Points, without the heads, which stand above the body below a title of one line. */
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
