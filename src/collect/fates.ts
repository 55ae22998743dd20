import { type Kinship, kinshipIn, spreadIn } from '../compare/kinship.js';
import { pairSimilar } from '../compare/similarity.js';
import type { Framework } from '../domain/framework.js';
import type { ReviewForm, ReviewStatement } from '../domain/review-form.js';
import { levelKey } from '../domain/statement-id.js';
import { askedOfLevel } from '../review/make-review-form.js';

/**
 * What became of a statement since a form was made: it stands there still, says the same in other words, says the same
 * in another area or level, or is gone.
 */
export interface StatementFate {
  readonly id: string;
  readonly fate: 'same' | 'reworded' | 'moved' | 'gone';
  /** As it stands now; undefined for one that is gone. */
  readonly now: ReviewStatement | undefined;
  /** Which level it stands in now, where that is another. */
  readonly level: string | undefined;
}

/** A form held against the framework as it is now. */
export interface FormFates {
  /** Version of the level's page; undefined for none. */
  readonly version: string | undefined;
  /** Whether the level is still there. */
  readonly hasLevel: boolean;
  /** One for each statement of the form, in its order. */
  readonly statements: readonly StatementFate[];
  /** What the level says now that the form does not ask. */
  readonly fresh: readonly ReviewStatement[];
}

/**
 * From how much kinship on a statement is one of the form in other words: as for two levels side by side (see
 * compare/compare-levels.ts).
 */
const rewordedFrom = { sameArea: 0.3, otherArea: 0.5 };

/** Every statement of a framework under the keys of its levels, made once for all forms. */
export interface AskedLevels {
  readonly levels: ReadonlyMap<string, AskedLevel>;
  /** Where the same words stand, by what an id has behind the key of its level. */
  readonly places: ReadonlyMap<string, readonly AskedPlace[]>;
  readonly kinship: Kinship;
}

interface AskedPlace {
  readonly level: AskedLevel;
  readonly statement: ReviewStatement;
}

interface AskedLevel {
  readonly label: string;
  /** The id of its craft. */
  readonly craft: string;
  readonly version: string | undefined;
  readonly statements: readonly ReviewStatement[];
}

export function askedOf({ crafts }: Framework): AskedLevels {
  const levels = crafts.flatMap((craft) =>
    craft.levels.map((level): [string, AskedLevel] => [
      levelKey({ craft, level }),
      {
        label: level.role,
        craft: craft.id,
        version: level.release.version,
        statements: askedOfLevel(craft, level).flatMap(({ statements }) => statements),
      },
    ]),
  );
  const texts = levels.flatMap(([, { statements }]) => statements.map(({ text }) => text));
  const places = new Map<string, AskedPlace[]>();
  for (const [key, level] of levels) {
    for (const statement of level.statements) {
      const words = statement.id.slice(key.length);
      const known = places.get(words);
      if (known === undefined) places.set(words, [{ level, statement }]);
      else known.push({ level, statement });
    }
  }
  return { levels: new Map(levels), places, kinship: kinshipIn(spreadIn(texts)) };
}

/** Holds a form against a framework: the same words first, then the most alike of what is left. */
export function fatesOf(
  { key, craft, statements }: ReviewForm,
  { levels, places, kinship }: AskedLevels,
): FormFates {
  const level = levels.get(key);
  const now = level?.statements ?? [];
  const byId = new Map(now.map((statement) => [statement.id, statement]));
  const left = statements.filter(({ id }) => !byId.has(id));
  const asked = new Set(statements.map(({ id }) => id));
  const open = now.filter(({ id }) => !asked.has(id));
  const reworded = new Map(
    pairSimilar(left, open, rewordedFrom.sameArea, (was, is) => {
      const alike = kinship.between(was.text, is.text);
      return isSameArea(was, is) || alike >= rewordedFrom.otherArea ? alike : 0;
    }),
  );
  const taken = new Set(reworded.values());
  return {
    version: level?.version,
    hasLevel: level !== undefined,
    statements: statements.map((was): StatementFate => {
      const same = byId.get(was.id);
      if (same !== undefined) {
        return { id: was.id, fate: isSameArea(was, same) ? 'same' : 'moved', now: same, level: undefined };
      }
      const other = reworded.get(was);
      if (other !== undefined) return { id: was.id, fate: 'reworded', now: other, level: undefined };
      const there = elsewhere(places.get(was.id.slice(key.length)) ?? [], craft.id);
      return {
        id: was.id,
        fate: there === undefined ? 'gone' : 'moved',
        now: there?.statement,
        level: there?.level.label,
      };
    }),
    fresh: open.filter((statement) => !taken.has(statement)),
  };
}

/** Where the same words stand in another level, of its own craft first: there they moved, and in others they may always have stood. */
function elsewhere(places: readonly AskedPlace[], craft: string): AskedPlace | undefined {
  return places.find(({ level }) => level.craft === craft) ?? places[0];
}

function isSameArea(one: ReviewStatement, other: ReviewStatement): boolean {
  return [one, other]
    .map(({ area, under }) => `${area}\n${under}`.normalize('NFKC').toLowerCase().trim())
    .every((key, _, [first]) => key === first);
}
