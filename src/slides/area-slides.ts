import type { SlideBody } from '../domain/deck.js';
import type { Area } from '../domain/framework.js';
import { leading, pointsPerMm, rowPadding, slideSheet } from '../domain/slide-sheet.js';
import type { DeckSubject } from './deck-subject.js';
import { estimateLines } from './estimate-lines.js';
import { type Draft, frame, type Piece, railOf, type Saying } from './frame.js';
import { plainLine, textOf } from './lines-of.js';
import { nameSlides } from './name-slides.js';
import { notesOf } from './notes-of.js';
import { textSlides } from './prose-slides.js';
import { readContent } from './read-content.js';
import { shareOut } from './share-out.js';
import { splitLine } from './split-line.js';
import { wordsOf } from './words-of.js';

type Row = Extract<SlideBody, { kind: 'rows' }>['rows'][number];

/**
 * The areas with a line for what each means. The deck of a whole craft then shows what the craft's page says of each
 * in full, where that is more. In a level's deck they are what the level is seen against: so many that they would take
 * more slides than an overview may are named alone, and what each means stands in the notes.
 */
export function areaSlides(subject: DeckSubject): Piece[] {
  const { craft, level, whole } = subject;
  const hidden = whole.craft.areas.filter(({ id }) => !craft.areas.some((area) => area.id === id));
  const unseen: Piece[] = hidden.map((area) => ({ kind: 'aside', notes: noteOf(subject, area) }));
  if (craft.areas.length === 0) return unseen;
  const tables = fewestTables(craft.areas);
  const isOverview = level === undefined || tables.parts.length <= mostOfOverview;
  const overview = isOverview ? tableSlides(subject, tables) : listSlides(subject);
  const full = level === undefined ? craft.areas.flatMap((area) => inFull(subject, area)) : [];
  return [...overview, ...unseen, ...full];
}

const mostOfOverview = 3;

function tableSlides(subject: DeckSubject, { names, parts }: Tables): Draft[] {
  const { craft, level } = subject;
  const say = subject.words(craft.language);
  return parts.map((rows, index) => {
    const areas = craft.areas.filter(({ name }) => rows.some((row) => row.name === name.text));
    return overviewSlide(subject, areas, {
      part: { number: index + 1, of: parts.length },
      // What a level says of an area is its own deck's place of that name.
      places: level === undefined ? areas.map(({ id }) => id) : [],
      body: { kind: 'rows', head: [say.area, say.meaning], names, rows },
    });
  });
}

function listSlides(subject: DeckSubject): Draft[] {
  const { areas } = subject.craft;
  const parts = nameSlides(areas.map(({ name }) => name.text));
  return parts.map((lines, index) => {
    const start = parts.slice(0, index).flat().length;
    return overviewSlide(subject, areas.slice(start, start + lines.length), {
      part: { number: index + 1, of: parts.length },
      places: [],
      body: { kind: 'lines', size: 18, columns: 2, lines, beside: undefined },
    });
  });
}

function overviewSlide(
  subject: DeckSubject,
  areas: readonly Area[],
  { part, ...said }: Pick<Saying, 'places' | 'body'> & { readonly part: { number: number; of: number } },
): Draft {
  const { craft, level } = subject;
  const say = subject.words(craft.language);
  const page = { ...craft, release: (level ?? craft).release };
  return frame(subject, page, railOf(subject, level, 'silent'), {
    ...said,
    kind: 'text',
    heading: 2,
    title: say.areas,
    steps: [part.number === 1 ? '' : say.continued(part.number, part.of)],
    anchor: '',
    shift: 0,
    notes: areas.flatMap((area) => noteOf(subject, area)),
  });
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

interface Tables {
  /** The width of the first column in millimetres. */
  readonly names: number;
  readonly parts: readonly (readonly Row[])[];
}

/** The areas on as few slides as they need; long names get a wider column where that takes fewer. */
function fewestTables(areas: readonly Area[]): Tables {
  const [first, ...others] = slideSheet.names.widths;
  return others.reduce(
    (best, names) => {
      const tables = tablesOf(areas, names);
      return tables.parts.length < best.parts.length ? tables : best;
    },
    tablesOf(areas, first),
  );
}

function tablesOf(areas: readonly Area[], names: number): Tables {
  return {
    names,
    parts: shareOut(
      areas.flatMap((area) => rowsOf(area, names)),
      fits,
      heightOf,
    ),
  };
}

/** One row, or several when a description is too long for a slide. */
function rowsOf({ name, summary }: Area, names: number): Row[] {
  const row = (text: string) => ({ name: name.text, text, lines: linesIn({ name: name.text, text }, names) });
  const pieces = splitLine(plainLine('paragraph', summary), (piece) => fits([row(textOf(piece))]));
  return pieces.map((piece) => row(textOf(piece)));
}

function linesIn({ name, text }: Pick<Row, 'name' | 'text'>, names: number): number {
  const width = (column: number) => (column - slideSheet.names.gap) * pointsPerMm;
  return Math.max(
    estimateLines(name, 18, width(names), 'bold'),
    estimateLines(text, 18, width(slideSheet.column - names)),
  );
}

function fits(rows: readonly Row[]): boolean {
  return heightOf(rows) <= slideSheet.body.height * pointsPerMm;
}

/** Points, with the room around the text; without the heads, which stand above the body below a title of one line. */
function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { lines }) => sum + lines * leading[18] + rowPadding, 0);
}
