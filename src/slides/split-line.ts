import type { Line, Run } from '../domain/deck.js';
import { textOf } from './lines-of.js';

/**
 * A line in pieces that each fit, for a line too long for one slide. It is cut at the ends of sentences; a sentence
 * that does not fit by itself at the last comma or semicolon that does, else between words. No word is lost or moved.
 */
export function splitLine(line: Line, fits: (piece: Line) => boolean): Line[] {
  const pieces: Line[] = [];
  let rest = line;
  while (!fits(rest)) {
    const cut = bestCut(rest, fits);
    if (cut === undefined) break;
    pieces.push(slice(rest, 0, cut));
    rest = { ...slice(rest, cut, Number.POSITIVE_INFINITY), mark: '' };
  }
  return [...pieces, rest];
}

/** Where sentences, clauses and words begin; the best kind first. */
const seams = [
  /[.!?…]["”’»)\]]*\s+(?=["“‘«([]*[\p{Lu}\p{N}])|[。！？]/gu,
  /[,;:–—]\s+|[、，]/gu,
  /\s+/gu,
  /(?<=.)/gsu,
];

function bestCut(line: Line, fits: (piece: Line) => boolean): number | undefined {
  const text = textOf(line);
  for (const seam of seams) {
    const ends = [...text.matchAll(seam)]
      .map((match) => match.index + match[0].length)
      .filter((end) => end > 0 && end < text.length);
    const last = lastThat(ends, (end) => fits(slice(line, 0, end)));
    if (last !== undefined) return last;
  }
  return undefined;
}

/** The last of a list for which something holds that holds for a beginning of the list only. */
function lastThat(ends: readonly number[], holds: (end: number) => boolean): number | undefined {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(ends[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1];
}

/** The characters from `start` to `end` of a line, styles kept, white space at both ends dropped. */
function slice(line: Line, start: number, end: number): Line {
  let at = 0;
  const runs = line.runs.flatMap((run): Run[] => {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
  return { ...line, runs: trim(runs) };
}

function trim(runs: readonly Run[]): Run[] {
  return runs
    .map((run, index) => {
      const from = index === 0 ? run.text.trimStart() : run.text;
      return { ...run, text: index === runs.length - 1 ? from.trimEnd() : from };
    })
    .filter(({ text }) => text !== '');
}
