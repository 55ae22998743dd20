import type { AreaQuestions, Craft, Level } from '../../domain/framework.js';
import { areaKey } from '../areas/area-key.js';
import { headingRenumberer } from '../markdown/renumber-headings.js';
import type { PageFile } from '../nav/page-file.js';
import { renumbered, type Surroundings } from '../page-parts.js';
import { didYouMean } from '../text/did-you-mean.js';
import { readFrontQuestions } from './read-front-questions.js';
import { readQuestionPages } from './read-question-pages.js';
import type { WrittenQuestions } from './written-questions.js';

/**
 * Gives each level what is asked about its areas in interviews. What somebody wrote for a level stands in place of what
 * its craft asks about the same area. Candidates are never shown any of it, so that it is not even read for them.
 */
export function withQuestions(
  crafts: readonly Craft[],
  pages: readonly PageFile[],
  around: Surroundings,
): readonly Craft[] {
  if (!around.showing.isFor('everyone')) return crafts;
  const byPage = new Map(
    pages.filter(({ front }) => front.has('questions')).map((page) => [keyOf(page), page]),
  );
  const inFront = (of: Craft | Level) => {
    const page = byPage.get(keyOf(of));
    return page === undefined ? [] : readFrontQuestions(page, around);
  };
  const inFolder = readQuestionPages(crafts, around);
  if (byPage.size === 0 && inFolder.length === 0) return crafts;
  // So that the pages are read again for candidates.
  around.showing.shows(true);
  return crafts.map((craft) => {
    const askedBy = (level: Level | undefined) => [
      ...inFront(level ?? craft),
      ...inFolder
        .filter((page) => page.craft === craft && page.level === level)
        .flatMap(({ asked }) => asked),
    ];
    const ofCraft = askedBy(undefined);
    const known = [
      ...craft.areas.map(({ name }) => name.text),
      ...craft.levels.flatMap((level) => areasOf(level)),
    ];
    checkAreas(ofCraft, known, `${craft.name} has no area`, around);
    const levels = craft.levels.map((level) => {
      const own = askedBy(level);
      checkAreas(own, areasOf(level), `${level.label} says nothing about an area`, around);
      return withOwn(level, own, ofCraft);
    });
    return levels.every((level, at) => level === craft.levels[at]) ? craft : { ...craft, levels };
  });
}

function keyOf({ file, permalink }: { readonly file: string; readonly permalink: string }): string {
  return `${file}\n${permalink}`;
}

function areasOf({ sections }: Level): string[] {
  const names = sections.flatMap((section) =>
    section.kind === 'areas' ? section.expectations.map(({ name }) => name.text) : [],
  );
  return [...new Set(names)];
}

function checkAreas(
  asked: readonly WrittenQuestions[],
  known: readonly string[],
  what: string,
  { problems }: Surroundings,
): void {
  const keys = new Set(known.map(areaKey));
  for (const { area } of asked) {
    if (area === undefined || keys.has(areaKey(area.text))) continue;
    problems.add('question-unknown-area', area.place, {
      what: `${what} called "${area.text}".`,
      why: 'What is asked about it is on no scorecard.',
      fix: `Name an area as its level does. ${didYouMean(area.text, known)}`,
    });
  }
}

function withOwn(
  level: Level,
  own: readonly WrittenQuestions[],
  ofCraft: readonly WrittenQuestions[],
): Level {
  const about = (asked: readonly WrittenQuestions[], area: string | undefined) =>
    asked.filter((each) => (each.area && areaKey(each.area.text)) === (area && areaKey(area)));
  const found = [undefined, ...areasOf(level)].flatMap((area) => {
    const mine = about(own, area);
    const asked = mine.length > 0 ? mine : about(ofCraft, area);
    return asked.length === 0 ? [] : [{ area, asked }];
  });
  if (found.length === 0) return level;
  const images = found.flatMap(({ asked }) => asked.flatMap((each) => each.images));
  return {
    ...level,
    images: [...new Set([...level.images, ...images])].sort(),
    questions: found.map(({ area, asked }): AreaQuestions => {
      const blocks = asked.flatMap((each) => each.blocks);
      return { area, blocks: renumbered(blocks, headingRenumberer(3)) };
    }),
  };
}
