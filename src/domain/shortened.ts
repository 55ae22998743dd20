/**
 * What a message quotes of a file, in at most `most` characters: a message is a line, and a file may hold anything.
 * A character outside the basic plane counts as one and is never cut in half.
 */
export function shortened(text: string, most = 60): string {
  const letters = [...text.slice(0, 2 * most + 2)];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}
