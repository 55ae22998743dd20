import type { Place } from '../domain/place.js';

/** The place of a UTF-16 offset in a text; lines end at a line feed, columns count code points. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    file,
    line: before.split('\n').length,
    column: [...before.slice(lineStart)].length + 1,
  };
}
