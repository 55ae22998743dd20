import type { Finisher } from '../../assemble/finisher.js';
import type { Cache } from '../../cache/open-cache.js';
import type { Advert, AdvertSheet } from '../../domain/advert.js';
import type { Brand } from '../../domain/brand.js';
import type { Deck } from '../../domain/deck.js';
import type { Craft, Level } from '../../domain/framework.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { Fit } from '../../domain/page.js';
import type { PlannedArtifact, PrintJob } from '../../domain/plan.js';
import type { WordPage } from '../../domain/word-page.js';
import type { DocumentFacts } from '../../pdf/document-facts.js';
import type { NumberFormat } from '../../pdf/merge-pdfs.js';
import type { Offline } from './offline.js';
import type { PrintStore } from './prints.js';

/** What the artifacts of one edition are made with. */
export interface Workshop {
  readonly prints: PrintStore;
  readonly finisher: Finisher;
  readonly cache: Cache;
  /** How page numbers read in a language, and what prints the digits and words that they are stamped with. */
  pageNumbers(language: LanguageTag): { readonly sheet: PrintJob; readonly format: NumberFormat };
  readonly brand: Brand;
  facts(artifact: PlannedArtifact): DocumentFacts;
  /** The bytes of the framework's pictures by their path. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly decks: Decks;
  /** A page for a word processor. */
  wordPage(job: PrintJob): WordPage;
  /** An advert in words. */
  advertSheet(advert: Advert): AdvertSheet;
  /** What files about other files are made with. */
  readonly offline: Offline;
  /** A job's page as one HTML file, for `--keep-html`. */
  html(job: PrintJob): string;
}

/** The slides for a level, or for the whole craft. */
export interface Decks {
  get(craft: Craft, level: Level | undefined): Deck;
  /** Names everything that a deck says and shows; mostly without making it. */
  key(craft: Craft, level: Level | undefined): string;
}

/** A finished file and what is known of it. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly fit: Fit;
}

/**
 * How one kind of content is made; the key names everything that can change its bytes, without making it. What has no
 * key is made each time. `isQuick` is what takes no longer than reading it from the cache, so that it is kept in none: its
 * key tells a process that stays that the file need not be made again.
 */
export type Making<Content> = (
  artifact: PlannedArtifact,
  content: Content,
  shop: Workshop,
) => { readonly key: string | undefined; readonly isQuick?: true; make(): Promise<Made> };
