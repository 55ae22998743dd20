import type { Words } from './words-in.js';

/** `2026-09-01` as people of a language write it: `1 September 2026`. What is no date stays as it is. */
export function longDate(iso: string, { date, monthNames, firstDay }: Words): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = monthNames[Number(month) - 1];
  return name === undefined ? iso : date(day === '01' ? firstDay : Number(day), name, Number(year));
}
