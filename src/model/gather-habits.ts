import type { Diagnostic } from '../domain/diagnostic.js';
import type { Code } from '../domain/rules.js';

/** Ways of writing that an author has or has not: whoever does it once does it on all pages, and mends it at one go. */
const habits: ReadonlySet<Code> = new Set(['markdown-in-html', 'block-html-in-line']);

/** One message for each habit, at its first place, which counts the others. */
export function gatherHabits(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const places = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    if (!habits.has(diagnostic.code)) continue;
    const key = keyOf(diagnostic);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    places.set(key, (places.get(key) ?? new Set()).add(diagnostic.place.file));
  }
  const told = new Set<string>();
  return diagnostics.flatMap((diagnostic) => {
    const key = keyOf(diagnostic);
    const further = (counts.get(key) ?? 1) - 1;
    if (further === 0) return [diagnostic];
    if (told.has(key)) return [];
    told.add(key);
    const pages = places.get(key)?.size ?? 1;
    const where = pages === 1 ? 'of this page' : `on ${pages} pages`;
    const more = `The same is so in ${further} further ${further === 1 ? 'place' : 'places'} ${where}.`;
    return [{ ...diagnostic, what: `${diagnostic.what} ${more}` }];
  });
}

function keyOf({ code, what }: Diagnostic): string {
  return `${code} ${what}`;
}
