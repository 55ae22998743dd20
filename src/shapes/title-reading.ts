import { type LevelTitle, readLevelTitle } from '../model/levels/level-title.js';
import { seniorityOf, withoutSeniority } from '../model/levels/seniority.js';
import { once } from '../model/once.js';

/** What a title says by itself, whatever stands beside it; each part is read when it is first asked for. */
export interface TitleReading {
  /** False for a sentence, whatever words it holds: "I" is no number in one. */
  readonly isName: boolean;
  level(): LevelTitle | undefined;
  /** How far up a ladder its words of seniority put it. */
  seniority(): number | undefined;
  /** `engineer` of Senior Engineer II and of L3 - Engineer; empty for a bare rank. */
  role(): string;
  /** Whether nothing but words of seniority stands in it. */
  hasNoRole(): boolean;
}

/** Pages of one framework repeat their headings, and several shapes ask for each. */
const known = new Map<string, TitleReading>();
const mostKnown = 5000;
const longestKnown = 200;

export function readTitle(title: string): TitleReading {
  const found = known.get(title);
  if (found !== undefined) return found;
  const read = reading(title);
  if (known.size >= mostKnown) known.clear();
  if (title.length <= longestKnown) known.set(title, read);
  return read;
}

function reading(title: string): TitleReading {
  const level = once(() => readLevelTitle(title));
  return {
    isName: title.split(/\s+/).length < 10 && !/^(?:I|We|You|They|He|She)(?:['’]|\s)\s?\p{Ll}/u.test(title),
    level,
    seniority: once(() => seniorityOf(title)),
    role: once(() =>
      plainWords(withoutSeniority(level()?.rank ?? title).replace(/\s(?:[IVX]+|\d+)$/u, '')).toLowerCase(),
    ),
    hasNoRole: once(() => plainWords(withoutSeniority(title)) === ''),
  };
}

function plainWords(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
