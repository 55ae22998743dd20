import type { Craft, Expectation, Level } from '../domain/framework.js';
import { parsePageLink } from '../domain/links.js';
import { nearest } from '../domain/nearest.js';
import { areaKey } from './areas/area-key.js';
import { checkAreaNames, inWords, type NamedLevel } from './check-area-names.js';
import { checkEmptyCells } from './check-empty-cells.js';
import type { DraftPage } from './page-parts.js';
import type { Problems } from './problem.js';

/** What is reported here. */
type Found =
  | 'no-table'
  | 'unknown-area'
  | 'area-missing'
  | 'area-twice'
  | 'area-link-differs'
  | 'misspelled-area'
  | 'empty-cell';

/**
 * What levels say about a craft's areas. What several levels have in common is one message that names them.
 *
 * @param isDescribed false when the craft's page describes no areas, so that they come from the levels themselves.
 */
export function checkAreas(
  craft: Craft,
  drafts: readonly DraftPage[],
  isDescribed: boolean,
  problems: Problems<Found>,
): void {
  const named: NamedLevel[] = [];
  for (const level of craft.levels) {
    const expectations = level.sections.flatMap((section) =>
      section.kind === 'areas' ? section.expectations : [],
    );
    if (expectations.length === 0) reportNoTable(level, craft, problems);
    else named.push({ level, expectations });
  }
  if (isDescribed) checkAreaNames(craft, named, problems);
  for (const { expectations } of named) {
    if (isDescribed) checkLinks(expectations, craft, problems);
    checkTwice(expectations, problems);
  }
  for (const draft of drafts) checkEmptyCells(draft, craft, problems);
}

function reportNoTable(level: Level, craft: Craft, problems: Problems<Found>): void {
  const names = craft.areas.map((area) => `"${area.name.text}"`);
  const { some, more } = { some: names.slice(0, mostNamed), more: names.length - mostNamed };
  const listed = more > 0 ? `${some.join(', ')} and ${more} more` : inWords(some);
  problems.add('no-table', level.place, {
    what:
      names.length === 0
        ? 'This level has no table of areas, and no headings that other levels of its craft have too.'
        : `This level has no table of areas, and no headings that name them: ${listed}.`,
    why: 'Its sheet has only running text.',
    fix: 'Add a table with the columns Area and Description, or a heading for each area that it says something about.',
  });
}

/** A message that names more than these is no longer read. */
const mostNamed = 5;

function checkTwice(expectations: readonly Expectation[], problems: Problems<Found>): void {
  const seen = new Set<string>();
  for (const { area, name } of expectations) {
    const key = area ?? name.text.toLowerCase();
    if (key !== '' && seen.has(key)) {
      problems.add('area-twice', name.place, {
        what: `"${name.text}" stands on this level twice.`,
        why: 'Both are printed, one below the other.',
        fix: 'Join the two, or correct the name of one.',
      });
    }
    seen.add(key);
  }
}

/** A name copied with another area's link, or a slip in a name whose link tells what it means. */
function checkLinks(expectations: readonly Expectation[], craft: Craft, problems: Problems<Found>): void {
  for (const { area, name } of expectations) {
    const target = parsePageLink(/href="([^"]+)"/.exec(name.html)?.[1]?.replace(/&amp;/g, '&') ?? '');
    const linked = target?.permalink === craft.permalink ? target.anchor : undefined;
    const meant = craft.areas.find((candidate) => candidate.id === linked);
    if (area === undefined || meant === undefined) continue;
    if (meant.id !== area) {
      problems.add('area-link-differs', name.place, {
        what: `"${name.text}" is linked to the area "${meant.name.text}".`,
        why: 'The sheet shows the description of the area that the name says.',
        fix: 'Correct the name or the link.',
      });
    } else if (isSlip(name.text, meant.name.text)) {
      problems.add('misspelled-area', name.place, {
        what: `"${name.text}" is linked to the area "${meant.name.text}", and nearly spelled so.`,
        why: 'It is printed as it is written.',
        fix: `Did you mean "${meant.name.text}"?`,
      });
    }
  }
}

/** A name of one's own, such as a shorter one, is none. */
function isSlip(written: string, meant: string): boolean {
  const key = areaKey(meant);
  return areaKey(written) !== key && nearest(areaKey(written), [key]) !== undefined;
}
