import { withoutCode } from '../text/code-blocks.js';

/** What tells that a file was meant as a page, though it does not begin with a line `---`. */
export interface LatePage {
  readonly kind: /** Keys of a page, below something else or between other lines than `---`. */
    | 'front-matter'
    /** A table of areas, or a heading that names a level, and no keys at all. */
    | 'content';
  /** Where it stands in the text. */
  readonly at: number;
}

/**
 * Looks for a page in a file that the website takes for none, since its front matter is not in its first line or has
 * other fences. Undefined for a text such as a README.
 */
export function findLateFront(text: string): LatePage | undefined {
  const lines = linesOf(withoutCode(text).replace(/<!--[\s\S]*?-->/g, blank));
  const first = lines.findIndex(({ words }) => words !== '');
  const isFenced = fence.test(lines[first]?.words ?? '');
  const keys = keysFrom(lines, isFenced ? first + 1 : first);
  if (keys >= (isFenced ? 1 : 2)) return { kind: 'front-matter', at: lines[first]?.at ?? 0 };
  const late = lines.find(
    ({ words }, index) => words === '---' && keysFrom(lines, index + 1, /^(?:---|\.\.\.)$/) > 0,
  );
  if (late !== undefined) return { kind: 'front-matter', at: late.at };
  const content = lines.find(
    ({ words }, index) =>
      level.test(words) || (areas.test(words) && delimiter.test(lines[index + 1]?.words ?? '')),
  );
  return content === undefined ? undefined : { kind: 'content', at: content.at };
}

interface TextLine {
  readonly words: string;
  readonly at: number;
}

/** Three hyphens that a word processor made a dash of, other languages' fences, too few and too many. */
const fence = /^[-–—+=~_]{1,}$/;
const pageKey = /^(?:title|parent|grand_parent|nav_order|has_children|permalink|layout):(?:\s|$)/;
const anyKey = /^(?:[A-Za-z_][\w-]*:(?:\s|$)|#|- |$)/;
const level = /^#\s.*\blevel\s*\d/i;
const areas = /^\|?\s*areas?\s*\|/i;
const delimiter = /^\|?[\s:|-]*-[\s:|-]*$/;

function linesOf(text: string): TextLine[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    words: line.trim(),
    at: index + line.length - line.trimStart().length,
  }));
}

/** How many lines from `start` on are keys that only pages have; none when other text comes before `end`. */
function keysFrom(lines: readonly TextLine[], start: number, end: RegExp | undefined = undefined): number {
  let found = 0;
  for (const { words } of lines.slice(Math.max(0, start), start + longest)) {
    if (pageKey.test(words)) found++;
    else if (end?.test(words) === true) return found;
    else if (!anyKey.test(words)) return end === undefined ? found : 0;
  }
  return end === undefined ? found : 0;
}

/** Lines; no front matter is longer, and a page of rules is not read again below each of them. */
const longest = 60;

function blank(whole: string): string {
  return whole.replace(/[^\n]/g, ' ');
}
