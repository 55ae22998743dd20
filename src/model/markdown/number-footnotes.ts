import type { Showing } from '../internal/showing.js';
import type { ParsedBlock } from './parse-page.js';

/** Numbers a page's notes in the order in which its text first points to them. */
export interface FootnoteNumbers {
  /** The mark as HTML; empty for a note that must not be seen, undefined for none of that label. */
  mark(label: string): string | undefined;
  /** The notes that were pointed to, in order; then, for everyone, those that nothing points to. */
  listed(): readonly NumberedNote[];
}

export interface NumberedNote {
  readonly note: ParsedBlock;
  readonly number: number;
}

export function numberFootnotes(notes: ReadonlyMap<string, ParsedBlock>, showing: Showing): FootnoteNumbers {
  const numbers = new Map<string, number>();
  return {
    mark(label) {
      const note = notes.get(label);
      if (note === undefined) return undefined;
      if (!showing.shows(note.internal)) return '';
      const number = numbers.get(label) ?? numbers.size + 1;
      numbers.set(label, number);
      return `<sup>${number}</sup>`;
    },
    listed() {
      // For candidates, what points to a note may be gone: then the note must go with it.
      const isAll = showing.audience === 'everyone';
      for (const label of notes.keys()) {
        if (isAll && !numbers.has(label)) numbers.set(label, numbers.size + 1);
      }
      return [...numbers].flatMap(([label, number]) => {
        const note = notes.get(label);
        return note === undefined ? [] : [{ note, number }];
      });
    },
  };
}
