import type { Segment, TextChange } from '../domain/comparison.js';
import { escapeText } from '../domain/html-text.js';
import type { Words } from '../domain/words/words-in.js';

/** One line of a change: `Was`, `Now`, `Added` or `Removed`, and the text as HTML with the words that changed marked. */
export interface ChangeLine {
  readonly word: string;
  readonly html: string;
}

/** A change of one statement or paragraph: a line of what is new or gone, two lines of what is said in other words. */
export function changeLines(change: TextChange, { changes: words }: Words): ChangeLine[] {
  switch (change.kind) {
    case 'added':
      return [{ word: words.added, html: broken(escapeText(change.now)) }];
    case 'removed':
      return [{ word: words.removed, html: broken(escapeText(change.was)) }];
    case 'reworded':
      return [
        { word: words.was, html: marked(change.words, 'removed', 'del') },
        { word: words.now, html: marked(change.words, 'added', 'ins') },
      ];
  }
}

/** One side of a rewording: the words that both have, and its own marked. */
function marked(segments: readonly Segment[], own: 'removed' | 'added', tag: 'del' | 'ins'): string {
  const html = segments
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text }) => {
      const body = text.trimStart();
      const space = text.slice(0, text.length - body.length);
      return kind === 'same' ? escapeText(text) : `${space}<${tag}>${escapeText(body)}</${tag}>`;
    })
    .join('')
    .trim();
  return broken(html);
}

/** The items of a list, which the comparison sets behind bullets, on lines of their own. */
function broken(html: string): string {
  return html.replace(/(?!^) ?•(?= )/g, '<br>•');
}
