import type { Audience } from '../domain/audience.js';
import type { Craft, Framework, Level, PlainPage, Section } from '../domain/framework.js';

export type { Audience } from '../domain/audience.js';

/**
 * The framework as an audience may see it. For candidates every internal page and block is gone from the value
 * itself, so that nothing built from it can show, name, index or count them.
 */
export function forAudience(framework: Framework, audience: Audience): Framework {
  if (audience === 'everyone') return framework;
  // Made from the pages without anything internal, so that summaries, anchors and counts do not tell of it either.
  const seen = framework.candidate?.();
  if (seen !== undefined) return seen;
  const crafts = framework.crafts.filter(isPublic).map(publicCraft);
  const pages = framework.pages.filter(isPublic).map(publicPage);
  const root =
    framework.root === undefined || !isPublic(framework.root) ? undefined : publicPage(framework.root);
  const kept = [
    ...(root === undefined ? [] : [root]),
    ...pages,
    ...crafts,
    ...crafts.flatMap((craft) => craft.levels),
  ];
  const images = new Set(kept.flatMap((page) => imagesOf(page)));
  return {
    ...framework,
    root,
    crafts,
    pages,
    images: new Map([...framework.images].filter(([path]) => images.has(path))),
  };
}

function isPublic(thing: { readonly internal?: true }): boolean {
  return thing.internal !== true;
}

function publicPage(page: PlainPage): PlainPage {
  return { ...page, blocks: page.blocks.filter(isPublic) };
}

function publicCraft(craft: Craft): Craft {
  return {
    ...craft,
    intro: craft.intro.filter(isPublic),
    areas: craft.areas
      .filter((area) => isPublic(area.name))
      .map((area) => ({ ...area, blocks: area.blocks.filter(isPublic) })),
    outro: craft.outro.filter(isPublic),
    levels: craft.levels.filter(isPublic).map(publicLevel),
  };
}

function publicLevel(level: Level): Level {
  // What is asked is for those who ask.
  const { questions: _, ...rest } = level;
  return { ...rest, sections: level.sections.map(publicSection) };
}

function publicSection(section: Section): Section {
  if (section.kind === 'prose') return { ...section, blocks: section.blocks.filter(isPublic) };
  return {
    ...section,
    expectations: section.expectations
      .filter(({ name }) => isPublic(name))
      .map((expectation) => ({ ...expectation, statements: expectation.statements.filter(isPublic) })),
  };
}

/** Images that a page still shows once its internal blocks are gone. */
function imagesOf(page: PlainPage | Craft | Level): string[] {
  if (page.images.length === 0) return [];
  const html = JSON.stringify(page);
  return page.images.filter((path) => html.includes(`image:${path}`));
}
