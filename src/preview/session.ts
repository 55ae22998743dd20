import type { Audience } from '../domain/audience.js';
import type { BuildError } from '../domain/build-error.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Framework } from '../domain/framework.js';
import type { Density, Fit } from '../domain/page.js';
import type { Orientation, PaperId } from '../domain/paper.js';
import type { PlannedArtifact } from '../domain/plan.js';
import type { PrintSize } from '../domain/print-size.js';
import type { Settings } from '../domain/settings.js';
import type { FrameworkFolder } from '../domain/source.js';

/**
 * A framework that is looked at while somebody works on it: browser, thread and all that was read stay, and each change on
 * the disk becomes a round. It outlives every mistake of an author: while something is broken, what was good last is still
 * shown, with what is wrong beside it.
 */
export interface PreviewSession {
  /** The newest round; there is one from the beginning, broken or not. */
  readonly current: () => PreviewRound;
  /** Tells of each round, once `current` gives it. Returns what ends the telling. */
  readonly onRound: (listener: (round: PreviewRound) => void) => () => void;
  /**
   * Tells, before a round, of levels whose pages were edited: `card` gives their cards already, as the round will. Not of each
   * edit: what else changed, or is wrong, is known with the round. What a listener gives back is waited for, but not for long.
   */
  readonly onEdited: (listener: (edited: EditedLevels) => Promise<unknown>) => () => void;
  /**
   * Tells, some time after a round, which levels' cards are others than in the round before: those that the round named
   * at once and those that changed with them, such as the ladder on the cards beside a level that was renamed.
   */
  readonly onCards: (listener: (cards: ChangedCards) => void) => () => void;
  /**
   * Names what a level's card looks like: it changes when and only when the picture may. Good in an address, as `v=`.
   * Rejects as `card` does.
   */
  readonly cardKey: (level: string, choice?: PreviewChoice) => Promise<string>;
  /**
   * A level's card as the browser set it: a picture, and how it fits. The same as long as its key is the same.
   *
   * @param level the level's `id`
   * @throws ShownProblem when a template, a brand or the page itself is in the way, and BuildError where the machine is
   */
  readonly card: (level: string, choice?: PreviewChoice) => Promise<CardPicture>;
  /**
   * Every file that a build with these choices would make, as its plan says; paths are those of one edition.
   * Empty while nothing good was ever read.
   *
   * @param of another state of the framework, as for `pdf`; undefined for the newest good one
   */
  readonly artifacts: (choice?: PreviewChoice, of?: FrameworkFolder) => Promise<readonly PlannedArtifact[]>;
  /**
   * The bytes that a build with these choices would write to that path.
   *
   * @param path one of `artifacts(choice)`; of any product but the index page and offline packs, which are about other files
   * @param of another state of the framework, such as `readRevision` reads; undefined for the newest good one
   * @throws ShownProblem, or BuildError: `no-artifact` for a path that is not planned
   */
  readonly pdf: (path: string, choice?: PreviewChoice, of?: FrameworkFolder) => Promise<Uint8Array>;
  /** Ids of all brands that may be chosen, those of the settings first. */
  readonly brands: () => Promise<readonly string[]>;
  /** Reads everything anew, as if something had changed; resolves with the round. */
  readonly again: () => Promise<PreviewRound>;
}

/** What a request says otherwise than the settings do; what is left out is as there, the first of several. */
export interface PreviewChoice {
  readonly brand?: string | undefined;
  readonly paper?: PaperId | undefined;
  readonly print?: PrintSize | undefined;
  readonly audience?: Audience | undefined;
  /** Of cards. */
  readonly orientation?: Orientation | undefined;
}

/** What was read of the disk at one time, and what became of it. */
export interface PreviewRound {
  /** From 1. */
  readonly number: number;
  /** The newest good state; undefined while there never was one. */
  readonly good: GoodState | undefined;
  /** Whether `good` is what lies on the disk now, and not what was good before. */
  readonly isGood: boolean;
  /** What is wrong with what lies on the disk now, in the order of a report. Places are as a build tells them. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why nothing could be read or tried at all: no folder, settings that say what cannot be. */
  readonly failure: BuildError | undefined;
  /** Sentences that a build would say besides. */
  readonly notes: readonly string[];
  /** What changed on the disk since the round before; empty for the first. */
  readonly changed: ChangedFiles;
  /** Levels whose cards are to be fetched first: made of changed pages; all of them when looks or settings changed. */
  readonly levels: readonly string[];
  /** Milliseconds from the first event to this round. */
  readonly took: number;
}

/** A framework that things can be made of. */
export interface GoodState {
  readonly settings: Settings;
  readonly folder: FrameworkFolder;
  readonly framework: Framework;
}

/** By what they are to a framework. Paths are relative to the framework's folder, with forward slashes. */
export interface ChangedFiles {
  readonly pages: readonly string[];
  /** Whether ladderpress.yaml, a brand or a template changed. */
  readonly looks: boolean;
}

/** Levels whose pages were edited, before the round of the edit. */
export interface EditedLevels {
  /** Their ids. */
  readonly levels: readonly string[];
  /** What their cards are made of. */
  readonly good: GoodState;
}

export interface ChangedCards {
  /** The number of the round. */
  readonly round: number;
  /** Ids of levels, in the order of the ladder. */
  readonly levels: readonly string[];
}

/** A card as it was set for print, looked at instead of printed. */
export interface CardPicture {
  readonly key: string;
  /** The sheet with its margins, `scale` dots to a CSS pixel (1/96 inch). */
  readonly png: Uint8Array;
  /** The sheet's size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly fit: CardFit;
}

/** How the words of a card find room. */
export interface CardFit {
  /** Type size in points, columns, leading and gaps that it settled at. */
  readonly density: Density;
  /** The share of its columns that is filled, from 0 to 1. */
  readonly filled: number;
  /** Words that the card has, those that were left out among them. */
  readonly words: number;
  /**
   * About how many words more find room before the print gets smaller than it is; below 0 how many were left out.
   */
  readonly spare: number;
  readonly areas: readonly AreaFit[];
  /** What was left out, as a build tells of it. */
  readonly left: Extract<Fit, { kind: 'card' }>['left'];
  /** With which statement what was left out begins; undefined when all is there. */
  readonly over: OverAt | undefined;
}

export interface AreaFit {
  /** The area's name; empty for text outside the areas. */
  readonly area: string;
  readonly words: number;
  /** Words left out, from the last. */
  readonly left: number;
  /** Its share of all that the columns hold, from 0 to 1. */
  readonly share: number;
}

/** A statement, or other text. */
export interface OverAt {
  readonly area: string;
  /** How it begins, as the card has it: of a list, items follow each other without a space. */
  readonly text: string;
  /** Where the card says that more is left out, in CSS pixels from the sheet's corner; undefined where it does not. */
  readonly mark:
    | { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
    | undefined;
}

/** A diagnostic, or what is wrong in a template, at a place in the folder of templates. */
export type ShownDiagnostic = Omit<Diagnostic, 'code'> & { readonly code: string };

/** What an author wrote is in the way of a sheet; `diagnostic` says where and what. */
export class ShownProblem extends Error {
  readonly diagnostic: ShownDiagnostic;

  constructor(diagnostic: ShownDiagnostic) {
    super(diagnostic.what);
    this.name = 'ShownProblem';
    this.diagnostic = diagnostic;
  }
}
