import type { Craft, Expectation, Level } from '../domain/framework.js';
import { parsePageLink } from '../domain/links.js';
import { checkEmptyCells } from './check-empty-cells.js';
import type { DraftPage } from './page-parts.js';
import type { Problems } from './problem.js';
import { didYouMean } from './text/did-you-mean.js';

/**
 * What levels say about a craft's areas.
 *
 * @param isDescribed false when the craft's page describes no areas, so that they come from the levels themselves.
 */
export function checkAreas(
  craft: Craft,
  drafts: readonly DraftPage[],
  isDescribed: boolean,
  problems: Problems,
): void {
  for (const level of craft.levels) {
    const expectations = level.sections.flatMap((section) =>
      section.kind === 'areas' ? section.expectations : [],
    );
    if (expectations.length === 0) {
      reportNoTable(level, problems);
      continue;
    }
    if (isDescribed) {
      checkUnknown(expectations, craft, problems);
      checkMissing(level, expectations, craft, problems);
      checkLinks(expectations, craft, problems);
    }
    checkTwice(expectations, problems);
  }
  for (const draft of drafts) checkEmptyCells(draft, craft, problems);
}

function reportNoTable(level: Level, problems: Problems): void {
  problems.add('no-table', level.place, {
    what: 'This level says nothing about any area.',
    why: 'Its sheet has only running text.',
    fix: 'Add a table with the columns Area and Description, or a heading for each area.',
  });
}

function checkUnknown(expectations: readonly Expectation[], craft: Craft, problems: Problems): void {
  const names = craft.areas.map((area) => area.name.text);
  for (const { area, name } of expectations) {
    if (area !== undefined || name.text === '') continue;
    problems.add('unknown-area', name.place, {
      what: `No area is called "${name.text}" on ${craft.file}.`,
      why: 'It is printed without a description.',
      fix: `Correct the name, or describe the area on the craft's page. ${didYouMean(name.text, names)}`,
    });
  }
}

function checkMissing(
  level: Level,
  expectations: readonly Expectation[],
  craft: Craft,
  problems: Problems,
): void {
  const named = new Set(expectations.map((expectation) => expectation.area));
  const place = expectations[0]?.place ?? level.place;
  for (const area of craft.areas) {
    if (named.has(area.id)) continue;
    problems.add('area-missing', place, {
      what: `This level says nothing about "${area.name.text}".`,
      why: `${craft.file} names it as an area of the craft.`,
      fix: `Add a row for "${area.name.text}".`,
    });
  }
}

function checkTwice(expectations: readonly Expectation[], problems: Problems): void {
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

/** A name copied with another area's link. */
function checkLinks(expectations: readonly Expectation[], craft: Craft, problems: Problems): void {
  for (const { area, name } of expectations) {
    const target = parsePageLink(/href="([^"]+)"/.exec(name.html)?.[1]?.replace(/&amp;/g, '&') ?? '');
    const linked = target?.permalink === craft.permalink ? target.anchor : undefined;
    const other = craft.areas.find((candidate) => candidate.id === linked);
    if (area === undefined || other === undefined || other.id === area) continue;
    problems.add('area-link-differs', name.place, {
      what: `"${name.text}" is linked to the area "${other.name.text}".`,
      why: 'The sheet shows the description of the area that the name says.',
      fix: 'Correct the name or the link.',
    });
  }
}
