import type { Block, Expectation, Level } from '../domain/framework.js';
import { type Place, showPlace } from '../domain/place.js';

/** A piece of a level as its author wrote it, with what slides show of it: nothing, when all of it is internal. */
export type LevelPart =
  | { readonly kind: 'prose'; readonly whole: readonly Block[]; readonly shown: readonly Block[] }
  | { readonly kind: 'area'; readonly whole: Expectation; readonly shown: Expectation | undefined };

/** A level's pieces in order. What is shown is found by where it stands in its file. */
export function levelParts(whole: Level, shown: Level | undefined): LevelPart[] {
  const seen = shown === undefined ? nothing : shown === whole ? everything : seenIn(shown);
  return whole.sections.flatMap((section): LevelPart[] =>
    section.kind === 'prose'
      ? [{ kind: 'prose', whole: section.blocks, shown: seen.blocks(section.blocks) }]
      : section.expectations.map((area) => ({ kind: 'area', whole: area, shown: seen.area(area) })),
  );
}

interface Seen {
  blocks(blocks: readonly Block[]): readonly Block[];
  area(area: Expectation): Expectation | undefined;
}

const everything: Seen = { blocks: (blocks) => blocks, area: (area) => area };
const nothing: Seen = { blocks: () => [], area: () => undefined };

function seenIn({ sections }: Level): Seen {
  const blocks = new Map(
    sections.flatMap((section) => (section.kind === 'prose' ? section.blocks : [])).map(placed),
  );
  const areas = new Map(
    sections.flatMap((section) => (section.kind === 'areas' ? section.expectations : [])).map(placed),
  );
  return {
    blocks: (whole) => whole.flatMap(({ place }) => blocks.get(showPlace(place)) ?? []),
    area: ({ place }) => areas.get(showPlace(place)),
  };
}

function placed<T extends { readonly place: Place }>(thing: T): readonly [string, T] {
  return [showPlace(thing.place), thing];
}
