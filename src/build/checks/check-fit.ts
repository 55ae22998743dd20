import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Level } from '../../domain/framework.js';
import type { Fit } from '../../domain/page.js';
import { type PaperId, papers } from '../../domain/paper.js';
import { problem } from '../../model/problem.js';

/** Print smaller than this, in points, is reported. */
const smallPrint = 8;

/** What the author should know of how a level settled on its card. */
export function checkFit(level: Level, paper: PaperId, fit: Fit): Diagnostic[] {
  if (fit.kind !== 'card') return [];
  if (fit.left.length > 0) return [overflow(level, paper, fit.left)];
  return fit.density.size < smallPrint ? [small(level, paper, fit.density.size)] : [];
}

/** Whether it is a set of cards of which one leaves something to its handout. */
export function isShortened(fit: Fit): boolean {
  return fit.kind === 'cards' && fit.left.length > 0;
}

function overflow(
  level: Level,
  paper: PaperId,
  left: readonly { readonly area: string; readonly statements: number; readonly words: number }[],
): Diagnostic {
  const words = left.reduce((sum, area) => sum + area.words, 0);
  const areas = left
    .map(({ area, statements, words }) =>
      area === ''
        ? `other text (${counted(words, 'word')})`
        : `${area} (${counted(statements, 'statement')}, ${counted(words, 'word')})`,
    )
    .join('; ');
  return problem('card-overflow', level.place, {
    what: `"${level.title}" does not fit on its ${papers[paper].name} card: ${counted(words, 'word')} ${words === 1 ? 'is' : 'are'} left to the handout.`,
    why: `The card says so where it is shortened: ${areas}.`,
    fix: 'Shorten these parts, or print the cards on larger paper.',
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function small(level: Level, paper: PaperId, size: number): Diagnostic {
  return problem('card-small-print', level.place, {
    what: `"${level.title}" fits on its ${papers[paper].name} card only at ${size} pt.`,
    why: `Print below ${smallPrint} pt tires many readers.`,
    fix: 'Shorten the level, or print the cards on larger paper.',
  });
}
