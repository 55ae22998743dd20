import type { WorkSheet } from './workbook.js';

/** Where the words of a choice stand: a column of a sheet that nobody sees, by the name that the workbook gives it. */
export interface WordList {
  readonly name: string;
  readonly words: readonly string[];
}

/**
 * The sheets, and behind them one that holds the words to choose from, if there are any. Words written into the choice
 * itself may hold no commas and 255 characters at most.
 */
export function withLists(sheets: readonly WorkSheet[]): {
  sheets: readonly WorkSheet[];
  lists: readonly WordList[];
} {
  const all = sheets.flatMap(({ choices = [] }) => choices.map(({ words }) => words));
  const distinct = all.filter((words, at) => all.findIndex((other) => isSame(other, words)) === at);
  const lists = distinct.map((words, at) => ({ name: `ladderpress.words${at + 1}`, words }));
  const [first] = sheets;
  if (lists.length === 0 || first === undefined) return { sheets, lists };
  const longest = Math.max(...lists.map(({ words }) => words.length));
  const rows = Array.from({ length: longest }, (_, row) =>
    lists.map(({ words }) => {
      const text = words[row];
      return text === undefined ? undefined : ({ text, look: 'text' } as const);
    }),
  );
  const columns = lists.map(() => ({ width: 30 }));
  const { direction, print } = first;
  return { sheets: [...sheets, { name: listSheet, hidden: true, columns, rows, direction, print }], lists };
}

const listSheet = 'ladderpress words';

/** The name of the list that holds these words. */
export function listOf(words: readonly string[], lists: readonly WordList[]): string {
  return lists.find((list) => isSame(list.words, words))?.name ?? '';
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}
