/** Where Git says in a text that it could not join two versions; undefined where it does not. */
export function conflictMark(text: string): number | undefined {
  const at = text.search(/^<{7}(?= |\r?$)/m);
  return at < 0 ? undefined : at;
}

/** What is said of a file of settings that holds such a mark, in place of all that is wrong with it as YAML. */
export const conflictWords = {
  what: 'Git left its mark <<<<<<< here: two versions of these lines were never joined.',
  why: 'With its marks in them they cannot be read.',
  fix: 'Keep what is right of the two, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
} as const;
