import type { LinePiece } from './look.js';

/** Pieces as HTML shows them: runs of white space are one space, and none stands at the beginning or end of a line. */
export function foldPieces(pieces: readonly LinePiece[]): LinePiece[] {
  const folded: LinePiece[] = [];
  let isStart = true;
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      if (piece.kind === 'break') trimEnd(folded);
      folded.push(piece);
      isStart = piece.kind === 'break';
      continue;
    }
    const text = piece.text.replace(/[ \t\n\r\f]+/g, ' ');
    const own = isStart ? text.replace(/^ /, '') : text;
    if (own === '') continue;
    folded.push({ ...piece, text: own });
    isStart = own.endsWith(' ');
  }
  trimEnd(folded);
  while (folded.at(-1)?.kind === 'break') {
    folded.pop();
    trimEnd(folded);
  }
  return folded;
}

function trimEnd(pieces: LinePiece[]): void {
  const last = pieces.at(-1);
  if (last?.kind !== 'text') return;
  const text = last.text.replace(/ $/, '');
  pieces.pop();
  if (text !== '') pieces.push({ ...last, text });
}
