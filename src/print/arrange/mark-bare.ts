/// <reference lib="dom" />

/**
 * Runs inside the page: marks with `data-bare` the statements and items that something other than text leads, such as a
 * quotation or a picture, since a dash stands before text alone.
 */
export function markBare(columns: HTMLElement): void {
  const bare = 'blockquote, pre, table, figure, img, svg, hr, details, .callout';
  for (const item of columns.querySelectorAll<HTMLElement>('ul > li')) {
    let first = leading(item);
    // What leads a paragraph leads its item, whatever it is wrapped in.
    while (first instanceof HTMLElement && !first.matches(bare)) first = leading(first);
    if (first instanceof Element) item.dataset.bare = '';
  }

  function leading(element: Element): ChildNode | undefined {
    return [...element.childNodes].find(
      (node) => node instanceof Element || (node instanceof Text && node.data.trim() !== ''),
    );
  }
}
