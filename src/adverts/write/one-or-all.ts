/** As JSON-LD has it: one of a kind stands alone, several in a list. */
export function oneOrAll<T>(values: readonly T[]): T | readonly T[] | undefined {
  return values.length < 2 ? values[0] : values;
}
