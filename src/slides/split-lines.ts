import type { Line } from '../domain/deck.js';
import { textOf } from './lines-of.js';
import { fitsRoom, heightOf, type Room } from './measure.js';
import { shareOut } from './share-out.js';
import { splitLine } from './split-line.js';

/**
 * Shares lines out among as few slides as they need in these rooms. Nothing is cut or shrunk; a line too long for a slide
 * goes on on the next.
 *
 * @param first the room on the first slide, which may have a large title
 */
export function splitLines(lines: readonly Line[], first: Room, others: Room): (readonly Line[])[] {
  if (fitsRoom(lines, first)) return [lines];
  // What is cut or glued together must fit wherever it comes to stand.
  const smaller = first.height < others.height ? first : others;
  const units = glueLeads(
    lines.flatMap((line) => piecesOf(line, smaller)),
    smaller,
  );
  const even = shareAmong(units, smaller);
  const [opening, rest] = takeFirst(units, first, others);
  const further = [...opening, ...shareAmong(rest, others)];
  return (even.length <= further.length ? even : further).map((each) => each.flat());
}

function shareAmong(units: readonly Unit[], room: Room): Unit[][] {
  const fits = (some: readonly Unit[]) => fitsRoom(some.flat(), room);
  return shareOut(units, fits, (some) => heightOf(some.flat(), room));
}

/**
 * A line too long for a slide in as few pieces as can be. They end where sentences do, unless that left one of a word or
 * two: then they are as even as can be.
 */
function piecesOf(line: Line, room: Room): Line[] {
  const within = (most: number) =>
    splitLine(line, (piece) => fitsRoom([piece], room) && sizeOf(piece) <= most);
  let best = within(Number.POSITIVE_INFINITY);
  const count = best.length;
  const mean = sizeOf(line) / count;
  if (smallestOf(best) > mean / 3) return best;
  for (let most = 1.9 * mean; most > mean; most -= mean / 20) {
    const pieces = within(most);
    if (pieces.length === count && smallestOf(pieces) > smallestOf(best)) best = pieces;
  }
  return best;
}

function smallestOf(pieces: readonly Line[]): number {
  return Math.min(...pieces.map(sizeOf));
}

function sizeOf(line: Line): number {
  return textOf(line).length;
}

/** Lines that stay together: one, or what leads in with the first of what it leads. */
type Unit = readonly Line[];

/** A heading never ends a slide, nor what a list within a list begins with: it goes with what follows, where both fit. */
function glueLeads(lines: readonly Line[], room: Room): Unit[] {
  const units: Unit[] = [];
  for (const line of lines) {
    const before = units.at(-1);
    const last = before?.at(-1);
    const leads =
      last !== undefined && (last.kind === 'heading' || (line.kind === 'item' && line.depth > last.depth));
    if (before !== undefined && leads && fitsRoom([...before, line], room)) {
      units[units.length - 1] = [...before, line];
    } else units.push([line]);
  }
  return units;
}

/** With a smaller first slide, that one is filled by itself and only the others are evened out. */
function takeFirst(units: readonly Unit[], first: Room, others: Room): [Unit[][], readonly Unit[]] {
  if (first.height >= others.height) return [[], units];
  let count = 1;
  while (count < units.length && fitsRoom(units.slice(0, count + 1).flat(), first)) count += 1;
  return [[units.slice(0, count)], units.slice(count)];
}
