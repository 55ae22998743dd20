import { type ComparedPart, partsOfLevel } from '../compare/step-parts.js';
import type { Craft, Framework, Level, Statement } from '../domain/framework.js';
import type { ReviewForm, ReviewSide, ReviewStatement } from '../domain/review-form.js';
import { levelKey, statementIds } from '../domain/statement-id.js';
import type { Words } from '../domain/words/words-in.js';

/** A statement of a level as it stands on a form: what the form says of it, and how its author wrote it. */
export interface AskedStatement extends ReviewStatement {
  readonly statement: Statement;
}

/** The statements of a level under one area, or under one heading in it. */
export interface AskedPart extends Pick<ComparedPart, 'name' | 'under'> {
  readonly statements: readonly AskedStatement[];
}

/**
 * Everything that a level can be asked about, area by area, each statement with its id. Of a level without areas these are
 * the paragraphs and items of its text; what says nothing is left out.
 */
export function askedOfLevel(craft: Craft, level: Level): AskedPart[] {
  const parts = partsOfLevel(level, craft).map((part) => ({
    ...part,
    statements: part.statements.filter(({ text }) => text !== ''),
  }));
  const ids = statementIds(
    { craft, level },
    parts.flatMap(({ statements }) => statements.map(({ text }) => text)),
  );
  let at = 0;
  return parts.map(({ name, under, statements }) => ({
    name,
    under,
    statements: statements.map((statement) => ({
      id: ids[at++] ?? '',
      area: name?.text ?? '',
      under: under?.text ?? '',
      text: statement.text,
      statement,
    })),
  }));
}

/** What a form about a level says of itself. */
export function makeReviewForm(
  {
    framework,
    craft,
    level,
  }: { readonly framework: Framework; readonly craft: Craft; readonly level: Level },
  {
    side,
    person,
    words,
  }: { readonly side: ReviewSide; readonly person: string | undefined; readonly words: Words },
): ReviewForm {
  return {
    format: 1,
    framework: { id: framework.id, title: framework.title },
    version: level.release.version,
    craft: { id: craft.id, name: craft.name },
    level: { id: level.id, numeral: level.numeral },
    key: levelKey({ craft, level }),
    role: level.role,
    language: level.language,
    side,
    person,
    statements: askedOfLevel(craft, level).flatMap(({ statements }) =>
      statements.map(({ id, area, under, text }) => ({ id, area, under, text })),
    ),
    scale: scaleOf(words),
  };
}

/** The words for where one stands, which are one word of ours with slashes between them: brands and frameworks change it whole. */
export function scaleOf({ reviewForm }: Pick<Words, 'reviewForm'>): string[] {
  return reviewForm.scale
    .split(/\s+\/\s+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
