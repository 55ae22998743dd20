import type { Block, PlacedText } from '../../domain/framework.js';

/** Where questions of interviews may lie, a page for a craft or one of its levels. */
export const questionsFolder = '_questions';

/** What somebody wrote to ask about one area. */
export interface WrittenQuestions {
  /** The area as whoever asks calls it; undefined for the role as a whole. */
  readonly area: PlacedText | undefined;
  readonly blocks: readonly Block[];
  readonly images: readonly string[];
}
