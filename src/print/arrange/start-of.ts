/// <reference lib="dom" />

/**
 * Runs inside the page: where a page has to begin for `place` to be the first on it: the outermost element that begins
 * there, the heads that stand over it included.
 */
export function startOf(place: HTMLElement, body: HTMLElement): HTMLElement {
  const heads = 'h1,h2,h3,h4,h5,h6,.left,[data-head],.part,dt,summary,caption,thead,.links > p';
  let start = place;
  for (;;) {
    const before = start.previousElementSibling;
    const over = before === null || before.matches(heads) ? before : headThatEnds(before);
    if (before !== null && over === null) return start;
    const next = over ?? start.parentElement;
    if (!(next instanceof HTMLElement) || next === body) return start;
    start = next;
  }

  /** A text may end in a head, which then stands over what comes after the text. */
  function headThatEnds(text: Element): Element | null {
    let last: Element | null = text;
    while (last !== null && !last.matches('h2,h3,h4,h5,h6')) last = last.lastElementChild;
    return last;
  }
}
