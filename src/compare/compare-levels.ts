import type { Craft, Framework, Statement } from '../domain/framework.js';
import type { LevelStep, StepPair, StepPart } from '../domain/level-step.js';
import { type Kinship, kinshipIn, spreadIn, spreadWithin, type WordSpread } from './kinship.js';
import { textsOfStatement } from './shown-texts.js';
import { pairSimilar } from './similarity.js';
import { type ComparedPart, partsOfLevel } from './step-parts.js';

/**
 * From how much kinship on a statement grew out of one below it; and from how much on out of one in another area, where
 * words meet by chance more often. Of the hand-labelled statements in tests/compare/steps, 0.22 to 0.35 find the same ones; of real ladders the lower of these ties together what is not.
 */
const grownFrom = { sameArea: 0.3, otherArea: 0.5 };

/**
 * Two levels side by side: for each area what stays, what grew out of what, what is new, and what the lower one alone
 * says. An area that both have stands once, in the upper one's order; then come those of the lower one alone. A statement
 * that moved to another area is no new one.
 *
 * @param framework in which words are as common as they are; or how common they are in it
 */
export function compareLevels(
  below: LevelStep['below'],
  above: LevelStep['above'],
  framework: Framework | WordSpread,
): LevelStep {
  const was = partsOfLevel(below.level, below.craft);
  const now = partsOfLevel(above.level, above.craft);
  const pairs = pairStatements(was, now, kinshipOf(framework));
  const parts = now.map((part) => stepPart(was.find(isLike(part)), part, pairs));
  const left = was.filter((part) => !now.some(isLike(part)));
  return { below, above, parts: [...parts, ...left.map((part) => stepPart(part, undefined, pairs))] };
}

const kinships = new WeakMap<readonly Craft[] | WordSpread, Kinship>();

/** Known by the crafts, so that each page that is rendered from them is seen to ask for them. */
function kinshipOf(framework: Framework | WordSpread): Kinship {
  const of = 'crafts' in framework ? framework.crafts : framework;
  const known = kinships.get(of);
  if (known !== undefined) return known;
  const made = kinshipIn('crafts' in framework ? spreadOf(framework) : framework);
  kinships.set(of, made);
  return made;
}

/** How common the words of one craft are in its framework, for those who compare its levels without the others. */
export function spreadOfCraft(craft: Craft, framework: Framework): WordSpread {
  return spreadWithin(spreadOf(framework), saidIn(craft));
}

const spreads = new WeakMap<readonly Craft[], WordSpread>();

/** Counted once, however many are compared by it. */
function spreadOf({ crafts }: Framework): WordSpread {
  const known = spreads.get(crafts);
  if (known !== undefined) return known;
  const made = spreadIn(crafts.flatMap(saidIn));
  spreads.set(crafts, made);
  return made;
}

function saidIn(craft: Craft): string[] {
  return craft.levels.flatMap((level) =>
    partsOfLevel(level, craft).flatMap(({ statements }) => statements.map(wordsOf)),
  );
}

function isLike({ key }: ComparedPart): (other: ComparedPart) => boolean {
  return (other) => other.key === key;
}

/** Which statement of the lower level each of the upper one comes from, and the part that it stands in. */
type Origins = ReadonlyMap<Statement, { readonly statement: Statement; readonly part: ComparedPart }>;

/** Most alike first: within an area, then across areas what is left over. */
function pairStatements(
  was: readonly ComparedPart[],
  now: readonly ComparedPart[],
  kinship: Kinship,
): Origins {
  const origins = new Map<Statement, { statement: Statement; part: ComparedPart }>();
  const taken = new Set<Statement>();
  // Each statement is held against many.
  const texts = new Map<Statement, { readonly words: string; readonly plain: string }>();
  const textOf = (statement: Statement) => {
    const known = texts.get(statement) ?? { words: wordsOf(statement), plain: plain(statement) };
    texts.set(statement, known);
    return known;
  };
  const alike = (a: Placed, b: Placed) => {
    const [left, right] = [textOf(a.statement), textOf(b.statement)];
    return left.plain === right.plain ? 1 : kinship.between(left.words, right.words);
  };
  const pair = (left: readonly Placed[], right: readonly Placed[], least: number) => {
    const open = {
      left: left.filter(({ statement }) => !taken.has(statement)),
      right: right.filter(({ statement }) => !origins.has(statement)),
    };
    for (const [before, after] of pairSimilar(open.left, open.right, least, alike)) {
      taken.add(before.statement);
      origins.set(after.statement, before);
    }
  };
  for (const part of now) pair(was.filter(isLike(part)).flatMap(placed), placed(part), grownFrom.sameArea);
  pair(was.flatMap(placed), now.flatMap(placed), grownFrom.otherArea);
  return origins;
}

interface Placed {
  readonly statement: Statement;
  readonly part: ComparedPart;
}

function placed(part: ComparedPart): Placed[] {
  return part.statements.map((statement) => ({ statement, part }));
}

function stepPart(was: ComparedPart | undefined, now: ComparedPart | undefined, origins: Origins): StepPart {
  const { name, under, area } = now ?? (was as ComparedPart);
  const used = new Set([...origins.values()].map(({ statement }) => statement));
  return {
    name,
    under,
    area,
    only: was === undefined ? 'above' : now === undefined ? 'below' : undefined,
    pairs: (now?.statements ?? []).flatMap((above): StepPair[] => {
      const origin = origins.get(above);
      if (origin === undefined) return [];
      const kind = plain(origin.statement) === plain(above) ? 'stays' : 'grows';
      const from = origin.part.key === now?.key ? undefined : origin.part.name?.text;
      return [{ kind, below: origin.statement, above, from }];
    }),
    below: (was?.statements ?? []).filter((statement) => !used.has(statement)),
    fresh: (now?.statements ?? []).filter((statement) => !origins.has(statement)),
  };
}

function wordsOf(statement: Statement): string {
  return textsOfStatement(statement).join(' ');
}

/** Its words without the marks about them, so that a full stop is no growth. */
function plain(statement: Statement): string {
  return wordsOf(statement)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
