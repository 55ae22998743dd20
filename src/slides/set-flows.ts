import type { BodySize, Line } from '../domain/deck.js';
import type { Aside, Draft, Flow, Piece } from './frame.js';
import { smallestSize } from './measure.js';
import { splitLines } from './split-lines.js';

/**
 * Sets running text on slides, all of a kind in one size, so that a deck does not change its voice from slide to slide:
 * the largest that needs no more slides than the smallest does.
 */
export function setFlows(pieces: readonly Piece[]): (Draft | Aside)[] {
  const flows = pieces.filter((piece) => piece.kind === 'flow');
  const set = new Map<Flow, Draft[]>();
  for (const text of ['statements', 'prose'] as const) {
    for (const [flow, drafts] of setAll(flows.filter((flow) => flow.text === text))) set.set(flow, drafts);
  }
  return pieces.flatMap((piece) => (piece.kind === 'flow' ? (set.get(piece) ?? []) : piece));
}

/** Largest first. */
const larger: readonly BodySize[] = [24, 22, 20];

function setAll(flows: readonly Flow[]): (readonly [Flow, Draft[]])[] {
  const fewest = splitAll(flows, smallestSize);
  for (const size of larger) {
    const shared = splitAll(flows, size);
    if (countOf(shared) <= countOf(fewest)) return draftAll(shared, size);
  }
  return draftAll(fewest, smallestSize);
}

interface Shared {
  readonly flow: Flow;
  readonly slides: readonly (readonly Line[])[];
}

function splitAll(flows: readonly Flow[], size: BodySize): Shared[] {
  return flows.map((flow) => ({
    flow,
    slides: splitLines(flow.lines, flow.rooms.first(size), flow.rooms.others(size)),
  }));
}

function countOf(shared: readonly Shared[]): number {
  return shared.reduce((sum, { slides }) => sum + slides.length, 0);
}

function draftAll(shared: readonly Shared[], size: BodySize): (readonly [Flow, Draft[]])[] {
  return shared.map(({ flow, slides }) => [
    flow,
    slides.map((lines, index) =>
      flow.draft({ kind: 'lines', size, columns: 1, lines }, { number: index + 1, of: slides.length }),
    ),
  ]);
}
