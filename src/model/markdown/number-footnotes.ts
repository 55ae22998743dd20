import { escapeText } from '../../domain/html-text.js';
import type { Showing } from '../internal/showing.js';
import type { ParsedBlock } from './parsed-page.js';

/** Numbers a page's notes in the order in which its text first points to them. */
export interface FootnoteNumbers {
  /** The mark as HTML; empty for a note that must not be seen, undefined for none of that label. */
  mark(label: string): string | undefined;
  /** The notes that were pointed to, in order; then, for everyone, those that nothing points to. */
  listed(): readonly NumberedNote[];
}

export interface NumberedNote {
  readonly note: ParsedBlock;
  /** The note's id on the page: `fn:1`. */
  readonly id: string;
  /** Ids of the marks that point to it. */
  readonly marks: readonly string[];
}

export function numberFootnotes(notes: ReadonlyMap<string, ParsedBlock>, showing: Showing): FootnoteNumbers {
  const marks = new Map<string, string[]>();
  const numbers = new Map<string, number>();
  const marksOf = (label: string) => {
    const known = marks.get(label) ?? [];
    if (!marks.has(label)) numbers.set(label, numbers.size + 1);
    marks.set(label, known);
    return known;
  };
  return {
    mark(label) {
      const note = notes.get(label);
      if (note === undefined) return undefined;
      if (!showing.shows(note.internal)) return '';
      const own = marksOf(label);
      const number = numbers.get(label);
      const id = own.length === 0 ? `fnref:${label}` : `fnref:${label}:${own.length}`;
      own.push(id);
      return `<sup id="${escapeText(id)}"><a href="#${escapeText(`fn:${label}`)}">${number}</a></sup>`;
    },
    listed() {
      // For candidates, what points to a note may be gone: then the note must go with it.
      const unused = [...notes.keys()].filter((label) => !marks.has(label));
      if (unused.length > 0 && showing.isFor('everyone')) unused.forEach(marksOf);
      return [...marks].flatMap(([label, own]) => {
        const note = notes.get(label);
        return note === undefined ? [] : [{ note, id: `fn:${label}`, marks: own }];
      });
    },
  };
}

/** True for an address within the page that only its footnotes use. */
export function isFootnoteLink(href: string): boolean {
  return /^#fn(?:ref)?:/.test(href);
}
