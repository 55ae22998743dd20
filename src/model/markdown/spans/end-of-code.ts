/**
 * Where the code ends that opens at a run of backticks: right behind the next run of as many, be it part of a longer one.
 * A single backtick between spaces is text, as is one that nothing closes.
 *
 * @param before what stands before the run, when it is not in `text`.
 */
export function endOfCode(
  text: string,
  at: number,
  before = text.slice(Math.max(0, at - 1), at),
): number | undefined {
  let from = at;
  while (text[from] === '`') from += 1;
  const fence = text.slice(at, from);
  const isAlone = fence.length === 1 && /^$|\s$/.test(before) && /^\s/.test(text[from] ?? '');
  const close = isAlone ? -1 : text.indexOf(fence, from);
  return close < 0 ? undefined : close + fence.length;
}
