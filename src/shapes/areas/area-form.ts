import type { AreaPlace } from '../../domain/source-mapping.js';
import type { PageText } from '../../model/text/page-text.js';
import type { Outline } from '../outline.js';

/** How areas are written in levels where no heading names them; each gives a level's text with a heading for each area. */
export interface AreaForm {
  readonly id: AreaPlace;
  /** @returns undefined where a text is not written so */
  write(body: PageText, outline: Outline, depth: number): PageText | undefined;
}
