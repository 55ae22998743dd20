/// <reference lib="dom" />

/** What stands out over the side of its page. */
export interface WidePart {
  readonly kind: 'table' | 'picture' | 'text';
  /** Its first words, or what is said of the picture. */
  readonly text: string;
  /** How far, in CSS pixels. */
  readonly by: number;
}

/** A document that stays unprinted, since parts of it stand out. */
export interface TooWide {
  readonly kind: 'too-wide';
  readonly parts: readonly WidePart[];
}

/**
 * Runs inside the page: what is wider than a page of `width` pixels. Chromium would print the whole document smaller for
 * it, or lose what lies beyond the edge. The body has that width.
 */
export function findWide(body: HTMLElement, width: number): TooWide | undefined {
  // What is written from right to left stands out at the left, which no scroll width tells.
  const turned = body.querySelector('[dir="rtl"]') !== null;
  // Chromium rounds what overflows up to a whole pixel.
  if (!turned && body.scrollWidth <= Math.ceil(width) + 1) return undefined;
  const start = body.getBoundingClientRect().left;
  const found = new Set<Element>();
  for (const element of body.querySelectorAll('*')) {
    if (beyond(element) > 1) found.add(element.closest('table,svg') ?? element);
  }
  if (found.size === 0 && body.scrollWidth <= Math.ceil(width) + 1) return undefined;
  const parts = [...found].filter((one) => ![...found].some((other) => other !== one && one.contains(other)));
  return { kind: 'too-wide', parts: (parts.length > 0 ? parts : [body]).map(describe) };

  function describe(part: Element): WidePart {
    const kind = part.matches('table') ? 'table' : part.matches('img,svg') ? 'picture' : 'text';
    return { kind, text: wordsOf(part), by: beyond(part) };
  }

  /** How far its own box or its text, which may stand out of the box, reaches over the side of the page. */
  function beyond(element: Element): number {
    const text = document.createRange();
    text.selectNodeContents(element);
    const [own, words] = [element.getBoundingClientRect(), text.getBoundingClientRect()];
    const right = Math.max(own.right, words.right) - (start + width);
    // Nothing of an empty box stands anywhere.
    const left = words.width === 0 ? own.left : Math.min(own.left, words.left);
    return turned && own.width > 0 ? Math.max(right, start - left) : right;
  }

  function wordsOf(element: Element): string {
    const said = element.getAttribute('alt') ?? element.getAttribute('aria-label');
    const texts = [...element.querySelectorAll('th,td')].map(({ textContent }) => textContent);
    const words = said ?? (texts.length > 0 ? texts.join(' ') : element.textContent);
    return words.trim().replaceAll(/\s+/g, ' ');
  }
}
