/// <reference lib="dom" />

/**
 * Runs inside the page, before anything is measured: sets a title (`h1`, `data-title`) smaller whose longest word is wider
 * than its column, so that the word stands whole, down to half its size; and a head or an area's name, which stands beside
 * others of its kind, where a little smaller is enough. Words shorter than `longest` letters fit
 * their columns, and cost no layout.
 */
export function fitTitles(within: HTMLElement, longest = 14): void {
  const leastOfTitle = 0.5;
  const leastOfHead = 0.75;
  for (const title of within.querySelectorAll<HTMLElement>('h1,h2,h3,[data-title]')) {
    const words = (title.textContent ?? '').split(/[\s\u00ad\u200b/-]+/);
    if (words.every((word) => word.length < longest)) continue;
    const room = title.getBoundingClientRect().width;
    title.style.width = 'min-content';
    const needed = title.getBoundingClientRect().width;
    title.style.width = '';
    if (needed <= room) continue;
    // Rounded down, since letters grow a little narrower than their size does.
    const share = Math.floor((room / needed) * 100) / 100;
    if (title.matches('h1,[data-title]')) set(title, Math.max(leastOfTitle, share));
    else if (share >= leastOfHead) set(title, share);
  }

  function set(title: HTMLElement, share: number): void {
    const { fontSize, lineHeight } = getComputedStyle(title);
    title.style.fontSize = `${Number.parseFloat(fontSize) * share}px`;
    title.style.lineHeight = `${Number.parseFloat(lineHeight) * share}px`;
  }
}
