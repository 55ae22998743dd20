/// <reference lib="dom" />
import type { ContentBox } from '../in-page/content-box.js';
import type { firstThat } from './first-that.js';
import type { Pages } from './pages-of.js';

/**
 * Runs inside the page, in the layout of its pages: shows the step to the next level in the rest of a handout's last page:
 * all of it, or the first statements of each area, as many as fit, or those of the first areas; and says where to read on
 * when there are more. A rest that holds less than two areas holds none. Says whether the step is shown.
 */
export function useRest(
  body: HTMLElement,
  page: ContentBox,
  measure: () => Pages,
  tools: { readonly firstThat: typeof firstThat },
): boolean {
  // A head and two areas are about as high.
  const least = 0.15;
  const fewest = 2;
  const step = body.querySelector<HTMLElement>('[data-step]');
  const { bottoms } = measure();
  if (step === null || 1 - (bottoms.at(-1) ?? 0) / page.height < least) return false;
  const areas = [...step.querySelectorAll<HTMLElement>('[data-step-area]')];
  const statementsOf = (area: HTMLElement) => [
    ...area.querySelectorAll<HTMLElement>('[data-step-statement]'),
  ];
  const most = Math.max(0, ...areas.map((area) => statementsOf(area).length));
  const more = step.querySelector<HTMLElement>('[data-step-more]');
  step.style.display = 'block';
  const less = tools.firstThat(most, (fewer) => fits(most - fewer, areas.length));
  if (less < most) return fits(most - less, areas.length);
  const left = tools.firstThat(areas.length, (fewer) => fits(1, areas.length - fewer));
  if (areas.length - left >= fewest) return fits(1, areas.length - left);
  step.style.display = '';
  return false;

  /** Shows so many statements of each of the first areas. */
  function fits(statements: number, shown: number): boolean {
    for (const [at, area] of areas.entries()) {
      area.style.display = at < shown ? '' : 'none';
      for (const [index, item] of statementsOf(area).entries()) {
        item.style.display = index < statements ? '' : 'none';
      }
    }
    if (more !== null) more.style.display = statements < most || shown < areas.length ? '' : 'none';
    return measure().bottoms.length === bottoms.length;
  }
}
