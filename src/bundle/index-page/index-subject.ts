import type { WordSpread } from '../../compare/kinship.js';
import type { Brand } from '../../domain/brand.js';
import type { ManifestRow } from '../../domain/build-report.js';
import type { Craft, Framework } from '../../domain/framework.js';

/** What an index page is about, and what lies beside it. */
export interface IndexSubject {
  /** Of which nothing but the outline is looked at where a craft is shown. */
  readonly framework: Framework;
  /** The only craft that it shows; undefined for all. */
  readonly craft: Craft | undefined;
  /** How common the words of that craft are in the framework; undefined for all. */
  readonly spread: WordSpread | undefined;
  readonly brand: Brand;
  /** Files that the page links to; their paths are relative to it. */
  readonly files: readonly ManifestRow[];
  /** Address of the page that says what changed; undefined without one. */
  readonly changes: string | undefined;
}
