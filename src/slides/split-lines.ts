import type { Line } from '../domain/deck.js';
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
  const pieces = lines.flatMap((line) => splitLine(line, (piece) => fitsRoom([piece], first)));
  // What is glued together must fit wherever it comes to stand, the first slide included.
  const smaller = first.height < others.height ? first : others;
  const [opening, rest] = takeFirst(glueHeadings(pieces, smaller), first, others);
  const fits = (units: readonly Unit[]) => fitsRoom(units.flat(), others);
  const further = shareOut(rest, fits, (units) => heightOf(units.flat(), others.size));
  return [...opening, ...further].map((units) => units.flat());
}

/** Lines that stay together: one, or a heading with what it heads. */
type Unit = readonly Line[];

/** A heading never ends a slide: it goes with what it heads, where both fit. */
function glueHeadings(lines: readonly Line[], room: Room): Unit[] {
  const units: Unit[] = [];
  for (const line of lines) {
    const before = units.at(-1);
    if (before?.at(-1)?.kind === 'heading' && fitsRoom([...before, line], room)) {
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
