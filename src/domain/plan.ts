import type { Advert, AdvertForm } from './advert.js';
import type { AnswersSubject } from './answers-subject.js';
import type { Audience } from './audience.js';
import type { BleedingPart } from './bleeding-part.js';
import type { Comparison } from './comparison.js';
import type { MatrixForm } from './craft-matrix.js';
import type { Craft, Framework, Level, PlainPage, Release } from './framework.js';
import type { HandoutRest } from './handout-rest.js';
import type { LaddersSubject } from './ladder-columns.js';
import type { LanguageTag } from './language-tag.js';
import type { Between, StepSubject } from './level-step.js';
import type { Medium } from './medium.js';
import type { Orientation, PaperId } from './paper.js';
import type { Person } from './person.js';
import type { InnerPage } from './place-names.js';
import type { PrintSize } from './print-size.js';
import type { ProductId } from './product-id.js';
import type { ReviewSubject } from './review-form.js';
import type { SpecimenSample } from './specimen-sample.js';
import type { TemplateName } from './template-name.js';

/** One line of a pack's contents, before it is known where its part comes to stand. */
export interface PlannedEntry {
  /** `level` is every page below a craft. */
  readonly kind: 'page' | 'craft' | 'level';
  readonly title: string;
  /** How many sections it stands in. */
  readonly indent: number;
  /** What stands before the title: a level's number; empty otherwise. */
  readonly number: string;
  /** How high a level stands on its ladder, from 0 to 1; undefined for what is no level. */
  readonly height: number | undefined;
  /** Where its line leads. */
  readonly permalink: string;
  readonly language: LanguageTag;
}

/** One line of a pack's contents page. */
export interface ContentsEntry extends PlannedEntry {
  /** The page of the pack it starts on, from 1. */
  readonly page: number;
}

/** What a document is about; the template decides how it looks. */
export type Subject =
  | { readonly kind: 'level'; readonly craft: Craft; readonly level: Level }
  | { readonly kind: 'craft'; readonly craft: Craft }
  | StepSubject
  | LaddersSubject
  | ReviewSubject
  | AnswersSubject
  | { readonly kind: 'page'; readonly page: PlainPage }
  | { readonly kind: 'advert'; readonly advert: Advert }
  /** The framework, a craft, the step from one level to another, or where somebody stands. */
  | {
      readonly kind: 'cover';
      readonly craft: Craft | undefined;
      readonly step?: Between;
      readonly person?: Person;
    }
  | { readonly kind: 'divider'; readonly craft: Craft }
  /** A brand by itself. */
  | { readonly kind: 'brand'; readonly samples: readonly SpecimenSample[] }
  /** What changed between two versions; `command` prints the whole list. */
  | {
      readonly kind: 'comparison';
      readonly comparison: Comparison;
      readonly detail: ComparisonDetail;
      readonly command: string;
    }
  /** The sheet of digits that packs stamp their page numbers from. */
  | { readonly kind: 'numbers'; readonly language: LanguageTag }
  | {
      readonly kind: 'contents';
      readonly craft: Craft | undefined;
      readonly entries: readonly ContentsEntry[];
    };

/** How much of a comparison is told: so many changes in all, shared out among its pages, or counts alone. */
export type ComparisonDetail =
  | { readonly pages: 'told'; readonly changes: number }
  | { readonly pages: 'counted' };

/** One document to render and print. The same job may serve a single file and several packs. */
export interface PrintJob {
  /** Unique within an edition, e.g. `handout:devopsengineer-level3`. */
  readonly id: string;
  readonly template: TemplateName;
  readonly subject: Subject;
}

/** One brand on one paper. */
export interface Edition {
  readonly brand: string;
  readonly paper: PaperId;
  readonly cardOrientation: Orientation;
  /** What the rest of a handout's last sheet is used for. */
  readonly handoutRest: HandoutRest;
  readonly print: PrintSize;
  /** Folder below output/ that holds this edition; empty when the build has only one. */
  readonly folder: string;
}

/** One document inside a merged file. */
export interface PlannedPart {
  readonly title: string;
  /** How many parts its bookmark stands below; undefined where it goes on what the part before it began, and has none. */
  readonly depth: number | undefined;
  /** What its first page is called as a place in the file, the leading name first. */
  readonly names: readonly string[];
  /** Framework pages that this part holds, as normal permalinks: links to them land here. */
  readonly permalinks: readonly string[];
  /** `recto` starts on an odd page, so that a duplex print keeps its binding margin on the right side. */
  readonly start: 'any' | 'recto';
  readonly numbered: boolean;
  /** In which its page number is worded, as all else on its pages. */
  readonly language: LanguageTag;
  readonly job: PrintJob | 'contents';
  readonly entry: PlannedEntry | undefined;
}

/** How a viewer opens a file, and what its print dialogue begins with. */
export interface Viewing {
  readonly bookmarks: 'shown' | 'hidden';
  /** `duplex` turns over the long edge. */
  readonly sides: 'any' | 'duplex';
  /** `none` prints a page as large as it is. */
  readonly scaling: 'any' | 'none';
}

/** What stands in the file's metadata. */
export interface DocumentTitle {
  readonly title: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly language: LanguageTag;
}

/** One file to make. */
export interface PlannedArtifact {
  /** Relative to the output folder, forward slashes. */
  readonly path: string;
  readonly product: ProductId;
  readonly craft: Craft | undefined;
  readonly level: Level | undefined;
  /** Whom it is for, where that is one person: then nothing of it is kept, traced or told but in their own files. */
  readonly person?: Person;
  readonly edition: Edition;
  readonly audience: Audience;
  /** What a list of files calls it, where the name of its product would not tell it from others. */
  readonly label?: string | undefined;
  /** What it is laid out for; undefined where one file serves paper and screen alike. */
  readonly medium: Medium | undefined;
  /** Version, date and status of what the file holds; its status is that of its least approved page. */
  readonly release: Release;
  readonly document: DocumentTitle;
  readonly viewing: Viewing;
  readonly bleeds: readonly BleedingPart[];
  /** Files of the framework that this file is made from, sorted. An error in one of them stops it. */
  readonly sources: readonly string[];
  readonly content: PlannedContent;
}

/** How a file comes about. */
export type PlannedContent =
  /** `inner` are the framework pages that begin within the print. */
  | { readonly kind: 'print'; readonly job: PrintJob; readonly inner?: readonly InnerPage[] }
  | { readonly kind: 'merge'; readonly parts: readonly PlannedPart[] }
  /** Slides to edit, for a level or for the whole craft. */
  | { readonly kind: 'pptx'; readonly craft: Craft; readonly level: Level | undefined }
  /** A review form as a workbook. */
  | {
      readonly kind: 'review-sheet';
      readonly subject: Omit<ReviewSubject, 'kind'>;
      readonly framework: Framework;
    }
  /** A craft as a table to work with. */
  | { readonly kind: 'matrix'; readonly form: MatrixForm; readonly craft: Craft }
  /** A page for a word processor. */
  | { readonly kind: 'word'; readonly job: PrintJob }
  /** An advert; its other forms are made only when its pages are no more than a candidate reads. */
  | { readonly kind: 'advert'; readonly form: AdvertForm; readonly advert: Advert }
  /** The page that leads to all files; made when they are. */
  | { readonly kind: 'index' }
  | { readonly kind: 'site-data' }
  /** A zip of other files; made last. */
  | { readonly kind: 'bundle'; readonly of: readonly PlannedArtifact[] };

/** Everything that a build will make: a value to look at, print or carry out. */
export interface Plan {
  readonly framework: Framework;
  readonly artifacts: readonly PlannedArtifact[];
}
