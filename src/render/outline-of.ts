import type { Block, Craft, Framework, Level, PlainPage } from '../domain/framework.js';
import type { Place } from '../domain/place.js';

const outlines = new WeakMap<Framework, Framework>();

/**
 * The framework without what its pages say, and without pictures: what it is called and where it stands, and of each page what a
 * link to it tells. A sheet that is rendered in the outline, with its own craft beside, is made from these and nothing else.
 * The same framework gives the same object.
 */
export function outlineOf(framework: Framework): Framework {
  const known = outlines.get(framework);
  if (known !== undefined) return known;
  const { candidate: _candidate, ...rest } = framework;
  const made: Framework = {
    ...rest,
    root: rest.root && plainOutline(rest.root),
    pages: rest.pages.map(plainOutline),
    crafts: rest.crafts.map(craftOutline),
    images: new Map(),
  };
  outlines.set(framework, made);
  return made;
}

function plainOutline(page: PlainPage): PlainPage {
  return { ...page, ...empty(page), blocks: none };
}

function craftOutline(craft: Craft): Craft {
  const areas = craft.areas.map((area) => ({ ...area, place: topOf(area.place), summary: '', blocks: none }));
  return {
    ...craft,
    ...empty(craft),
    intro: none,
    outro: none,
    areas,
    levels: craft.levels.map(levelOutline),
  };
}

function levelOutline({ questions: _questions, ...level }: Level): Level {
  return { ...level, ...empty(level), summary: '', isOwnSummary: false, sections: [], words: 0 };
}

const none: readonly Block[] = [];

/** What every page has and no link tells. */
function empty({ place, heading }: Craft | Level | PlainPage) {
  return { place: topOf(place), heading: { ...heading, place: topOf(heading.place) }, images: [] };
}

/** Where it stands in its file changes with what stands above it. */
function topOf({ file }: Place): Place {
  return { file, line: 1, column: 1 };
}
