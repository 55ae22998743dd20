import type { LanguageTag } from './language-tag.js';

/** A page that a word processor sets: what it says as HTML, and what stands around that. */
export interface WordPage {
  /**
   * Safe HTML of headings, paragraphs, lists, tables, quotations and pictures (as data). Links to framework pages are in
   * the travelling form of links.ts. What is filled in is an `input` or a `select` with a `name` and a `title`.
   */
  readonly html: string;
  readonly language: LanguageTag;
  /** Its sheets, in millimetres; `inner` is the side where they are bound. */
  readonly sheet: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly foot: number;
    readonly inner: number;
    readonly outer: number;
  };
  readonly foot: {
    readonly lines: readonly string[];
    /** What stands around the two numbers of `Page 3 of 12`. */
    readonly number: { readonly before: string; readonly between: string; readonly after: string };
  };
  /** A word that heads every page of a draft; empty otherwise. */
  readonly status: string;
}
