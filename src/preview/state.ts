import type { Severity } from '../domain/severity.js';

/**
 * What the page of `ladderpress preview` is told, as `state.json`: the framework as far as a wall of cards and a choice
 * of sheets need it. Types alone: the server fills them in, and the page in the browser reads them.
 */
export interface PreviewState {
  /** The number of the round of reading that this tells of, from 1. */
  readonly round: number;
  readonly title: string;
  readonly language: string;
  /** Absolute path of the framework's folder, with `/` between its parts. */
  readonly folder: string;
  /** What an editor calls the project that the folder belongs to: the name of its work tree's folder. */
  readonly project: string;
  /** False while what is shown is of an earlier round, since the last one could not be read. */
  readonly isCurrent: boolean;
  /** Why nothing could be read or tried at all. */
  readonly failure: ToldFailure | undefined;
  readonly crafts: readonly WallCraft[];
  readonly problems: readonly ToldProblem[];
  readonly notes: readonly string[];
  readonly choices: SheetChoices;
  /** How a place is opened: by the server, with the command that its user gave, or by a link that this editor knows. */
  readonly editor: EditorName | 'command';
  /** Whether what changed since the last commit is known; false outside of repositories. */
  readonly knowsCommit: boolean;
}

/** Editors that know links to a line of a file. */
export const editorNames = ['vscode', 'jetbrains'] as const;
export type EditorName = (typeof editorNames)[number];

export interface ToldFailure {
  readonly what: string;
  readonly fix: string;
}

export interface WallCraft {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  /** Lowest first. */
  readonly levels: readonly WallLevel[];
}

export interface WallLevel {
  readonly id: string;
  readonly numeral: string;
  readonly role: string;
  readonly language: string;
  readonly place: SourcePlace;
  readonly words: number;
  /** Undefined until it was set for the first time. */
  readonly card: WallCard | undefined;
  /** Whether it says something else than at the last commit. */
  readonly isChanged: boolean;
}

/** A card as it was set, or what is in its way. */
export type WallCard =
  | {
      readonly kind: 'set';
      readonly version: string;
      readonly fit: WallFit;
      /** What a build would say of how it settled. */
      readonly problems: readonly ToldProblem[];
    }
  | { readonly kind: 'refused'; readonly problem: ToldProblem };

/** How a level settled on its card; lengths of the sheet in CSS pixels. */
export interface WallFit {
  readonly width: number;
  readonly height: number;
  /** Size of its text, in points. */
  readonly size: number;
  /** The share of its columns that is filled, from 0 to 1. */
  readonly filled: number;
  readonly words: number;
  /** About how many words more find room before lines get closer or print smaller; below 0 how many are left out. */
  readonly spare: number;
  readonly areas: readonly WallArea[];
  /** The statement that what is left out begins with; undefined where all is there. */
  readonly over: WallOverflow | undefined;
}

export interface WallOverflow {
  readonly text: string;
  readonly place: SourcePlace;
  /** Where the card says that it goes on elsewhere, as shares of its width and height; undefined where it does not. */
  readonly mark:
    | { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
    | undefined;
}

export interface WallArea {
  /** Empty for what belongs to no area. */
  readonly name: string;
  readonly words: number;
  /** Words that are left to the handout. */
  readonly left: number;
  /** Its share of all that the columns hold, from 0 to 1: those of all areas make what is filled. */
  readonly share: number;
}

/** A line of a file; the file as a path from the framework's folder, or absolute for one outside of it. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface ToldProblem {
  readonly place: SourcePlace;
  readonly code: string;
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** What a sheet may be asked for in; what the settings say comes first. */
export interface SheetChoices {
  readonly brands: readonly string[];
  readonly papers: readonly string[];
  readonly prints: readonly string[];
  readonly audiences: readonly string[];
  readonly orientations: readonly string[];
}

/** What the server tells by itself: the names of its events, and what they bring. */
export interface PreviewEvents {
  /** Something was read again, or is known now: `state.json` tells all of it. */
  readonly state: { readonly round: number; readonly took: number };
  /** A card was set anew, and is another than before. */
  readonly card: { readonly level: string; readonly card: WallCard };
}
