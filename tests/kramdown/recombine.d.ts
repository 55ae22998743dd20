export function recombine(
  snippets: readonly string[],
  seed: number,
  number: number,
  isWild?: boolean,
): string;
