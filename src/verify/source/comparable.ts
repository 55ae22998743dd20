import { folded } from '../words/folded.js';

/**
 * A word without what two readings may well set otherwise: punctuation, quotes and dashes, `<<` for «, the pipes that
 * draw a table, backticks, tildes and other signs that are Markdown or text, bullets, which begin a statement in a cell, and the arrow that leads back from a note.
 */
export function comparable(word: string): string {
  return folded(word).replace(/<<|>>|[|▪●◦↩`~^=]/g, '');
}
