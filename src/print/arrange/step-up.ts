/// <reference lib="dom" />
import type { Arrangement, Fit } from '../../domain/page.js';
import type { TooWide } from './find-wide.js';
import type { Tools } from './tools.js';

/**
 * Runs inside the page: sets two levels side by side in the largest step that takes one sheet. What fits none takes the
 * fewest sheets that it can, in the largest step that takes no more: an area is parted only when it is longer than a
 * page, and the heads of the columns stand again on each. Then the place for evidence is ruled.
 */
export async function arrangeStepUp(
  { steps }: Extract<Arrangement, { kind: 'step-up' }>,
  tools: Tools,
): Promise<Fit | TooWide> {
  const { body } = document;
  const { width, height } = tools.contentBox();
  const page = { width: width - 0.5, height: height - 1 };
  const sheet = body.querySelector<HTMLElement>('.sheet') ?? body;
  const heads = body.querySelector<HTMLElement>('[data-columns-head]');
  body.style.width = `${page.width}px`;
  set(0);
  await tools.settle();
  // The column of areas is a narrow one.
  tools.fitTitles(body, 10);
  tools.narrowTables(body);
  tools.stackPictures(body);
  const wide = tools.findWide(body, page.width);
  if (wide !== undefined) return wide;
  const fewest = Math.max(1, at(steps.length - 1).pages);
  const chosen = tools.firstThat(steps.length - 1, (index) => at(index).pages <= fewest);
  for (const start of at(chosen).starts) startPage(start);
  ruleEvidence();
  return { kind: 'flow' };

  function set(index: number): void {
    const { size, leading } = steps[index] ?? { size: 9, leading: 1.3 };
    sheet.style.setProperty('--step-size', `${size}pt`);
    sheet.style.setProperty('--step-leading', `${leading}`);
  }

  /** How many pages a step takes, and the areas that begin those after the first. */
  function at(index: number): { readonly pages: number; readonly starts: readonly Element[] } {
    set(index);
    const top = sheet.getBoundingClientRect().top;
    const parts = [...body.querySelectorAll('[data-area]')].map((element) => {
      const rect = element.getBoundingClientRect();
      return { element, top: rect.top, height: rect.height };
    });
    const first = (parts[0]?.top ?? top) - top;
    const later = heads?.getBoundingClientRect().height ?? 0;
    const legend = body.querySelector('.legend')?.getBoundingClientRect().height ?? 0;
    const starts: Element[] = [];
    let pages = 1;
    let used = first;
    for (const [index, { element, height: own }] of parts.entries()) {
      // What explains the signs stands below the last of them.
      const needed = own + (index === parts.length - 1 ? legend : 0);
      const isLonger = needed > page.height - later;
      // Rows that both columns share break badly; each column alone breaks well.
      element.classList.toggle('loose', isLonger);
      if (used + needed > page.height && index > 0 && (!isLonger || used > 0.6 * page.height)) {
        starts.push(element);
        pages += 1;
        used = later;
      }
      used += needed;
      while (used > page.height) {
        pages += 1;
        used -= page.height;
      }
    }
    return { pages, starts };
  }

  /** The heads stand again for the eye alone: who hears the table knows its columns. */
  function startPage(part: Element): void {
    if (heads === null) return;
    const again = tools.unheard(heads);
    again.style.breakBefore = 'page';
    part.before(again);
  }

  /** Lines to write on, as high as a hand needs. */
  function ruleEvidence(): void {
    const pitch = 26;
    const cells = [...body.querySelectorAll<HTMLElement>('[data-evidence]')];
    // Above the first line is its cell's margin; below the last one air, so that it is no rule of the next area's.
    const rooms = cells.map((cell) => {
      const { height } = cell.getBoundingClientRect();
      return Math.max(height >= 34 ? 1 : 0, Math.floor((height - 14) / pitch));
    });
    for (const [index, cell] of cells.entries()) {
      for (let line = 0; line < (rooms[index] ?? 0); line += 1) {
        const ruled = document.createElement('span');
        ruled.className = 'step-line';
        cell.append(ruled);
      }
    }
  }
}
