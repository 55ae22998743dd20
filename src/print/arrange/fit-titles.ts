/// <reference lib="dom" />

/**
 * Runs inside the page, before anything is measured: sets a title smaller whose longest word is wider than its column,
 * so that the word stands whole, down to half its size. Shorter words fit every column of ours, and cost no layout.
 */
export function fitTitles(within: HTMLElement): void {
  const longest = 14;
  const least = 0.5;
  for (const title of within.querySelectorAll('h1')) {
    const words = (title.textContent ?? '').split(/[\s\u00ad\u200b/-]+/);
    if (words.every((word) => word.length < longest)) continue;
    const room = title.getBoundingClientRect().width;
    title.style.width = 'min-content';
    const needed = title.getBoundingClientRect().width;
    title.style.width = '';
    if (needed <= room) continue;
    const { fontSize, lineHeight } = getComputedStyle(title);
    // Rounded down, since letters grow a little narrower than their size does.
    const share = Math.max(least, Math.floor((room / needed) * 100) / 100);
    title.style.fontSize = `${Number.parseFloat(fontSize) * share}px`;
    title.style.lineHeight = `${Number.parseFloat(lineHeight) * share}px`;
  }
}
