/**
 * The same items in another order, always the same one: a Fisher–Yates shuffle on the generator of Numerical Recipes
 * (x → 1664525 x + 1013904223 mod 2³²).
 */
export function shuffled<T>(items: readonly T[], seed = 1): T[] {
  const order = [...items];
  let state = seed >>> 0;
  for (let last = order.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const at = Math.floor((state / 2 ** 32) * (last + 1));
    const [a, b] = [order[at], order[last]];
    if (a === undefined || b === undefined) continue;
    order[at] = b;
    order[last] = a;
  }
  return order;
}
