/// <reference lib="dom" />

/**
 * Pages as they face each other in a bound duplex print: the first alone on the right, then two by two.
 *
 * @param count of pages
 * @returns numbers of pages from 1, left and right; undefined where nothing lies
 */
export function facingPages(count: number): (readonly [number | undefined, number | undefined])[] {
  const rows = Math.ceil((count + 1) / 2);
  return Array.from({ length: rows }, (_, row) => {
    const left = row * 2;
    const on = (page: number) => (page >= 1 && page <= count ? page : undefined);
    return [on(left), on(left + 1)];
  });
}

/** Rows of frames of pages: one below the other, or two by two with what is blank beside the first and the last. */
export function spreads(frames: readonly HTMLElement[], isFacing: boolean): HTMLElement[] {
  if (!isFacing) return frames.map((frame) => spread(frame));
  return facingPages(frames.length).map((row) => {
    const [left, right] = row.map((page) => (page === undefined ? undefined : frames[page - 1]));
    return spread(left ?? blankBeside(right), right ?? blankBeside(left));
  });
}

function spread(...pages: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  element.className = 'spread';
  element.append(...pages);
  return element;
}

function blankBeside(page: HTMLElement | undefined): HTMLElement {
  const blank = document.createElement('div');
  blank.className = 'no-page';
  blank.style.width = page?.style.width ?? '0';
  blank.style.height = page?.style.height ?? '0';
  return blank;
}
