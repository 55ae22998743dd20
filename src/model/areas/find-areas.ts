import type { Area, Block } from '../../domain/framework.js';
import type { DraftItem } from '../../layouts/draft.js';
import { headingRenumberer } from '../markdown/renumber-headings.js';
import { firstSentence, standingWords } from '../text/first-sentence.js';
import { areasAtDepth, areasOfHeadings } from './areas-of-headings.js';
import { areasOfLevels } from './areas-of-levels.js';
import { namedAreas } from './named-areas.js';
import { splitCraft } from './split-craft.js';

/** A craft's page taken apart into its areas and what stands around them. */
export interface FoundAreas {
  readonly intro: readonly DraftItem[];
  readonly areas: readonly Area[];
  /** What stands behind the areas and belongs to none. */
  readonly outro: readonly DraftItem[];
  /** False when the page describes no areas, so that they come from the levels themselves. */
  readonly isDescribed: boolean;
}

/**
 * The areas of a craft: a heading of its page each, those that its levels name before others; where the page describes
 * none, or there is no page, what the levels' tables name, else the headings that the levels share.
 *
 * @param craft everything on the craft's page; empty where it has none
 * @param levels everything on each of its levels' pages
 * @param depths where the pages were cut: the depth of the headings that name areas in each level
 */
export function findAreas(
  craft: readonly DraftItem[],
  levels: readonly (readonly DraftItem[])[],
  depths: readonly (number | undefined)[] | undefined,
): FoundAreas {
  const named = namedAreas(
    depths === undefined ? levels : levels.map((items, at) => ofDepth(items, depths[at])),
  );
  const isNamed =
    depths === undefined || craft.some(({ heading }) => heading && named.has(heading.name.text, heading.id));
  // What a page that was cut says besides its levels is about areas only where its levels name them.
  const { intro, areas, outro } = isNamed ? splitCraft(craft, named) : { intro: craft, areas: [], outro: [] };
  const described = areas.map(({ heading, items }) => describedArea(heading, items));
  if (described.length > 0) return { intro, areas: described, outro, isDescribed: true };
  const ofTables = areasOfLevels(levels);
  const known = depths?.some((depth) => depth !== undefined) === true;
  return {
    intro,
    areas: known ? areasAtDepth(levels, depths) : ofTables.length > 0 ? ofTables : areasOfHeadings(levels),
    outro,
    isDescribed: false,
  };
}

/** Without headings of other depths than that which names areas, where it is known. */
function ofDepth(items: readonly DraftItem[], depth: number | undefined): readonly DraftItem[] {
  return depth === undefined
    ? items
    : items.filter(({ heading }) => heading === undefined || heading.depth === depth);
}

function describedArea(heading: DraftItem, items: readonly DraftItem[]): Area {
  const renumber = headingRenumberer(4);
  const blocks = items.map(({ block }): Block => ({ ...block, html: renumber(block.html) }));
  const prose = blocks.find((block) => block.kind === 'paragraph');
  return {
    id: heading.heading?.id ?? '',
    name: heading.heading?.name ?? { html: '', text: '', place: heading.block.place },
    summary: prose === undefined ? '' : firstSentence(standingWords(prose)),
    blocks,
    place: heading.block.place,
  };
}
