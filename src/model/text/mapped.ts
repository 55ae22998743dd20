import { lastUpTo } from '../../domain/last-up-to.js';

/**
 * Text that remembers where each character stood in the file, so that a problem found after cutting and
 * replacing is still reported at its own line and column.
 */
export interface Mapped {
  readonly text: string;
  /** In order of `start`; the first starts at 0. */
  readonly pieces: readonly Piece[];
}

/** A stretch of text from `start` on. A fixed piece was put in by us: all of it stands for one origin. */
interface Piece {
  readonly start: number;
  readonly origin: number;
  readonly fixed: boolean;
}

export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export function wholeText(text: string): Mapped {
  return { text, pieces: [{ start: 0, origin: 0, fixed: false }] };
}

/** Where the character at `offset` stood in the file. */
export function originOf(mapped: Mapped, offset: number): number {
  const piece = mapped.pieces[lastUpTo(mapped.pieces, offset, startOf)];
  if (piece === undefined) return 0;
  return piece.fixed ? piece.origin : piece.origin + offset - piece.start;
}

export function sliceText(mapped: Mapped, from: number, to: number = mapped.text.length): Mapped {
  const first = lastUpTo(mapped.pieces, from, startOf);
  const pieces: Piece[] = [];
  for (let i = first; i < mapped.pieces.length; i++) {
    const piece = mapped.pieces[i];
    if (piece === undefined || (piece.start >= to && i > first)) break;
    const cut = Math.max(0, from - piece.start);
    pieces.push({
      start: Math.max(0, piece.start - from),
      origin: piece.fixed ? piece.origin : piece.origin + cut,
      fixed: piece.fixed,
    });
  }
  return { text: mapped.text.slice(from, to), pieces };
}

/** Applies edits that are sorted and do not overlap. */
export function editText(mapped: Mapped, edits: readonly Edit[]): Mapped {
  if (edits.length === 0) return mapped;
  const texts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  let done = 0;
  const keep = (to: number) => {
    if (to <= done) return;
    for (const piece of sliceText(mapped, done, to).pieces) {
      pieces.push({ ...piece, start: piece.start + length });
    }
    texts.push(mapped.text.slice(done, to));
    length += to - done;
  };
  for (const edit of edits) {
    keep(edit.from);
    if (edit.insert !== '') {
      pieces.push({ start: length, origin: originOf(mapped, edit.from), fixed: true });
      texts.push(edit.insert);
      length += edit.insert.length;
    }
    done = edit.to;
  }
  keep(mapped.text.length);
  if (pieces.length === 0) pieces.push({ start: 0, origin: originOf(mapped, done), fixed: true });
  return { text: texts.join(''), pieces };
}

function startOf({ start }: Piece): number {
  return start;
}
