import type { Craft, Expectation, Level, Statement } from '../../domain/framework.js';
import { nextRungOf } from '../../domain/ladder.js';
import type { Words } from '../../domain/words/words-in.js';

/** What the next level asks for that this one does not, by area. */
export interface Step {
  /** `The step to Level 4 (Lead)`. */
  readonly heading: string;
  /** In the next level's order; those without anything new are left out. Both are plain text. */
  readonly areas: readonly { readonly name: string; readonly statements: readonly string[] }[];
}

/** Undefined at the top, and where the next level says nothing of areas that is new. */
export function stepToNext(craft: Craft, level: Level, words: Words): Step | undefined {
  const next = nextRungOf(craft, level);
  if (next === undefined) return undefined;
  const known = new Set(expectationsOf(level).flatMap(({ statements }) => statements.map(plain)));
  const areas = expectationsOf(next)
    .map(({ name, statements }) => ({
      name: name.text,
      statements: statements
        .filter((statement) => statement.heading !== true && !known.has(plain(statement)))
        .map(({ text }) => text),
    }))
    .filter(({ statements }) => statements.length > 0);
  return areas.length === 0 ? undefined : { heading: words.stepTo(next.label), areas };
}

function expectationsOf({ sections }: Level): readonly Expectation[] {
  return sections.flatMap((section) => (section.kind === 'areas' ? section.expectations : []));
}

function plain({ text }: Statement): string {
  return text.replace(/\s+/g, ' ').trim();
}
