import { readLevelTitle } from '../model/levels/level-title.js';
import { numberLevels } from '../model/levels/number-levels.js';
import { orderLevels } from '../model/levels/order-levels.js';
import { namesRole } from '../model/levels/roles.js';
import type { Rung } from '../model/levels/rung.js';
import { readTitle } from './title-reading.js';

/**
 * Which of several titles that stand side by side name rungs of one ladder: those with a level's number or a word of
 * seniority beside a role, and the bare role of such a rung, as Engineer beside Senior Engineer. None where fewer than
 * two do.
 *
 * @param craft what the craft is called; empty when nobody knows
 */
export function rungsAmong(titles: readonly string[], craft: string): readonly boolean[] {
  const isSure = titles.map((title) => isRung(title, craft));
  // A role that no list of roles has is known by its ranks: Junior Cook beside Senior Cook, or beside Cook.
  const loose = titles.map((title) => {
    const read = readTitle(title);
    return (
      read.isName &&
      title.split(/\s+/).length < 6 &&
      (read.seniority() !== undefined || (read.level()?.kind === 'trailing' && !countsOthers.test(title)))
    );
  });
  if (!isSure.includes(true) && !loose.includes(true)) return titles.map(() => false);
  const known = titles.map(roleOf);
  const sure = titles.map(
    (_, at) =>
      isSure[at] === true || (loose[at] === true && known.filter((role) => role === known[at]).length > 1),
  );
  const roles = new Set(known.filter((_, at) => sure[at] === true));
  const all = titles.map((title, at) => title !== '' && (sure[at] === true || roles.has(known[at] ?? '')));
  return all.filter((is) => is).length < 2 ? titles.map(() => false) : all;
}

/** Whether a title alone tells that it is a rung's. */
export function isRung(title: string, craft: string): boolean {
  const own = readTitle(title);
  if (!own.isName) return false;
  if (craft !== '' && isRung(title, '')) return true;
  const read = craft === '' || own.level() === undefined ? own.level() : readLevelTitle(title, craft);
  if (read?.isSure === true) return true;
  if (read !== undefined && read.kind !== 'bare' && read.kind !== 'trailing' && namesRole(title, craft))
    return true;
  if (own.seniority() === undefined) return false;
  return own.hasNoRole() || namesRole(title, craft) || leaders.test(title);
}

/** What pages and headings are numbered by that are no levels. */
const countsOthers =
  /(?:^|\s)(?:part|chapter|section|appendix|annex|volume|version|phase|module|unit|lesson|week|day|month|year|quarter|sprint|round|question|example|case|option|area|theme|topic|skill|competenc(?:y|e)|criterion|pillar|dimension|value|table|figure|note|rule|principle|goal|objective|task|exercise|scenario|item|teil|kapitel|abschnitt|anhang|woche|tag|partie|chapitre|semana|parte|capítulo)\s/iu;

/** Words of seniority that are roles by themselves. */
const leaders =
  /(?:^|[\s,&/])(?:director|vp|vice[- ]president|head of|manager|c[etop]o|chief|fellow|intern|trainee|apprentice)(?![\p{L}\p{M}])/iu;

/** `engineer` of Senior Engineer II and of L3 - Engineer; empty for a bare rank. */
export function roleOf(title: string): string {
  return readTitle(title).role();
}

/** A rung as a shape found it: its title, and its number where something else tells it. */
export interface Titled {
  readonly title: string;
  readonly number: string | undefined;
}

/**
 * What the model has to be told of the numbers of a craft's levels, in their author's order: nothing where their titles
 * say grades; else the numbers in their titles where no two are alike, or else the places that they have in that order. Two of one grade, such as L4 Lead and L4 Manager, are
 * so on purpose; Engineer II and Senior Engineer II are not of one grade.
 */
export function missingNumbers(levels: readonly Titled[], craft: string): readonly (string | undefined)[] {
  const told = levels.map(({ number }) => number);
  if (told.every((number) => number !== undefined)) return told;
  const rungs = levels.map(
    ({ title, number }, position): Rung => ({ title, level: number, position, isLevel: true }),
  );
  const read = numberLevels(rungs, craft, true);
  const keys = read.map((each) =>
    each === undefined || each === 'unordered' ? undefined : `${each.code} ${each.number}`,
  );
  const areGrades = read.every((each) => typeof each === 'object' && grades.has(each.by));
  if (areGrades) return told;
  const isWhole = keys.every((key) => key !== undefined) && new Set(keys).size === keys.length;
  if (isWhole) return read.map((each) => (typeof each === 'object' ? each.numeral : undefined));
  const ordered = orderLevels(rungs)?.levels ?? rungs;
  return rungs.map((rung) => String(ordered.indexOf(rung) + 1));
}

/** How a grade of the company's is written. */
const grades: ReadonlySet<string> = new Set(['level', 'word', 'short', 'code']);
