/// <reference lib="dom" />
import type { unheard } from './unheard.js';

/** What it stands beside in the kit. */
interface Beside {
  readonly unheard: typeof unheard;
}

/**
 * Runs inside the page: a table as so many tables, each with an even share of its columns and with all its rows and
 * their heads. Each begins a page, under the title, which is heard once.
 */
export function bandsOf(this: Beside, table: HTMLElement, count: number): HTMLElement[] {
  const columns = [...table.querySelectorAll<HTMLElement>('[data-heads] [data-col]')];
  return Array.from({ length: count }, (_, index) => {
    const from = Math.round((index * columns.length) / count);
    const until = Math.round(((index + 1) * columns.length) / count);
    const band = table.cloneNode(true) as HTMLElement;
    for (const cell of band.querySelectorAll<HTMLElement>('[data-col]')) {
      const at = Number(cell.dataset.col);
      if (at < from || at >= until) cell.remove();
    }
    band.style.setProperty('--levels', String(until - from));
    // Beside few levels the areas need no more room than beside many.
    band.style.setProperty('--share', `${Math.min(0.8, 0.2 + 0.15 * (until - from)).toFixed(2)}fr`);
    standOnRungs(band);
    if (index > 0) {
      band.style.breakBefore = 'page';
      for (const title of band.querySelectorAll<HTMLElement>('[data-title-block]')) {
        title.replaceWith(this.unheard(title));
      }
      // They head their rows again, and are found in the bookmarks once.
      for (const heading of band.querySelectorAll('h2')) {
        const name = document.createElement('p');
        name.className = 'as-h2';
        name.append(...heading.childNodes);
        heading.replaceWith(name);
      }
    }
    return band;
  });

  /** The lower a rung, the further its head stands down. */
  function standOnRungs(band: HTMLElement): void {
    const most = { step: 4.6, all: 24 };
    const heads = [...band.querySelectorAll<HTMLElement>('[data-rung]')];
    const rungs = heads.map(({ dataset }) => Number(dataset.rung));
    const [lowest, highest] = [Math.min(...rungs), Math.max(...rungs)];
    const step = Math.min(most.step, most.all / Math.max(1, highest - lowest));
    for (const [index, head] of heads.entries()) {
      head.style.setProperty('--down', `${((highest - (rungs[index] ?? 0)) * step).toFixed(2)}mm`);
    }
  }
}
