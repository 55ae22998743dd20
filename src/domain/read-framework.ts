import type { Diagnostic } from './diagnostic.js';
import type { Release } from './framework.js';
import type { LanguageTag } from './language-tag.js';

/** What a framework says, as plain words; a value for programs. */
export interface ReadFramework {
  /** Absolute path of the folder; places of diagnostics and files are relative to it. */
  readonly folder: string;
  /** Empty where no framework was found. */
  readonly title: string;
  readonly language: LanguageTag;
  /** As the root page says it: `2026.1`. */
  readonly version: string | undefined;
  readonly status: Release['status'];
  /** None where no framework was found; the diagnostics say why. */
  readonly crafts: readonly ReadCraft[];
  readonly diagnostics: readonly Diagnostic[];
  /** What no author wrote wrong and the user should know. */
  readonly notes: readonly string[];
}

/** A craft and its levels, the lowest first. */
export interface ReadCraft {
  /** Unique in the framework, and what `craft` of a build names. */
  readonly id: string;
  /** `DevOps Engineer`. */
  readonly name: string;
  readonly file: string;
  readonly permalink: string;
  /** Names of its areas, in the order of its page. */
  readonly areas: readonly string[];
  readonly levels: readonly ReadLevel[];
}

/** A level of a craft. */
export interface ReadLevel {
  /** Unique in the framework: `devopsengineer-level3`. */
  readonly id: string;
  /** Its place on the ladder: 3; of Grade 10a 10.1, since letters count as tenths. */
  readonly number: number;
  /** How the number is shown: `3`, `10a`, `5–6`. */
  readonly numeral: string;
  /** `Senior DevOps Engineer`. */
  readonly role: string;
  /** One line about it; empty where the page has none. */
  readonly summary: string;
  readonly file: string;
  readonly permalink: string;
  readonly version: string | undefined;
  readonly status: Release['status'];
  /** Words that a reader sees. */
  readonly words: number;
  readonly areas: readonly ReadArea[];
}

/** What a level says about an area. */
export interface ReadArea {
  readonly name: string;
  readonly statements: readonly {
    /** Stays the same as long as the statement's words do; that of review sheets and their answers. */
    readonly id: string;
    readonly text: string;
  }[];
}
