/**
 * Runs `work` for every item, at most `width` at a time, in the order of the list. The first failure is thrown once
 * the work already begun has settled, and nothing new is begun after it. A width that does nothing is our bug.
 */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  // Else nothing is done, and nobody hears of it.
  if (!(width >= 1)) throw new RangeError(`Nothing can be done ${width} at a time.`);
  let next = 0;
  let failed: { readonly error: unknown } | undefined;
  const runner = async () => {
    while (failed === undefined) {
      const item = items[next++];
      if (item === undefined) return;
      try {
        await work(item);
      } catch (error) {
        failed ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, runner));
  if (failed !== undefined) throw failed.error;
}
