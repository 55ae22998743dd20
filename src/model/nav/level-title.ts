/** A level's number and rank as its title gives them. */
export interface LevelTitle {
  readonly number: number;
  readonly rank: string | undefined;
}

const number = String.raw`(\d{1,2}(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|i{1,3}|iv|vi{0,3}|ix|x)`;
const named = new RegExp(
  String.raw`\b(?:levels?|lvl\.?|stufe|niveau|nivel|livello|grade)\s*[-#.:]?\s*${number}(?![\w.])`,
  'i',
);
const short = /\b(?:L|IC)[- ]?(\d{1,2}(?:\.\d+)?)(?![\w.])/;

const numbers: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10 },
};

/** `Level 3 (Senior)`, `Level 3: Senior`, `Level 3 - Senior`, `L3 Senior`, `Senior (Level 3)`; else undefined. */
export function readLevelTitle(title: string): LevelTitle | undefined {
  const match = named.exec(title) ?? short.exec(title);
  if (match === null) return undefined;
  const written = (match[1] ?? '').toLowerCase();
  const rank = trimSigns(title.replace(match[0], ' '));
  return { number: numbers[written] ?? Number(written), rank: rank === '' ? undefined : rank };
}

/** `Senior DevOps Engineer - Level 3` without its level; empty when it says nothing else. */
export function withoutLevel(heading: string): string {
  const match = named.exec(heading) ?? short.exec(heading);
  return match === null ? heading : trimSigns(heading.replace(match[0], ' '));
}

/** What is left when a level is cut out: brackets that hold nothing, dashes and colons at the ends. */
function trimSigns(text: string): string {
  const bare = text
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—:,;|/]+|[\s\-–—:,;|/]+$/g, '');
  return /^\(([^()]*)\)$/.exec(bare)?.[1]?.trim() ?? bare;
}
