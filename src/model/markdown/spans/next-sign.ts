/**
 * Where a span with one of these signs may begin, for marked's `start`; undefined when plain text ends before it anyway.
 * marked asks again after every piece of text, so that looking any further would read a page n times.
 */
export function nextSign(src: string, sign: string): number | undefined {
  const at = src.search(/[\\<![`*~_{$]/);
  return src[at] === sign ? at : undefined;
}
