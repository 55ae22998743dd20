import { type LevelTitle, readLevelTitle } from './level-title.js';
import { orderLevels } from './order-levels.js';
import { namesRole } from './roles.js';
import type { Rung } from './rung.js';
import { seniorityOf, withoutSeniority } from './seniority.js';
import { readNumber } from './written-number.js';

/** What is known of one rung. */
export type NumberedRung = Omit<LevelTitle, 'isSure' | 'kind'> & {
  /** Where its number comes from: `level:`, a number in its title, or the order of all, by their author or by their words. */
  readonly by: LevelTitle['kind'] | 'level' | 'position' | 'words';
};

/**
 * Numbers the levels of one craft: by `level:`, else by their titles, else, where none has a number, by the order that
 * their author gave them and by words of seniority. A number that may be another thing's, as in "P1 support", counts
 * only for what is a level by other signs, or beside levels that are written like it.
 *
 * @param craft what the craft is called; empty when nobody knows
 * @param isLadder whether the rungs may be ordered without a number; false where they stand among other things
 * @returns one for each rung, in their order; undefined for what is no level, `unordered` for a level whose number
 * nothing tells
 */
export function numberLevels(
  rungs: readonly Rung[],
  craft: string,
  isLadder: boolean,
): readonly (NumberedRung | 'unordered' | undefined)[] {
  const read = rungs.map((rung) => readRung(rung, craft));
  const sure = read.flatMap((each) => (each?.isSure === true ? [each] : []));
  const numbered = read.map((each, at): NumberedRung | undefined => {
    if (each === undefined) return undefined;
    const { isSure, kind, ...title } = each;
    return isSure || isLikeOthers(each, rungs[at], sure, read) ? { by: kind, ...title } : undefined;
  });
  if (numbered.some((each) => each !== undefined) || !isLadder) return numbered;
  return guess(rungs, craft);
}

type Reading = Omit<LevelTitle, 'kind'> & { readonly kind: LevelTitle['kind'] | 'level' };

function readRung({ title, level }: Rung, craft: string): Reading | undefined {
  const inTitle = readLevelTitle(title, craft);
  const number = level === undefined ? undefined : readNumber(level);
  const said = level === undefined ? undefined : readLevelTitle(level);
  const own =
    number === undefined
      ? said
      : { number: number.value, until: number.value, numeral: number.numeral, code: '' };
  if (own === undefined) return inTitle;
  const rank = inTitle === undefined ? rankOf(title, craft) : inTitle.rank;
  return { ...own, code: own.code || inTitle?.code || '', rank, kind: 'level', isSure: true };
}

/** A doubtful number counts on what is a level anyway, and where its siblings are written so; never beside another kind. */
function isLikeOthers(
  own: Reading,
  rung: Rung | undefined,
  sure: readonly Reading[],
  read: readonly (Reading | undefined)[],
): boolean {
  const isAlike = (other: Reading) => other.kind === own.kind && other.code === own.code;
  if (sure.length > 0) return sure.some(isAlike);
  if (rung?.isLevel === true) return true;
  // III alone may be anything; I, II and III side by side are a ladder.
  const alike = read.filter((other) => other !== undefined && isAlike(other));
  return own.kind === 'bare' && own.rank === undefined && new Set(alike.map((each) => each?.number)).size > 1;
}

/** Without any number: levels by what they say, or by words of seniority of which there are two. */
function guess(rungs: readonly Rung[], craft: string): (NumberedRung | 'unordered' | undefined)[] {
  const ranked = rungs.filter(({ title }) => seniorityOf(title) !== undefined);
  const roles = new Set(ranked.map(({ title }) => withoutSeniority(title).toLowerCase()));
  const isRung = ({ title, isLevel }: Rung) =>
    isLevel ||
    (isRanks(ranked, rungs, craft) &&
      (seniorityOf(title) !== undefined || roles.has(title.normalize('NFC').toLowerCase())));
  const levels = rungs.filter(isRung);
  const order = orderLevels(levels);
  return rungs.map((rung) => {
    if (!isRung(rung)) return undefined;
    if (order === undefined) return 'unordered';
    const number = order.levels.indexOf(rung) + 1;
    const rank = rankOf(rung.title, craft);
    return { number, until: number, numeral: String(number), rank, code: '', by: order.by };
  });
}

/** Pages such as "Staff handbook" have such words too; ranks are most of their siblings, and what is left of each is a role. */
function isRanks(ranked: readonly Rung[], rungs: readonly Rung[], craft: string): boolean {
  const different = new Set(ranked.map(({ title }) => seniorityOf(title)));
  const isRole = ({ title }: Rung) => {
    const role = withoutSeniority(title);
    return role === '' || namesRole(role, craft);
  };
  return different.size > 1 && ranked.length * 2 >= rungs.length && ranked.every(isRole);
}

/** `Senior` of `Senior Gardener` in the craft of a Gardener; undefined for the bare `Gardener`. */
function rankOf(title: string, craft: string): string | undefined {
  const at = title.toLowerCase().indexOf(craft.toLowerCase());
  const rank = at < 0 ? title : `${title.slice(0, at)}${title.slice(at + craft.length)}`.trim();
  return rank === '' ? undefined : rank;
}
