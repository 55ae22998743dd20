/**
 * Where something stands in what an author wrote.
 *
 * `file` is relative to the framework folder, with forward slashes. `line` and `column` count from 1;
 * a column is a character (a Unicode code point; a tab is one, a byte order mark none, an emoji of one code point one).
 */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `file:line:column`, the form that editors and terminals turn into a link. */
export function showPlace(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`;
}

/** Sorts by file, line and column. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
