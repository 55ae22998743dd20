import { frontText } from '../model/front/front.js';
import { placeOfTitle } from '../model/levels/seniority.js';
import type { MaterialPage } from './material.js';
import { isIndex } from './page-kinds.js';
import type { PlacedWords } from './shape.js';
import { readTitle } from './title-reading.js';

/** A page that may be a level: what it is called, and the folder whose levels it stands among. */
export interface LevelOfPage {
  readonly page: MaterialPage;
  readonly title: PlacedWords;
  readonly folder: string;
}

/**
 * Pages of one craft from the lowest level up: by what their front matter or their files' names count, else by the
 * numbers in their titles, else as a page that leads to all of them lists them, else by words of seniority.
 */
export function inTheirOrder(
  rungs: readonly LevelOfPage[],
  page: MaterialPage | undefined,
  pages: readonly MaterialPage[],
): readonly LevelOfPage[] {
  const by = [orderInFront, numberInTitle, numberOfFile].map((read) => rungs.map(read));
  const counted = by.find((numbers) => isWhole(numbers));
  if (counted !== undefined) return sortedBy(rungs, counted);
  const lists = [...(page === undefined ? [] : [page]), ...pages.filter(({ file }) => isIndex(file))];
  const listed = lists.map((list) => rungs.map((rung) => placeInList(list, rung)));
  const most = Math.max(0, ...listed.map(count));
  const best = listed.find((places) => count(places) === most);
  const seniority = rungs.map(({ title }) => placeOfTitle(title.text));
  if (best === undefined || most * 2 <= rungs.length) return sortedBy(rungs, seniority);
  const isDownwards = beginsAtTop(best, seniority);
  const upwards = best.map((place) => (place === undefined || !isDownwards ? place : -place));
  // One that the list leaves out goes behind the last that is no higher.
  const filled = upwards.map((place, at) => {
    if (place !== undefined) return place;
    const below = upwards.flatMap((other, index) => {
      const isBelow = other !== undefined && (seniority[index] ?? 0) <= (seniority[at] ?? 0);
      return isBelow ? [other] : [];
    });
    return below.length === 0 ? Number.NEGATIVE_INFINITY : Math.max(...below) + 0.5;
  });
  return sortedBy(rungs, filled);
}

function count(places: readonly (number | undefined)[]): number {
  return places.filter((place) => place !== undefined).length;
}

function sortedBy(
  rungs: readonly LevelOfPage[],
  numbers: readonly (number | undefined)[],
): readonly LevelOfPage[] {
  const seniority = ({ title }: LevelOfPage) => placeOfTitle(title.text);
  return rungs
    .map((rung, at) => ({ rung, number: numbers[at] ?? 0 }))
    .toSorted(
      (a, b) =>
        (a.number === b.number ? 0 : a.number - b.number) ||
        seniority(a.rung) - seniority(b.rung) ||
        (a.rung.page.file < b.rung.page.file ? -1 : 1),
    )
    .map(({ rung }) => rung);
}

/** Whether every page has a number, and most have one of their own. */
function isWhole(numbers: readonly (number | undefined)[]): boolean {
  return (
    numbers.every((number) => number !== undefined) &&
    (numbers.length === 1 || new Set(numbers).size * 2 > numbers.length)
  );
}

const keys = ['level', 'nav_order', 'weight', 'order', 'sidebar_position', 'position', 'sort', 'rank'];

function orderInFront({ page: { front } }: LevelOfPage): number | undefined {
  return keys
    .map((key) => Number.parseFloat(frontText(front, key) ?? ''))
    .find((number) => !Number.isNaN(number));
}

function numberInTitle({ title }: LevelOfPage): number | undefined {
  return readTitle(title.text).level()?.number;
}

function numberOfFile({ page }: LevelOfPage): number | undefined {
  const digits = /^\d{1,3}(?=[\s._-])/.exec(page.file.replace(/^.*\//, ''))?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** Where a page first leads to another. */
function placeInList({ text }: MaterialPage, { page }: LevelOfPage): number | undefined {
  const at = text.mapped.text.indexOf(page.file.replace(/^.*\//, ''));
  return at < 0 ? undefined : at;
}

function beginsAtTop(places: readonly (number | undefined)[], seniority: readonly number[]): boolean {
  const sorted = places
    .flatMap((place, at) => (place === undefined ? [] : [{ place, rank: seniority[at] ?? 0 }]))
    .toSorted((a, b) => a.place - b.place);
  const steps = sorted.slice(1).map(({ rank }, at) => Math.sign(rank - (sorted[at]?.rank ?? rank)));
  return steps.reduce((sum, step) => sum + step, 0) < 0;
}
