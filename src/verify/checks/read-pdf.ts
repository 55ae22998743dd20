import type { ManifestRow } from '../../domain/build-report.js';
import type { ReadAloud } from '../../pdf/read-aloud.js';
import type { PdfFacts } from '../../pdf/read-facts.js';
import type { SpokenPages } from './spoken-pages.js';

/** A PDF as two readers see it: what it says about itself, and what is read aloud. */
export interface ReadPdf {
  readonly row: ManifestRow;
  readonly facts: PdfFacts;
  readonly reading: ReadAloud;
  /** The reading, page by page. */
  readonly pages: SpokenPages;
}
