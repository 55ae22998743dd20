/** What the order of a craft's levels depends on. */
interface Numbered {
  readonly title: { readonly number: number; readonly code: string };
  readonly page: { readonly file: string; readonly cut?: { readonly order: number } };
}

/**
 * Levels of one craft from the lowest to the highest, each with the letters of its ladder. A craft whose short forms
 * count the same numbers, such as IC4 and M4, has several ladders: they follow the trunk, the levels that share no
 * number with another ladder, one after the other as they begin. `track` is empty on the trunk and where there is one ladder.
 */
export function orderRungs<Rung extends Numbered>(
  rungs: readonly Rung[],
): (Rung & { readonly track: string })[] {
  const sorted = rungs.toSorted(
    (a, b) =>
      a.title.number - b.title.number ||
      (a.page.cut?.order ?? 0) - (b.page.cut?.order ?? 0) ||
      (a.page.file < b.page.file ? -1 : 1),
  );
  const tracks = [...new Set(sorted.map(({ title }) => title.code))].filter((code) => isTrack(code, sorted));
  const trackOf = ({ title }: Rung) => (tracks.includes(title.code) ? title.code : '');
  return ['', ...tracks].flatMap((track) =>
    sorted.filter((rung) => trackOf(rung) === track).map((rung) => ({ ...rung, track })),
  );
}

function isTrack(code: string, rungs: readonly Numbered[]): boolean {
  const own = new Set(rungs.filter(({ title }) => title.code === code).map(({ title }) => title.number));
  const others = rungs.filter(({ title }) => title.code !== code && title.code !== '');
  return code !== '' && others.some(({ title }) => own.has(title.number));
}
