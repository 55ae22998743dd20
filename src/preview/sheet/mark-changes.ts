import type { Comparison, TextChange } from '../../domain/comparison.js';
import type { HeardChange } from './heard.js';
import { lettersOf } from './written-words.js';

/** How many letters a piece of a text needs to be known as one. */
const enough = 12;

/**
 * Tells what became of a text of a sheet: of one as it is now, whether it came or was reworded since; of one as it was,
 * whether it went or was reworded.
 */
export function changeFinder({
  comparison,
  side,
}: {
  readonly comparison: Comparison;
  readonly side: 'was' | 'now';
}): (text: string, file: string | undefined) => HeardChange | undefined {
  const byFile = new Map<string, Changed[]>();
  const whole = new Map<string, HeardChange>();
  for (const { page, parts, kind } of comparison.changes) {
    if (kind !== 'changed') whole.set(page.file, kind);
    byFile.set(page.file, parts.flatMap(({ changes }) => changes).flatMap(saidOn(side)));
  }
  const all = [...byFile.values()].flat();
  return (text, file) => {
    const letters = lettersOf(text);
    if (letters === '') return undefined;
    const page = whole.get(file ?? '');
    if (page !== undefined) return page;
    const among = file === undefined ? all : (byFile.get(file) ?? []);
    return among.find((each) => isPiece(letters, each.letters) || isPiece(each.letters, letters))?.change;
  };
}

interface Changed {
  readonly letters: string;
  readonly change: HeardChange;
}

function saidOn(side: 'was' | 'now'): (change: TextChange) => Changed[] {
  return (change) => {
    const said = side === 'was' ? ('was' in change ? change.was : '') : 'now' in change ? change.now : '';
    return said === '' ? [] : [{ letters: lettersOf(said), change: change.kind }];
  };
}

function isPiece(piece: string, whole: string): boolean {
  return piece === whole || (piece.length >= enough && whole.includes(piece));
}
