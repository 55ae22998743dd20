import type { Craft, Expectation } from '../../domain/framework.js';
import { foldSpace } from '../../html/text.js';

/**
 * The row of each expectation in a table of a craft's levels, from 1: areas in the craft's order, then those that it does not
 * know as they come. One that a level speaks of twice has two rows. Empty where fewer than two levels have areas.
 */
export function areaRows({ areas, levels }: Craft): ReadonlyMap<Expectation, number> {
  const said = levels
    .map(({ sections }) =>
      sections.flatMap((section) => (section.kind === 'areas' ? section.expectations : [])),
    )
    .filter(({ length }) => length > 0);
  if (said.length < 2) return new Map();
  const keyed = said.flatMap((expectations) => {
    const seen = new Map<string, number>();
    return expectations.map((expectation) => {
      const { area, name } = expectation;
      const known = areas.findIndex(({ id }) => id === area);
      const key = known === -1 ? foldSpace(name.text).toLowerCase() : String(known);
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      return { expectation, known: known === -1 ? areas.length : known, times, key: `${key}\n${times}` };
    });
  });
  const rows = [...new Map(keyed.toReversed().map((one) => [one.key, one])).values()].reverse();
  const order = rows
    .toSorted((a, b) => a.known - b.known || (a.known < areas.length ? a.times - b.times : 0))
    .map(({ key }) => key);
  const places = new Map(order.map((key, index) => [key, index + 1]));
  return new Map(keyed.map(({ expectation, key }) => [expectation, places.get(key) ?? 0]));
}
