import type { Direction } from '../../domain/direction.js';

/**
 * Skia paints a line from left to right, so that Hebrew and Arabic stand in a file letter by letter from the wrong end.
 * This turns a painted line back into the order in which it was written (Unicode Standard Annex 9): in a line that runs
 * from the left each stretch of them, in one from the right all but Latin words and numbers. What looks the same in two
 * orders is taken for the likelier one: `API 3`, not `3 API`.
 *
 * @param direction of the paragraph, which all pages of ours take from their language
 */
export function logicalOrder(line: string, direction: Direction): string {
  return direction === 'rtl'
    ? fromTheRight(line)
    : line.replace(fromTheRightRun, (run) => reversed(run).replace(number, reversed));
}

/** What one glyph stands for, in the order of the line: a ligature's letters run as those around it do. */
export function paintedOrder(glyph: string): string {
  return [...glyph].length > 1 && holdsFromTheRight(glyph) ? reversed(glyph) : glyph;
}

export function holdsFromTheRight(text: string): boolean {
  return fromTheRightLetter.test(text);
}

/** What stays as it is painted is found where it stands backwards, since it goes by the letters before it. */
function fromTheRight(line: string): string {
  const turned = reversed(line);
  return turned.replace(leftward, (run: string, ...rest: unknown[]) => {
    const at = rest.find((each) => typeof each === 'number') ?? 0;
    return /^[\p{N}\p{P}\p{S}]+$/u.test(run) ? numberIn(run, turned.slice(0, at)) : reversed(run);
  });
}

/** After Arabic letters a sign such as % is no part of its number, and stands on its other side (rules W2 and W5). */
function numberIn(run: string, before: string): string {
  const [, head = '', digits = '', tail = ''] = /^([^\p{N}]*)(.*?)([^\p{N}]*)$/u.exec(run) ?? [];
  const last = [...before].findLast((each) => holdsFromTheRight(each)) ?? '';
  return /\p{Script=Hebrew}|^$/u.test(last) ? reversed(run) : `${head}${reversed(digits)}${tail}`;
}

/** Letters in the other order; a picture of several characters is one. */
function reversed(text: string): string {
  return (text.match(unit) ?? []).reverse().join('');
}

const unit =
  /\p{RI}{2}|[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}(?:[\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]|\u200d\p{Extended_Pictographic})*|[\s\S]/gu;

const letter = '\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}';
const fromTheRightLetter = new RegExp(`(?!\\p{N})[${letter}]`, 'u');
/** From the first such letter to the last that no other letter parts from it. */
const fromTheRightRun = new RegExp(`[${letter}](?:(?:[${letter}\\p{M}]|[^\\p{L}])*[${letter}])?`, 'gu');
const digits = '\\p{N}+(?:[.,:/\\u066b\\u066c]\\p{N}+)*';
const number = new RegExp(digits, 'gu');
/** A letter of a script that runs from the left. */
const leftLetter = `(?![${letter}])\\p{L}`;
/** What belongs to a number that it stands beside. */
const sign = '[#$%¢£¥€°±‰]';
/** Backwards: Latin words, with what stands between them and numbers before and behind; or a number with its sign. */
const leftward = new RegExp(
  `(?:${digits}[\\s.,:/_-]*)*${leftLetter}(?:[^${letter}]*(?:${leftLetter}\\p{M}*|\\p{N}))?|${sign}?${digits}(?:-${digits})*(?![\\s.,:/_\\p{N}-]*${leftLetter})${sign}?`,
  'gu',
);
