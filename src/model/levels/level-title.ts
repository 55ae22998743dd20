import { type Found, findLevels, type NameKind } from './find-level.js';
import { namesRole } from './roles.js';
import { seniorityOf } from './seniority.js';

/** A level's number and rank as its title gives them. */
export interface LevelTitle {
  /** Its place on the ladder: 3, 1.5; of Grade 10a 10.1, so that it stands between 10 and 11. */
  readonly number: number;
  /** The last of a range such as L5/L6; the same as `number` elsewhere. */
  readonly until: number;
  /** How the number is shown: `3`, `10a`, `5–6`. */
  readonly numeral: string;
  /** `Senior`; undefined when the title says nothing else. */
  readonly rank: string | undefined;
  /** The letters before the number in a short form, `IC` of IC4, which tell two ladders of one craft apart; else empty. */
  readonly code: string;
  readonly kind: NameKind;
  /** Whether the title alone leaves no doubt; where it does, something else must say that it is a level's. */
  readonly isSure: boolean;
}

/**
 * What a title says of a level: `Level 3 (Senior)`, `L3 Senior`, `Senior (Level 3)`, `E5 – Staff`, `Engineer II`,
 * `レベル 1`; undefined when no number in it could be one.
 *
 * @param craft what the level's craft is called, so that a role of it is known; empty when nobody knows
 */
export function readLevelTitle(title: string, craft = ''): LevelTitle | undefined {
  const whole = title.normalize('NFC');
  const found = levelIn(whole, craft);
  if (found === undefined) return undefined;
  const { kind, code, from, until } = found;
  const rank = without(found, whole);
  return {
    number: from.value,
    until: until.value,
    numeral: until === from ? from.numeral : `${from.numeral}–${until.numeral}`,
    rank: rank === '' ? undefined : rank,
    code,
    kind,
    isSure: isSure(found, whole, craft),
  };
}

/**
 * `Senior DevOps Engineer - Level 3` without its level; empty when it says nothing else.
 *
 * @param own what the level's title says: its number is one in the heading too, however little it looks like one
 */
export function withoutLevel(
  heading: string,
  own?: { readonly number: number; readonly by: NameKind | 'level' | 'position' | 'words' },
): string {
  const whole = heading.normalize('NFC');
  const found = levelIn(whole, '');
  if (found === undefined) return heading;
  const isOwn = (own?.by === 'level' || own?.by === found.kind) && own.number === found.from.value;
  return isOwn || isSure(found, whole, '') ? without(found, whole) : heading;
}

/** Whether a title begins with its level, or has it apart from the words around it: "A guide to level 3" is about one. */
export function isCalledByLevel(title: string): boolean {
  const whole = title.normalize('NFC');
  return findLevels(whole).some(
    (found) =>
      (found.kind === 'word' || found.kind === 'short') &&
      (/^[^\p{L}\p{N}]*$/u.test(whole.slice(0, found.index)) || standsApart(found, whole)),
  );
}

/**
 * Of several the surest kind, and of that the one that stands apart from the words around it, as in `Level 2 Support
 * Engineer - Level 3`. One written in full goes before a short one, which names a grade of the company's own: `Level 1
 * (L2: Engineer)`.
 */
function levelIn(title: string, craft: string): Found | undefined {
  const all = findLevels(title);
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const best = kinds.map((kind) => {
    const same = all.filter((found) => found.kind === kind);
    return same.find((found) => standsApart(found, title)) ?? same.find((found) => !isOfWords(found, title));
  });
  const candidates = [...best, ...all].filter((found) => found !== undefined);
  return candidates.find((found) => isSure(found, title, craft)) ?? candidates[0];
}

/** Letters that stand before numbers of other things: quarters, versions, standards, formats. */
const otherThings =
  /^(?:Q|H|V|K|X|A|FY|CW|KW|EC|MP|ES|GA|ISO|DIN|CSS|HTML|IPV|RFC|UTF|SHA|AES|GPT|CVE|USB|TLS|SSL|HTTP|JAVA|PHP|ADR|OKR|KPI)$/;

function isSure(found: Found, title: string, craft: string): boolean {
  const rest = without({ ...found, kind: 'word' }, title);
  const isRank = seniorityOf(rest) !== undefined;
  switch (found.kind) {
    case 'word':
    case 'short':
      return (
        standsApart(found, title) ||
        !/(?:^|\s)(?:from|between|zwischen|entre)\s/i.test(title.slice(0, found.index))
      );
    case 'code':
      if (otherThings.test(found.code)) return false;
      return isRank || (standsApart(found, title) && (rest === '' || namesRole(rest, craft)));
    case 'trailing':
      return !countsOtherThings.test(title.slice(0, found.index)) && (isRank || namesRole(rest, craft));
    case 'soft':
    case 'bare':
      return isRank || namesRole(rest, craft);
  }
}

const countsOtherThings =
  /(?<![\p{L}\p{M}])(?:part|chapter|section|appendix|annex|volume|version|phase|module|unit|lesson|week|day|month|year|quarter|sprint|round|question|example|case|teil|kapitel|abschnitt|anhang|phase|modul|woche|tag|partie|chapitre|annexe|parte|capítulo|anexo|sezione|capitolo|allegato|część|rozdział|del|kapitel)[\s-]+$/iu;

function standsApart({ text, index }: Found, title: string): boolean {
  return (
    /(?:^|[-–—:,;|/()[\]（）：、・])\s*$/.test(title.slice(0, index)) &&
    /^\s*(?:$|[-–—:,;|/()[\]（）：、・])/.test(title.slice(index + text.length))
  );
}

/** `Gardener of Grade 1` would be no role without its last words. */
function isOfWords({ index }: Found, title: string): boolean {
  return /\b(?:of|for|in|at|to|with|and|the|von|für|der|mit|und|de|du|des)\s+$/i.test(title.slice(0, index));
}

/** `Engineer II` is what people are called, and stays whole. */
function without(found: Found, title: string): string {
  const { kind, text, index } = found;
  if (kind === 'trailing' || isOfWords(found, title)) return title.trim();
  return trimSigns(`${title.slice(0, index)} ${title.slice(index + text.length)}`);
}

/** What is left when a level is cut out: brackets that hold nothing, dashes and colons at the ends. */
function trimSigns(text: string): string {
  const bare = text
    .replace(/\(\s*\)|\[\s*\]|（\s*）/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—:,;|/.：・]+|[\s\-–—:,;|/：・]+$/g, '');
  return /^[(（]([^()（）]*)[)）]$/.exec(bare)?.[1]?.trim() ?? bare;
}
