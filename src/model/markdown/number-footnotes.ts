import type { Showing } from '../internal/showing.js';
import { escapeHtml } from '../text/plain-text.js';
import type { ParsedBlock } from './parsed-page.js';

/** Numbers a page's notes in the order in which its text first points to them. */
export interface FootnoteNumbers {
  /** The mark as HTML; empty for a note that must not be seen, undefined for none of that label. */
  mark(label: string): string | undefined;
  /** The notes that were pointed to, in order. */
  listed(): readonly NumberedNote[];
  /** Lists the notes that nothing points to as well. For candidates, what points to one may be gone: then it goes too. */
  addOthers(): void;
}

export interface NumberedNote {
  readonly note: ParsedBlock;
  /** The note's id on the page: `fn:1`. */
  readonly id: string;
  /** Ids of the marks that point to it. */
  readonly marks: readonly string[];
  /** Nothing on the page points to it, except other notes that nothing points to. */
  readonly unused: boolean;
}

export function numberFootnotes(notes: ReadonlyMap<string, ParsedBlock>, showing: Showing): FootnoteNumbers {
  const marks = new Map<string, string[]>();
  const others = new Set<string>();
  const marksOf = (label: string) => {
    const known = marks.get(label) ?? [];
    marks.set(label, known);
    return known;
  };
  return {
    mark(label) {
      const note = notes.get(label);
      if (note === undefined) return undefined;
      if (!showing.shows(note.internal)) return '';
      const own = marksOf(label);
      const number = [...marks.keys()].indexOf(label) + 1;
      const id = own.length === 0 ? `fnref:${label}` : `fnref:${label}:${own.length}`;
      own.push(id);
      return `<sup id="${escapeHtml(id)}"><a href="#${escapeHtml(`fn:${label}`)}">${number}</a></sup>`;
    },
    listed() {
      return [...marks].flatMap(([label, own]) => {
        const note = notes.get(label);
        return note === undefined ? [] : [{ note, id: `fn:${label}`, marks: own, unused: others.has(label) }];
      });
    },
    addOthers() {
      if (showing.audience !== 'everyone') return;
      for (const label of notes.keys()) {
        if (!marks.has(label)) others.add(label);
        marksOf(label);
      }
    },
  };
}

/** True for an address within the page that only its footnotes use. */
export function isFootnoteLink(href: string): boolean {
  return /^#fn(?:ref)?:/.test(href);
}
