import type { PageText } from '../../model/text/page-text.js';
import type { Heading } from '../outline.js';

/** A table of a page, whatever it is written in; a cell that spans several places stands in each of them. */
export interface LevelGrid {
  /** Where it stands in the page's text. */
  readonly from: number;
  readonly to: number;
  readonly rows: readonly (readonly (LevelCell | undefined)[])[];
  /** The nearest heading above it. */
  readonly heading: Heading | undefined;
}

export interface LevelCell {
  /** Its words, for comparing. */
  readonly words: string;
  /** What it says as Markdown: a line, or a list. */
  readonly body: PageText;
}

/** The words of a cell; none for a place where there is no cell. */
export function wordsAt(cell: LevelCell | undefined): string {
  return cell?.words ?? '';
}
