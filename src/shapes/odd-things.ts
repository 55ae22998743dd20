import type { Craft } from '../domain/framework.js';
import type { Inspection } from '../domain/inspection.js';

type Odd = Inspection['odd'][number];

/** What looks odd in a craft that was found, though it may be meant so. */
export function oddThings({ name, areas, levels }: Craft): Odd[] {
  const [first] = levels;
  const odd: Odd[] = [];
  if (first !== undefined && first.number > 1) {
    odd.push({ place: first.place, what: `The ladder of ${name} begins at ${first.numeral}.` });
  }
  if (first !== undefined && levels.length === 1) {
    odd.push({ place: first.place, what: `${name} has one level, and a ladder has two.` });
  }
  const seen = new Map<string, string>();
  for (const level of levels) {
    const before = seen.get(level.title.toLowerCase());
    if (before !== undefined) {
      odd.push({ place: level.place, what: `${name} has two levels called "${level.title}".` });
    }
    seen.set(level.title.toLowerCase(), level.file);
    if (level.sections.length === 0) odd.push({ place: level.place, what: `"${level.title}" says nothing.` });
  }
  const [lone, ...others] = levels.length > 2 ? areas.filter((area) => isOnOne(area.id, levels)) : [];
  if (lone !== undefined) {
    const names = [lone, ...others].slice(0, named).map((area) => `"${area.name.text}"`);
    const more = others.length + 1 - names.length;
    odd.push({
      place: lone.name.place,
      what: `Only one level of ${name} says something of ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    });
  }
  return odd;
}

/** More are counted. */
const named = 5;

function isOnOne(area: string, levels: Craft['levels']): boolean {
  const on = levels.filter(({ sections }) =>
    sections.some(
      (section) => section.kind === 'areas' && section.expectations.some((each) => each.area === area),
    ),
  );
  return on.length === 1;
}
