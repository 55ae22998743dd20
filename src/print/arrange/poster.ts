/// <reference lib="dom" />
import type { Arrangement, Fit } from '../../domain/page.js';
import type { ContentBox } from '../in-page/content-box.js';
import type { bandsOf } from './bands-of.js';
import type { TooWide } from './find-wide.js';
import type { Tools } from './tools.js';

/** The parts that a poster is arranged in, beside what every arranger may use. */
export interface PosterTools extends Tools {
  readonly bandsOf: typeof bandsOf;
}

/**
 * Runs inside the page: lays a table on the smallest paper that holds it whole, landscape or portrait, whichever has the larger
 * text. What no paper holds is split at its columns into the fewest bands that are a sheet each; only what is longer
 * than a sheet even so runs on, from the head of an area wherever one may be found. The document's `@page` rules are those
 * of the sheet that was taken.
 */
export async function arrangePoster(
  { papers, steps }: Omit<Extract<Arrangement, { kind: 'poster' }>, 'kind'>,
  tools: PosterTools,
): Promise<Fit | TooWide> {
  /** The narrowest column of text, in its size: a little under thirty letters. */
  const narrowest = 14;
  /** The least text, in points, that ladders stand in one row for. */
  const leastInRow = 9;
  const { body } = document;
  const sheet = find('[data-poster]', body);
  const whole = find('[data-table]', sheet);
  const columns = whole.querySelectorAll('[data-heads] [data-col]').length;
  let page: ContentBox = layOn(papers[0]?.[0] ?? '');
  await tools.settle();
  const chosen = onOneSheet() ?? inBands() ?? running();
  take(chosen.style, chosen.bands, chosen.step, chosen.inRow);
  await tools.settle();
  tools.fitTitles(body, 8);
  tools.stackPictures(body);
  bands().forEach(standHeads);
  for (const band of bands()) if (!isTall(band)) fill(band, chosen.step);
  for (const band of bands()) if (isTall(band)) breakRows(band);
  const wide = tools.findWide(body, page.width);
  return wide ?? { kind: 'flow' };

  interface Choice {
    readonly style: string;
    readonly bands: number;
    readonly step: number;
    /** All ladders beside each other. */
    readonly inRow?: boolean;
  }

  function onOneSheet(): Choice | undefined {
    const hasLadders = whole.querySelector('[data-ladders]') !== null;
    for (const paper of papers) {
      const row = hasLadders ? bestOf(paper, 1, true) : undefined;
      if (row !== undefined && (steps[row.step]?.size ?? 0) >= leastInRow) return row;
      const best = bestOf(paper, 1);
      if (best !== undefined) return best;
    }
    return undefined;
  }

  /** On the largest paper, as few as there can be. */
  function inBands(): Choice | undefined {
    const largest = papers.at(-1) ?? [];
    for (let count = 2; count <= columns; count += 1) {
      const best = bestOf(largest, count);
      if (best !== undefined) return best;
    }
    return undefined;
  }

  /** In as many bands as take the fewest sheets. */
  function running(): Choice {
    const step = steps.length - 1;
    let best: (Choice & { readonly sheets: number }) | undefined;
    for (const style of papers.at(-1) ?? []) {
      for (let count = 1; count <= columns; count += 1) {
        take(style, count, step);
        if (isNarrow(step)) continue;
        bands().forEach(markLong);
        const sheets = bands().reduce((sum, band) => sum + Math.ceil(heightOf(band) / page.height), 0);
        if (best === undefined || sheets < best.sheets) best = { style, bands: count, step, sheets };
      }
    }
    return best ?? { style: papers.at(-1)?.[0] ?? '', bands: Math.max(1, columns), step };
  }

  /** The way that the sheet lies which has the larger text; lying, where both are alike. */
  function bestOf(paper: readonly string[], count: number, inRow = false): Choice | undefined {
    let best: Choice | undefined;
    for (const style of paper) {
      const step = tools.firstThat(steps.length, (at) => {
        take(style, count, at, inRow);
        return !isNarrow(at) && !bands().some(isTall);
      });
      if (step < (best?.step ?? steps.length)) best = { style, bands: count, step, inRow };
    }
    return best;
  }

  function take(style: string, count: number, step: number, inRow = false): void {
    page = layOn(style);
    sheet.toggleAttribute('data-in-row', inRow);
    const { size, leading } = steps[step] ?? { size: 8, leading: 1.3 };
    sheet.style.setProperty('--size', `${size}pt`);
    sheet.style.setProperty('--leading', `${leading}`);
    if (bands().length !== count || count === 1) sheet.replaceChildren(...tools.bandsOf(whole, count));
    for (const band of bands()) {
      // The title stands in a corner of its own, over the areas.
      const title = find('[data-title-block]', band).getBoundingClientRect().height;
      const heads = band.querySelector<HTMLElement>('[role="row"][data-heads]');
      if (heads !== null) heads.style.minHeight = `${Math.ceil(title)}px`;
    }
    tools.narrowTables(body);
  }

  function layOn(style: string): ContentBox {
    const rules = document.getElementById('document');
    if (rules !== null && rules.textContent !== style) rules.textContent = style;
    const { width, height } = tools.contentBox();
    body.style.width = `${width - 0.5}px`;
    return { width: width - 0.5, height: height - 1 };
  }

  function bands(): HTMLElement[] {
    return [...sheet.querySelectorAll<HTMLElement>('[data-table]')];
  }

  function isTall(band: HTMLElement): boolean {
    return heightOf(band) > page.height;
  }

  function heightOf(band: HTMLElement): number {
    return band.getBoundingClientRect().height;
  }

  function isNarrow(step: number): boolean {
    const least = narrowest * (steps[step]?.size ?? 0) * (96 / 72);
    const cells = [...sheet.querySelectorAll('[data-heads] [data-col],[data-narrow]')];
    return cells.some((cell) => cell.getBoundingClientRect().width < least);
  }

  /** Where the title needs more room than the rungs do, they all stand lower, the lowest on the first area's line. */
  function standHeads(band: HTMLElement): void {
    const heads = band.querySelector<HTMLElement>('[role="row"][data-heads]');
    if (heads === null) return;
    const rungs = [...heads.querySelectorAll('[data-col]')];
    const lowest = Math.max(...rungs.map((rung) => rung.getBoundingClientRect().bottom));
    const surplus = Math.floor(heads.getBoundingClientRect().bottom - lowest);
    if (surplus > 0) heads.style.setProperty('--surplus', `${surplus}px`);
  }

  /** Shares out what is left of a sheet below its last area, up to a line and a half for each. */
  function fill(band: HTMLElement, step: number): void {
    const rows = band.querySelectorAll('[data-area]').length;
    const line = (steps[step]?.size ?? 8) * (96 / 72);
    const each = Math.min((page.height - heightOf(band) - 2) / Math.max(1, rows), 1.5 * line);
    if (each > 0) band.style.setProperty('--air', `${Math.floor(each)}px`);
    if (isTall(band)) band.style.removeProperty('--air');
  }

  /** Areas that no longer fit begin a sheet, with the heads over them again; only one longer than a sheet is parted. */
  function breakRows(band: HTMLElement): void {
    markLong(band);
    const heads = find('[data-heads]', band);
    const rows = [...band.querySelectorAll<HTMLElement>('[data-area]')];
    const heights = rows.map(heightOf);
    const top = band.getBoundingClientRect().top;
    const later = heightOf(heads);
    let used = (rows[0]?.getBoundingClientRect().top ?? top) - top;
    for (const [index, row] of rows.entries()) {
      const height = heights[index] ?? 0;
      const isLong = row.classList.contains('long');
      if (index > 0 && used + height > page.height && (!isLong || used > 0.6 * page.height)) {
        const again = tools.unheard(heads);
        again.style.breakBefore = 'page';
        row.before(again);
        used = later;
      }
      used += height;
      while (used > page.height) used -= page.height;
    }
  }

  /** Columns within a cell would be read across the pages that it runs over, so it has one there. */
  function markLong(band: HTMLElement): void {
    const room = page.height - heightOf(find('[data-heads]', band));
    for (const row of band.querySelectorAll<HTMLElement>('[data-area]')) {
      row.classList.toggle('long', heightOf(row) > room);
    }
  }

  function find(selector: string, within: ParentNode): HTMLElement {
    const element = within.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`A poster has no ${selector} element.`);
    return element;
  }
}
