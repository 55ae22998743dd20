import type { ReviewSide } from './review-form.js';

/** Something that whoever collects has to know. Of a fault nothing of the file, or of the form, was taken over. */
export interface ToldOfForm {
  readonly file: string;
  readonly kind: 'fault' | 'note';
  readonly what: string;
  /** What to do now; empty where nothing has to be done. */
  readonly fix: string;
}

/** What was written into review forms: what `answers.json` holds, where keys without a value are left out. */
export interface CollectedAnswers {
  /** Rises when an older reader would misread it. */
  readonly format: 1;
  /** In the order of the files. */
  readonly forms: readonly AnsweredForm[];
  /** Files that were not read, and what is odd about those that were. */
  readonly told: readonly ToldOfForm[];
}

/** One form: what it asks about, and what somebody wrote. */
export interface AnsweredForm {
  /** As it was named. */
  readonly file: string;
  /** Whom it is about: as printed on it, else as it was signed; empty where nobody is named. */
  readonly person: string;
  readonly framework: { readonly id: string; readonly title: string };
  /** The version that it asks about; undefined for none. */
  readonly version: string | undefined;
  readonly craft: { readonly id: string; readonly name: string };
  readonly level: { readonly id: string; readonly numeral: string };
  /** What ids of its statements begin with. */
  readonly key: string;
  /** `Senior DevOps Engineer`. */
  readonly role: string;
  readonly language: string;
  readonly side: ReviewSide;
  /** The words to choose from, in order. */
  readonly scale: readonly string[];
  /** The level as it is now; undefined where its framework is not at hand. */
  readonly now:
    | {
        readonly version: string | undefined;
        readonly hasLevel: boolean;
        /** What the level says now that the form does not ask. */
        readonly newStatements: readonly {
          readonly id: string;
          readonly area: string;
          readonly under: string;
          readonly text: string;
        }[];
      }
    | undefined;
  /** In the order of the form, those that nobody answered too. */
  readonly statements: readonly AnsweredStatement[];
  readonly next: readonly { readonly what: string; readonly when: string }[];
  readonly signed: Readonly<Record<ReviewSide, { readonly name: string; readonly date: string }>>;
  /** What somebody wrote in places that the form does not have. */
  readonly others: readonly { readonly name: string; readonly text: string }[];
}

/** A statement, where somebody stands, and what became of it since the form was made. */
export interface AnsweredStatement {
  readonly id: string;
  readonly area: string;
  /** The heading or column within the area; empty for none. */
  readonly under: string;
  readonly text: string;
  /** A word of the scale; undefined where nothing was chosen. */
  readonly stand: string | undefined;
  readonly evidence: string;
  /** Undefined where its framework is not at hand. */
  readonly became:
    | {
        readonly fate: 'same' | 'reworded' | 'moved' | 'gone';
        /** Where it stands now, and how it is worded; undefined for one that is gone. */
        readonly area: string | undefined;
        readonly statement: string | undefined;
        /** The level that it moved to; undefined where it is the same. */
        readonly level: string | undefined;
      }
    | undefined;
}
