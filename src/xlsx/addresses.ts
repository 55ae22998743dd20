/** The letters of a column from 0: A, …, Z, AA. */
function columnLetters(column: number): string {
  const above = Math.floor(column / 26);
  return `${above > 0 ? columnLetters(above - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** A cell by row and column from 0, as `B3`. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The same where it does not move with what names it, as `$B$3`. */
export function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}
