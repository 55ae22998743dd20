import type { LanguageTag } from './language-tag.js';
import type { LevelOfCraft } from './level-step.js';

/** Who fills a form in: the one it is about, or whom they report to. */
export const reviewSides = ['self', 'manager'] as const;

export type ReviewSide = (typeof reviewSides)[number];

/** A sheet to prepare for a conversation about a level. */
export interface ReviewSubject extends LevelOfCraft {
  readonly kind: 'review';
  readonly side: ReviewSide;
  /** Whom it is about, to be printed on it; undefined leaves a place for the name. */
  readonly person: string | undefined;
}

/** How many next steps a form has room for. */
export const nextSteps = 3;

/**
 * What a saved form says of itself besides its answers: enough to read them without the framework it was made from. It
 * travels in the file as JSON, so a key that is not there is undefined.
 */
export interface ReviewForm {
  /** Rises when an older reader would misread it. */
  readonly format: 1;
  readonly framework: { readonly id: string; readonly title: string };
  /** The version that the level's page carries; undefined for none. */
  readonly version: string | undefined;
  readonly craft: { readonly id: string; readonly name: string };
  readonly level: { readonly id: string; readonly numeral: string };
  /** What the fields' names begin with: see `levelKey` of statement-id.ts. */
  readonly key: string;
  /** `Senior DevOps Engineer`. */
  readonly role: string;
  readonly language: LanguageTag;
  readonly side: ReviewSide;
  /** Whom it is about, where that is printed on it. */
  readonly person: string | undefined;
  /** In the order of the sheet. */
  readonly statements: readonly ReviewStatement[];
  /** The words to choose from for where one stands, in order; a field holds `standValue` of one. */
  readonly scale: readonly string[];
}

export interface ReviewStatement {
  /** Of statement-id.ts. */
  readonly id: string;
  /** The area's name as the level writes it; empty for text without areas. */
  readonly area: string;
  /** The heading or column within the area; empty for none. */
  readonly under: string;
  readonly text: string;
}

/** What somebody wrote into a form. */
export interface ReviewAnswers {
  readonly form: ReviewForm;
  /** One for each statement of the form, in its order. */
  readonly statements: readonly StatementAnswer[];
  /** One for each of `nextSteps`, empty ones too. */
  readonly next: readonly { readonly what: string; readonly when: string }[];
  readonly signed: Readonly<Record<ReviewSide, { readonly name: string; readonly date: string }>>;
}

export interface StatementAnswer {
  readonly id: string;
  /** A word of the form's scale; undefined where nothing was chosen. */
  readonly stand: string | undefined;
  readonly evidence: string;
}

/** Something on a form that can be filled in. */
export type ReviewField =
  | { readonly kind: 'stand' | 'evidence'; readonly statement: string }
  /** From 1. */
  | { readonly kind: 'next'; readonly step: number; readonly part: 'what' | 'when' }
  | { readonly kind: 'sign'; readonly who: ReviewSide; readonly part: 'name' | 'date' };

/**
 * What a field is called in the PDF: unique over all forms of a framework, so that they can be merged. No name has a full stop, which
 * would part it (ISO 32000-1, 12.7.3.2).
 */
export function fieldName({ key, side }: Pick<ReviewForm, 'key' | 'side'>, field: ReviewField): string {
  switch (field.kind) {
    case 'stand':
    case 'evidence':
      return `${field.statement}:${side}:${field.kind}`;
    case 'next':
      return `${key}:${side}:next:${field.step}:${field.part}`;
    case 'sign':
      return `${key}:${side}:sign:${field.who}:${field.part}`;
  }
}

/** What the field of a choice holds for a word of the scale, by its place from 0: `a`, `b`… and no number, since it is no score. */
export function standValue(place: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + place);
}

/** Reads what the fields of a form hold, by their names. What is not there, or names no word of the scale, is empty. */
export function answersOf(form: ReviewForm, values: ReadonlyMap<string, string>): ReviewAnswers {
  const held = (field: ReviewField) => values.get(fieldName(form, field)) ?? '';
  const signedBy = (who: ReviewSide) => ({
    name: held({ kind: 'sign', who, part: 'name' }),
    date: held({ kind: 'sign', who, part: 'date' }),
  });
  return {
    form,
    statements: form.statements.map(({ id }) => ({
      id,
      stand: form.scale.find((_, at) => standValue(at) === held({ kind: 'stand', statement: id })),
      evidence: held({ kind: 'evidence', statement: id }),
    })),
    next: Array.from({ length: nextSteps }, (_, at) => ({
      what: held({ kind: 'next', step: at + 1, part: 'what' }),
      when: held({ kind: 'next', step: at + 1, part: 'when' }),
    })),
    signed: { self: signedBy('self'), manager: signedBy('manager') },
  };
}

/** Whether what a file carries is a form that we can read. Anyone may have written the file. */
export function isReviewForm(value: unknown): value is ReviewForm {
  if (!isRecord(value) || value.format !== 1) return false;
  const { framework, craft, level, statements, scale, version, person, side } = value;
  return (
    hasTexts(framework, ['id', 'title']) &&
    hasTexts(craft, ['id', 'name']) &&
    hasTexts(level, ['id', 'numeral']) &&
    hasTexts(value, ['key', 'role', 'language']) &&
    isTextOrNone(version) &&
    isTextOrNone(person) &&
    reviewSides.some((known) => known === side) &&
    Array.isArray(scale) &&
    scale.every((word) => typeof word === 'string') &&
    Array.isArray(statements) &&
    statements.length <= mostStatements &&
    statements.every((statement) => hasTexts(statement, ['id', 'area', 'under', 'text']))
  );
}

/** More than anybody answers: the longest levels have two hundred. A form with more was not made by us. */
const mostStatements = 2000;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function hasTexts(value: unknown, keys: readonly string[]): boolean {
  return isRecord(value) && keys.every((key) => typeof value[key] === 'string');
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
