import type { Craft, Release } from '../domain/framework.js';
import { escapeText } from '../domain/html-text.js';
import { craftAreas } from './areas/craft-areas.js';
import { findAreas } from './areas/find-areas.js';
import { runChecks } from './checks.js';
import { guarded } from './guarded.js';
import { orderRungs } from './levels/order-rungs.js';
import { makeLevel } from './make-level.js';
import { headingRenumberer } from './markdown/renumber-headings.js';
import { craftName } from './nav/craft-name.js';
import { type Ids, lastSegments } from './nav/ids.js';
import { placeOf } from './nav/page-file.js';
import type { CraftPages } from './nav/sorted-pages.js';
import { guessedPermalink } from './nav/unseen-craft.js';
import { type DraftPage, draftOf, pageBase, renumbered, type Surroundings } from './page-parts.js';

interface CraftSurroundings {
  readonly ids: Ids;
  readonly inherited: Release;
  readonly order: number;
  readonly above: Craft['above'];
  /** How many steps at the end of its address tell it from other crafts. */
  readonly steps: number;
  readonly around: Surroundings;
}

/** A craft with its areas and levels; when its page is missing, as much as its levels tell. */
export function makeCraft(
  pages: CraftPages,
  { ids, inherited, order, above, steps, around }: CraftSurroundings,
): Craft {
  const { problems } = around;
  const page = pages.page;
  const [draft] = page === undefined ? [] : guarded(page.file, problems, () => draftOf(page, around));
  const levelDrafts = pages.levels.flatMap((level) =>
    guarded(level.page.file, problems, () => ({
      ...level,
      draft: draftOf(level.page, around),
    })),
  );
  const idOf: IdOf = (permalink, title) =>
    ids.take([lastSegments(permalink, steps), lastSegments(permalink, steps + 1), title]);
  const base =
    draft === undefined
      ? unseenBase(pages, inherited, idOf, around)
      : seenBase(draft, inherited, idOf, around);
  const drafts = levelDrafts.map((level) => level.draft);
  const found = findAreas(
    draft?.items ?? [],
    drafts.map(({ items }) => items),
    draft?.page.cut === undefined ? undefined : drafts.map(({ page }) => page.cut?.areaDepth),
  );
  const anchors = pages.page?.gist.anchors ?? new Map<string, string>();
  const known = craftAreas(found.areas, anchors);
  const surroundings = {
    craft: base.id,
    craftName: base.name,
    known,
    inherited: base.release,
    ids,
    around,
  };
  const levels = orderRungs(levelDrafts).flatMap((level) =>
    guarded(level.page.file, problems, () => makeLevel(level, surroundings)),
  );
  const craft: Craft = {
    kind: 'craft',
    ...base,
    order,
    above,
    intro: renumbered(
      found.intro.map((item) => item.block),
      headingRenumberer(2),
    ),
    areas: found.areas,
    outro: renumbered(
      found.outro.map((item) => item.block),
      headingRenumberer(2),
    ),
    levels,
  };
  runChecks('craft', { craft, drafts, isDescribed: found.isDescribed }, problems);
  return craft;
}

type CraftBase = Omit<Craft, 'kind' | 'order' | 'above' | 'intro' | 'areas' | 'outro' | 'levels'>;

type IdOf = (permalink: string, title: string) => string;

function seenBase(draft: DraftPage, inherited: Release, idOf: IdOf, around: Surroundings): CraftBase {
  const { permalink, title } = draft.page;
  const id = idOf(permalink, title);
  return { ...pageBase(draft, id, inherited, around), name: craftName(title) };
}

/** What the levels of a craft say about the page that is not there. */
function unseenBase(pages: CraftPages, inherited: Release, idOf: IdOf, { site }: Surroundings): CraftBase {
  const permalink = guessedPermalink(pages);
  const first = pages.levels[0]?.page;
  const place = first === undefined ? { file: '', line: 1, column: 1 } : placeOf(first, 'parent');
  const title = pages.title === '' ? lastSegments(permalink, 1) : pages.title;
  const name = craftName(title);
  return {
    id: idOf(permalink, title),
    label: title,
    title,
    heading: { html: escapeText(title), text: title, place },
    permalink,
    file: '',
    place,
    fields: [{ text: title, place }],
    language: site.language,
    release: inherited,
    images: [],
    name,
  };
}
