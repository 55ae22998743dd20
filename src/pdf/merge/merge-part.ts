import type { Landmarks } from '../document-facts.js';

/** One print of a pack. */
export interface MergePart extends Landmarks {
  /** Unique in the pack, ASCII without `#`: the name of its destination and the prefix of its ids. */
  readonly id: string;
  /** As `preparePart` made it. */
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Its bookmark, and the title of its Part in the structure tree. */
  readonly title: string;
  /**
   * Where its bookmark stands: craft › level › area. Its own headings below the h1 come beneath it; where it has none,
   * undefined, they come beneath that of the part before it.
   */
  readonly depth: number | undefined;
  /** `recto` starts on an odd page, so that a duplex print keeps its binding margin on the right side. */
  readonly start: 'any' | 'recto';
  /** Whether its pages show the pack's page number; where not, they show none. */
  readonly numbered: boolean;
  /** Which of the pack's ways to number it is numbered by (BCP 47). */
  readonly language: string;
}
