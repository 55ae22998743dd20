import type { Block, PlacedText } from '../../domain/framework.js';

/** What somebody wrote to ask about one area. */
export interface WrittenQuestions {
  /** The area as whoever asks calls it; undefined for the role as a whole. */
  readonly area: PlacedText | undefined;
  readonly blocks: readonly Block[];
  readonly images: readonly string[];
}
