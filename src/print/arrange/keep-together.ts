/// <reference lib="dom" />

/**
 * Runs inside the page, on the layout before it is broken into pages: marks with `keep` what may not split and with
 * `with-next` what stays with its neighbour (see docs/decisions/page-breaks.md). Whatever stays together, heads
 * included, is at most `most` pixels high, which is what a page before the last may be short of full.
 */
export function keepTogether(body: HTMLElement, most: number): void {
  // Room for twelve lines, and for the space about them.
  const longestKept = 12.5;
  const blocks = '[data-area],[data-together],li,p,dd,tr,table,pre,blockquote,details,figure';
  const heads = 'h1,h2,h3,h4,h5,h6,.left,[data-head],.part,dt,summary,caption,thead,.links > p';
  const kept = new Set<Element>();
  const joined: Element[] = [];
  // All are measured before any changes, or each would have the whole document laid out again.
  for (const block of body.querySelectorAll(blocks)) {
    if (isKept(block) || heightWithHeads(block, block) > most) continue;
    if (block.matches('[data-together]') || lines(block) <= longestKept) kept.add(block);
  }
  for (const list of body.querySelectorAll('ul,ol')) if (!isKept(list)) joinEnds([...list.children]);
  for (const block of kept) block.classList.add('keep');
  for (const item of joined) item.classList.add('with-next');

  /** Whether it stands in what is kept, which comes before it in the order of the document. */
  function isKept({ parentElement: holder }: Element): boolean {
    return holder !== null && (kept.has(holder) || isKept(holder));
  }

  /** Height of a block in lines of its own text. */
  function lines(block: Element): number {
    const text = block.querySelector('[data-statement]') ?? block;
    return block.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(text).lineHeight);
  }

  /** From the top of the heads that stand over `first` to the bottom of `last`. */
  function heightWithHeads(first: Element, last: Element): number {
    let { top } = first.getBoundingClientRect();
    for (let at: Element | null = first; at !== null && at !== body; ) {
      const before: Element | null = at.previousElementSibling;
      if (before !== null && !before.matches(heads)) break;
      if (before !== null) top = Math.min(top, before.getBoundingClientRect().top);
      at = before ?? at.parentElement;
      if (before === null && at?.matches('[data-area]')) top = Math.min(top, at.getBoundingClientRect().top);
    }
    return last.getBoundingClientRect().bottom - top;
  }

  /** Never one stranded statement: the first two and the last two stay together, if they are short enough. */
  function joinEnds(items: readonly Element[]): void {
    const [first, second] = items;
    if (first === undefined || second === undefined) return;
    const opens = heightWithHeads(first, second) <= most;
    if (opens) joined.push(first);
    const [before, last] = items.slice(-2);
    if (items.length < 3 || before === undefined || last === undefined) return;
    const start = opens && before === second ? first : before;
    if (heightWithHeads(start, last) <= most) joined.push(before);
  }
}
