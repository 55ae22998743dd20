import type { Craft, Inline, Level, PlacedText } from '../../domain/framework.js';
import { nearest, oneOf } from '../../domain/nearest.js';
import { questionsFolder } from '../../domain/questions-folder.js';
import type { Source } from '../../domain/source.js';
import type { DraftItem } from '../../layouts/draft.js';
import { areaKey } from '../areas/area-key.js';
import { frontText } from '../front/front.js';
import { guarded } from '../guarded.js';
import { liquidValues } from '../liquid/liquid-values.js';
import { resolveLiquid } from '../liquid/resolve-liquid.js';
import { parsePage } from '../markdown/parse-page.js';
import { readHead } from '../nav/read-head.js';
import { draftPage, type Surroundings } from '../page-parts.js';
import type { WrittenQuestions } from './written-questions.js';

/** What a page of questions asks, and of whom: of everybody in a craft, or on one of its levels. */
export interface AskedOf {
  readonly craft: Craft;
  readonly level: Level | undefined;
  readonly asked: readonly WrittenQuestions[];
}

/**
 * The pages of the folder `_questions`: front matter names craft and level, each heading an area, and below it stands
 * what is asked. What stands above the first heading is asked of the role as a whole.
 */
export function readQuestionPages(crafts: readonly Craft[], around: Surroundings): readonly AskedOf[] {
  return around.folder.pages
    .filter(isAsking)
    .flatMap((source) =>
      guarded(source.path, around.problems, () => readQuestionPage(source, crafts, around)).flatMap(
        (asked) => asked ?? [],
      ),
    );
}

/** A note to colleagues asks nothing. */
function isAsking({ path }: Source): boolean {
  return (
    path.startsWith(`${questionsFolder}/`) && !/(?:^|\/)(?:readme\.\w+|[_.][^/]*|[^/]*\.html?)$/i.test(path)
  );
}

function readQuestionPage(
  source: Source,
  crafts: readonly Craft[],
  around: Surroundings,
): AskedOf | undefined {
  const { site, problems, showing } = around;
  const head = readHead(source, site, problems);
  if (head === undefined) return undefined;
  const placeOf = (key: string) => head.front.get(key)?.place ?? head.place;
  const craft = craftNamed(frontText(head.front, 'craft'), crafts);
  if (craft === undefined) {
    const written = frontText(head.front, 'craft');
    const names = crafts.map(({ name }) => name);
    const near = written === undefined ? undefined : nearest(written, names);
    problems.add('bad-questions', placeOf('craft'), {
      what:
        written === undefined ? 'Nothing says which craft asks this.' : `No craft is called "${written}".`,
      why: 'So none of these questions is on a scorecard.',
      fix: near === undefined ? `Write "craft: …" and name ${oneOf(names)}.` : `Did you mean "${near}"?`,
    });
    return undefined;
  }
  const number = frontText(head.front, 'level');
  const level = craft.levels.find((each) => number !== undefined && isCalled(each, number));
  if (number !== undefined && level === undefined) {
    problems.add('bad-questions', placeOf('level'), {
      what: `${craft.name} has no level ${number}.`,
      why: 'So none of these questions is on a scorecard.',
      fix: `Name ${oneOf(craft.levels.map(({ numeral }) => numeral))}, or leave the key out to ask on every level.`,
    });
    return undefined;
  }
  const reading = { showing, internalKeys: [] };
  const text = resolveLiquid(
    head.content,
    liquidValues(head.front, { permalinks: new Map(), site, reading }),
    problems,
  );
  const parsed = parsePage(text, { dialect: site.headingIds, problems, showing });
  const { heading, items, images } = draftPage({ ...head, internal: true }, parsed, around);
  return { craft, level, asked: askedBelow(areaInTitle(heading, craft), items, images) };
}

/** A page about one area alone may say so in its title. */
function areaInTitle({ text, place }: Inline, { areas, levels }: Craft): PlacedText | undefined {
  const sections = levels.flatMap((level) => level.sections);
  const names = [
    ...areas.map(({ name }) => name),
    ...sections.flatMap((each) => (each.kind === 'areas' ? each.expectations.map(({ name }) => name) : [])),
  ];
  return names.some((name) => areaKey(name.text) === areaKey(text)) ? { text, place } : undefined;
}

/** The only one where none is named. */
function craftNamed(written: string | undefined, crafts: readonly Craft[]): Craft | undefined {
  if (written === undefined) return crafts.length === 1 ? crafts[0] : undefined;
  return crafts.find(({ id, name, label, title }) =>
    [id, name, label, title].some((known) => known.toLowerCase() === written.toLowerCase()),
  );
}

function isCalled({ number, numeral }: Level, written: string): boolean {
  return numeral.toLowerCase() === written.toLowerCase() || String(number) === written;
}

/** Headings of the highest depth on the page name areas; those below them are part of what is asked. */
function askedBelow(
  title: PlacedText | undefined,
  items: readonly DraftItem[],
  images: readonly string[],
): WrittenQuestions[] {
  const top = Math.min(...items.flatMap(({ heading }) => heading?.depth ?? []));
  const parts: { area: PlacedText | undefined; items: DraftItem[] }[] = [{ area: title, items: [] }];
  for (const item of items) {
    if (item.heading?.depth === top) parts.push({ area: item.heading.name, items: [] });
    else parts.at(-1)?.items.push(item);
  }
  return parts
    .filter(({ items: own }) => own.length > 0)
    .map(({ area, items: own }) => ({ area, blocks: own.map(({ block }) => block), images }));
}
