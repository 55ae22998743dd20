import type { Framework, Level } from '../domain/framework.js';
import { type LadderColumn, ladderColumns } from '../domain/ladder-columns.js';

/** Ladders that share ranks, or one that shares none. */
export interface LadderGroup {
  readonly columns: readonly LadderColumn[];
  /** From the top down; empty for a ladder by itself. */
  readonly rows: readonly LadderRow[];
}

/** `equal` holds levels that are said to be equal; `apart` what stands between two such rows, with no claim. */
export interface LadderRow {
  readonly kind: 'equal' | 'apart';
  readonly cells: readonly LadderCell[];
}

/** Levels of one ladder, from the top down, that stand in so many rows from this one down. */
export interface LadderCell {
  readonly column: number;
  readonly levels: readonly Level[];
  readonly rows: number;
}

/** All ladders of a framework: those that share ranks side by side, in the order of their crafts. */
export function ladderGroups({ crafts, equivalent = [] }: Framework): LadderGroup[] {
  const columns = crafts.flatMap(ladderColumns).filter(({ levels }) => levels.length > 0);
  const sets = equivalent
    .map((ids) => new Set(ids))
    .filter((set) => columns.filter((column) => rungIn(column, set) >= 0).length > 1);
  const groups: LadderColumn[][] = columns.map((column) => [column]);
  for (const set of sets) {
    const joined = groups.filter((group) => group.some((column) => rungIn(column, set) >= 0));
    const [first, ...others] = joined;
    first?.push(...others.flat());
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups.map((group) => {
    const own = group.toSorted((a, b) => columns.indexOf(a) - columns.indexOf(b));
    return { columns: own, rows: own.length < 2 ? [] : rowsOf(own, inOrder(own, sets)) };
  });
}

type Ranks = readonly ReadonlySet<string>[];

function rungIn({ levels }: LadderColumn, set: ReadonlySet<string>): number {
  return levels.findIndex(({ id }) => set.has(id));
}

/** The shared ranks of some ladders from the lowest up: none before one that stands below it on any of them. */
function inOrder(columns: readonly LadderColumn[], sets: Ranks): Ranks {
  const open = sets.filter((set) => columns.some((column) => rungIn(column, set) >= 0));
  const ordered: ReadonlySet<string>[] = [];
  const isBelow = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    columns.some((column) => {
      const [low, high] = [rungIn(column, a), rungIn(column, b)];
      return low >= 0 && low < high;
    });
  while (open.length > 0) {
    const at = open.findIndex((set) => !open.some((other) => other !== set && isBelow(other, set)));
    ordered.push(...open.splice(Math.max(0, at), 1));
  }
  return ordered;
}

/** A run of one ladder's levels, in the rows from `from` to `until`; even rows are apart, odd ones shared. */
interface Run {
  readonly column: number;
  readonly levels: readonly Level[];
  readonly from: number;
  readonly until: number;
}

function rowsOf(columns: readonly LadderColumn[], ranks: Ranks): LadderRow[] {
  const runs = columns.flatMap((column, at) => runsOf(column, at, ranks));
  // What passes shared ranks begins below them and ends above them, so that it never stands for an equal one; between
  // them it needs no row.
  const isNeeded = (row: number) =>
    row % 2 === 1 ||
    runs.some(({ levels, from, until }) => levels.length > 0 && (row === from || row === until));
  const kept = Array.from({ length: 2 * ranks.length + 1 }, (_, row) => row)
    .filter(isNeeded)
    .toReversed();
  return kept.map((row, at): LadderRow => {
    const cells = runs.flatMap((run): LadderCell[] => {
      const within = kept.filter((each) => each >= run.from && each <= run.until);
      if (within[0] !== row) return [];
      return [{ column: run.column, levels: run.levels.toReversed(), rows: within.length }];
    });
    return { kind: (kept[at] ?? 0) % 2 === 1 ? 'equal' : 'apart', cells };
  });
}

/** Its shared ranks, each in its row, and between them what is shared with nobody. */
function runsOf(column: LadderColumn, at: number, ranks: Ranks): Run[] {
  const runs: Run[] = [];
  let [row, rung] = [0, 0];
  for (const [index, rank] of ranks.entries()) {
    const shared = rungIn(column, rank);
    if (shared < 0) continue;
    const own = 2 * index + 1;
    if (own > row)
      runs.push({ column: at, levels: column.levels.slice(rung, shared), from: row, until: own - 1 });
    const level = column.levels[shared];
    runs.push({ column: at, levels: level === undefined ? [] : [level], from: own, until: own });
    [row, rung] = [own + 1, shared + 1];
  }
  const last = 2 * ranks.length;
  runs.push({ column: at, levels: column.levels.slice(rung), from: row, until: last });
  return runs;
}
