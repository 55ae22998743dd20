import type { Place } from '../../domain/place.js';

/**
 * A finished sheet as a screen reader hears it, `heard.json`: what its tags say, in their order, with where each block was
 * written. Types alone: the server makes it of the PDF, and the page in the browser shows it.
 */
export interface HeardSheet {
  /** The file's language (BCP 47); empty when it names none. */
  readonly language: string;
  readonly pages: number;
  readonly blocks: readonly HeardBlock[];
}

/** A heading, paragraph, item, cell or picture. */
export interface HeardBlock {
  /** From 1. */
  readonly page: number;
  /** What a screen reader says before its words, the outermost first: `list of 5 items`, `heading level 2`. */
  readonly says: readonly string[];
  /** Its tag, such as `H2`, `LBody` or `Figure`. */
  readonly role: string;
  /** In how many lists and tables it stands. */
  readonly depth: number;
  /** White space folded; a picture's is its alternative text. */
  readonly text: string;
  /** The words of each link in it. */
  readonly links: readonly string[];
  /** The language it is read in, where that is not the file's. */
  readonly language: string | undefined;
  /** What paints it, as pdf.js names marked content: `p12R_mc3`. */
  readonly marks: readonly string[];
  /** Where its author wrote it; undefined for words of ours or of a brand. */
  readonly place: Place | undefined;
  /** What became of it since the last commit, or will have become of it by now; undefined for what is the same. */
  readonly change: HeardChange | undefined;
}

export type HeardChange = 'added' | 'removed' | 'reworded';
