import type { Level } from './framework.js';

/** Everything that a level is called: as its numeral, its rank, its role, its title and its address say. */
export function namesOf({ numeral, rank, role, label, permalink }: Level): string[] {
  const short = /\b[A-Za-z]{1,4}\d+[a-z]?\b/.exec(label)?.[0] ?? '';
  const names = [numeral, short, rank ?? '', role, label, permalink.split('/').at(-1) ?? ''];
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Whether a level goes by a word, however it is written: `senior` is `Senior`. */
export function isCalled(level: Level, word: string): boolean {
  return namesOf(level).some((name) => normal(name) === normal(word));
}

function normal(name: string): string {
  return name
    .trim()
    .replace(/[\s-]+/g, ' ')
    .toLowerCase();
}
