/**
 * Where in a paragraph another construct begins; for marked's `start`, which says where a paragraph may end.
 * Looks no further than the paragraph, since marked asks again for every one. marked leaves out the paragraph's
 * first character, so that its first line may seem empty.
 */
export function startInParagraph(
  src: string,
  begins: (line: string, next: string) => boolean,
): number | undefined {
  let start = 0;
  let line = lineAt(src, start);
  while (start < src.length && (start === 0 || line.trim() !== '')) {
    const nextStart = start + line.length + 1;
    const next = lineAt(src, nextStart);
    if (start > 0 && begins(line, next)) return start;
    start = nextStart;
    line = next;
  }
  return undefined;
}

function lineAt(src: string, start: number): string {
  if (start >= src.length) return '';
  const end = src.indexOf('\n', start);
  return src.slice(start, end < 0 ? src.length : end);
}
