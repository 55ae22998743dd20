import { listOf } from '../domain/words/list-of.js';
import type { Words } from '../domain/words/words-in.js';

/** How many levels came, went, changed and stayed; `unchanged` is undefined where nobody counts them. */
export interface LevelCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly unchanged: number | undefined;
}

/** How many statements came, went and were reworded. */
export interface ChangeCounts {
  readonly added: number;
  readonly removed: number;
  readonly reworded: number;
}

/** `2 levels added and 1 level changed; 4 stay word for word.` */
export function levelsInWords({ added, removed, changed, unchanged = 0 }: LevelCounts, words: Words): string {
  const say = words.changes;
  const parts = [
    ...(added === 0 ? [] : [say.levelsAdded(added)]),
    ...(removed === 0 ? [] : [say.levelsRemoved(removed)]),
    ...(changed === 0 ? [] : [say.levelsChanged(changed)]),
  ];
  const changes = parts.length === 0 ? say.noLevelChanged : listOf(parts, 'and', words);
  return unchanged === 0
    ? say.levels(changes)
    : say.levelsAndUnchanged(changes, say.levelsUnchanged(unchanged));
}

/** `12 statements in 3 areas`. */
export function statementsInWords(statements: number, areas: number, { changes }: Words): string {
  const said = changes.statements(statements);
  return areas === 0 ? said : changes.statementsInAreas(said, changes.inAreas(areas));
}

/** `1 added, 2 removed and 3 reworded`. */
export function countsInWords({ added, removed, reworded }: ChangeCounts, words: Words): string {
  const say = words.changes;
  const parts = [
    ...(added === 0 ? [] : [say.statementsAdded(added)]),
    ...(removed === 0 ? [] : [say.statementsRemoved(removed)]),
    ...(reworded === 0 ? [] : [say.statementsReworded(reworded)]),
  ];
  return listOf(parts, 'and', words);
}
