/// <reference lib="dom" />
import type { Fit } from '../../domain/page.js';
import type { TooWide } from './find-wide.js';
import type { Tools } from './tools.js';

/**
 * Runs inside the page: breaks a document into pages by the rules of docs/decisions/page-breaks.md. What is short is
 * kept whole, no head is left alone, and a last page is at least a third full, by setting the text tighter, by starting
 * it earlier, or by ruling lines for notes.
 *
 * It asks the browser itself how the pages will break: a column box as wide and high as a page's content is broken up
 * by the same code as pages are (CSS Fragmentation), one column for each page. The width stays, so that lines break in
 * print as they were measured; the box is a hair smaller than the page, since Chromium rounds the paper to 1/300 inch.
 */
export async function arrangeHandout(_: { readonly kind: 'handout' }, tools: Tools): Promise<Fit | TooWide> {
  // A hair more than 60 %, since a reader sees the last line and not the space below it.
  const fullness = { early: 0.62, last: 1 / 3 };
  // A head left alone is worse than a page that is half full.
  const leastBelowPushed = 0.5;
  // A little less than a page may be short of full, since space stands about what is kept.
  const mostKept = 0.36;
  const { body } = document;
  const { width, height } = tools.contentBox();
  const page = { width: width - 0.5, height: height - 1 };

  body.style.width = `${page.width}px`;
  await tools.settle();
  tools.fitTitles(body);
  tools.narrowTables(body);
  tools.stackPictures(body);
  const wide = tools.findWide(body, page.width);
  if (wide !== undefined) return wide;
  // What stands on one page breaks nowhere, so there is nothing to arrange.
  if (tools.settleOnOnePage(body, page.height, tools)) return { kind: 'handout', notes: false };
  tools.keepTogether(body, mostKept * page.height);
  const heads = [
    ...body.querySelectorAll<HTMLElement>('[data-head],[data-area],[data-together],h2,h3,h4,h5,h6'),
  ];
  const lasting = body.style.cssText;
  body.style.cssText = `${lasting};height:${page.height}px;columns:1;column-gap:0;column-fill:auto`;
  pushHeads();
  const pages = measure().bottoms.length;
  if (lastIsShort() && !tighten()) tools.fillLastPage(body, page, fullness, measure, tools);
  const notes =
    pages > 1 &&
    !tools.useRest(body, page, measure, tools) &&
    tools.ruleNotes(body, page, fullness.last, measure);
  tools.holdStarts(body, measure());
  body.style.cssText = lasting;
  for (const place of forced()) place.style.breakBefore = 'page';
  return { kind: 'handout', notes };

  function measure() {
    return tools.pagesOf(body, page);
  }

  function forced(): HTMLElement[] {
    return [...body.querySelectorAll<HTMLElement>('[style*="break-before"]')];
  }

  function lastIsShort(): boolean {
    const { bottoms } = measure();
    return bottoms.length > 1 && (bottoms.at(-1) ?? 0) / page.height < fullness.last;
  }

  /** Starts a page with every head whose text would begin on the next one, and with the heads over it, if that helps. */
  function pushHeads(): void {
    for (const head of heads) {
      if (!standsAlone(head)) continue;
      const start = tools.startOf(head, body);
      const set = start.style.breakBefore;
      start.style.breakBefore = 'column';
      const [place] = start.getClientRects();
      const before = place === undefined ? 0 : pageAt(place) - 1;
      const fill = (measure().bottoms[before] ?? page.height) / page.height;
      // What stands over a text that is longer than a page cannot be kept with it.
      if (standsAlone(head) || fill < leastBelowPushed) start.style.breakBefore = set;
    }
  }

  function standsAlone(head: HTMLElement): boolean {
    const [top, ...others] = [head, ...beginnings(head)].map((part) => part?.getClientRects()[0]);
    return top !== undefined && others.some((rect) => rect !== undefined && pageAt(rect) > pageAt(top));
  }

  function pageAt({ left }: DOMRect): number {
    return Math.floor((left - body.getBoundingClientRect().left + 1) / page.width);
  }

  /** What has to begin on the page of a head: an area's name and its first statement, or what follows a heading. */
  function beginnings(head: HTMLElement): (Element | null)[] {
    if (!head.matches('[data-area],[data-together]')) return [firstBlock(following(head))];
    return [
      head.querySelector('h2,h3,.left'),
      head.querySelector('[data-statement]') ?? firstBlock(head.querySelector('.right')),
    ];
  }

  /** What comes after it, outside of what it ends too. */
  function following(head: Element): Element | null {
    let end: Element = head;
    while (end.nextElementSibling === null && end.parentElement !== null && end.parentElement !== body) {
      end = end.parentElement;
    }
    return end.nextElementSibling;
  }

  function firstBlock(element: Element | null): Element | null {
    const first = element?.querySelector('li,p,td,dd,pre,img') ?? element;
    return first?.matches('li') === true ? (first.querySelector('p') ?? first) : first;
  }

  /** Whether closer lines spare a page. */
  function tighten(): boolean {
    const set = forced();
    const pages = measure().bottoms.length;
    for (const place of set) place.style.breakBefore = '';
    body.classList.add('tight');
    pushHeads();
    if (measure().bottoms.length < pages) return true;
    body.classList.remove('tight');
    for (const place of forced()) place.style.breakBefore = '';
    for (const place of set) place.style.breakBefore = 'column';
    return false;
  }
}
