import type { Place } from './place.js';
import type { ShapeId } from './shape-id.js';

/** What a folder is taken for, and why; a value for the reporters. */
export interface Inspection {
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly title: string | undefined;
  /** The shapes that crafts were found in, those of most crafts first; none where nothing was found. */
  readonly shapes: readonly {
    readonly id: ShapeId;
    readonly about: string;
    /** Why, a sentence each. */
    readonly reasons: readonly string[];
  }[];
  readonly crafts: readonly InspectedCraft[];
  /** Pages that are printed beside the crafts. */
  readonly others: readonly string[];
  /** Files of which nothing is printed, and why: the end of a sentence that begins with the name. */
  readonly leftOut: readonly { readonly file: string; readonly why: string }[];
  /** What looks odd though it may be meant so. */
  readonly odd: readonly { readonly place: Place; readonly what: string }[];
  /** The lines of ladderpress.yaml that say the same. */
  readonly mapping: readonly string[];
  /** Where a mapping finds no level: what each of its parts found. */
  readonly parts: readonly string[];
  /** Where no level was found: what came nearest, what it lacks, and the lines to try; at most three. */
  readonly guesses: readonly {
    readonly id: ShapeId;
    readonly about: string;
    readonly reasons: readonly string[];
    readonly mapping: readonly string[];
  }[];
}

export interface InspectedCraft {
  readonly name: string;
  readonly file: string;
  readonly areas: readonly string[];
  readonly levels: readonly {
    readonly numeral: string;
    readonly title: string;
    readonly file: string;
    readonly words: number;
    readonly areas: number;
  }[];
}
