/** A level's number and rank as its title gives them. */
export interface LevelTitle {
  readonly number: number;
  readonly rank: string | undefined;
}

const number = String.raw`(\d{1,2}(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|i{1,3}|iv|vi{0,3}|ix|x)`;
const named = new RegExp(
  String.raw`\b(?:levels?|lvl\.?|stufe|niveau|nivel|livello|grade)\s*[-#.:]?\s*${number}(?![\w.])`,
  'gi',
);
const short = /\b(?:L|IC)[- ]?(\d{1,2}(?:\.\d+)?)(?![\w.])/g;

const numbers: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10 },
};

/** `Level 3 (Senior)`, `Level 3: Senior`, `Level 3 - Senior`, `L3 Senior`, `Senior (Level 3)`; else undefined. */
export function readLevelTitle(title: string): LevelTitle | undefined {
  const level = levelIn(title);
  if (level === undefined) return undefined;
  const written = (level[1] ?? '').toLowerCase();
  const rank = without(level, title);
  return { number: numbers[written] ?? Number(written), rank: rank === '' ? undefined : rank };
}

/** `Senior DevOps Engineer - Level 3` without its level; empty when it says nothing else. */
export function withoutLevel(heading: string): string {
  const level = levelIn(heading);
  return level === undefined ? heading : without(level, heading);
}

/**
 * Of several the one that stands apart from the words around it, as in `Level 2 Support Engineer - Level 3`. One written in
 * full goes before a short one, which names a grade of the company's own: `Level 1 (L2: Engineer)`.
 */
function levelIn(title: string): RegExpExecArray | undefined {
  const kinds = [named, short].map((kind) => [...title.matchAll(kind)]);
  const found = kinds.map(
    (levels) =>
      levels.find((level) => standsApart(level, title)) ?? levels.find((level) => !isOfWords(level, title)),
  );
  return found[0] ?? found[1] ?? kinds.flat()[0];
}

function standsApart({ 0: level, index }: RegExpExecArray, title: string): boolean {
  return (
    /(?:^|[-–—:,;|/()[\]])\s*$/.test(title.slice(0, index)) &&
    /^\s*(?:$|[-–—:,;|/()[\]])/.test(title.slice(index + level.length))
  );
}

/** `Gardener of Grade 1` would be no role without its last words. */
function isOfWords({ index }: RegExpExecArray, title: string): boolean {
  return /\b(?:of|for|in|at|to|with|and|the|von|für|der|mit|und|de|du|des)\s+$/i.test(title.slice(0, index));
}

function without(level: RegExpExecArray, title: string): string {
  const { 0: written, index } = level;
  if (isOfWords(level, title)) return title.trim();
  return trimSigns(`${title.slice(0, index)} ${title.slice(index + written.length)}`);
}

/** What is left when a level is cut out: brackets that hold nothing, dashes and colons at the ends. */
function trimSigns(text: string): string {
  const bare = text
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—:,;|/]+|[\s\-–—:,;|/]+$/g, '');
  return /^\(([^()]*)\)$/.exec(bare)?.[1]?.trim() ?? bare;
}
