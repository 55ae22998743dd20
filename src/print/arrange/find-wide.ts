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
  // Chromium rounds what overflows up to a whole pixel.
  if (body.scrollWidth <= Math.ceil(width) + 1) return undefined;
  const edge = body.getBoundingClientRect().left + width;
  const found = new Set<Element>();
  for (const element of body.querySelectorAll('*')) {
    if (rightOf(element) > edge + 1) found.add(element.closest('table,svg') ?? element);
  }
  const parts = [...found].filter((one) => ![...found].some((other) => other !== one && one.contains(other)));
  return { kind: 'too-wide', parts: (parts.length > 0 ? parts : [body]).map(describe) };

  function describe(part: Element): WidePart {
    const kind = part.matches('table') ? 'table' : part.matches('img,svg') ? 'picture' : 'text';
    return { kind, text: wordsOf(part), by: rightOf(part) - edge };
  }

  /** How far its own box or its text reaches, which may stand out of the box. */
  function rightOf(element: Element): number {
    const text = document.createRange();
    text.selectNodeContents(element);
    return Math.max(element.getBoundingClientRect().right, text.getBoundingClientRect().right);
  }

  function wordsOf(element: Element): string {
    const said = element.getAttribute('alt') ?? element.getAttribute('aria-label');
    const texts = [...element.querySelectorAll('th,td')].map(({ textContent }) => textContent);
    const words = said ?? (texts.length > 0 ? texts.join(' ') : element.textContent);
    return words.trim().replaceAll(/\s+/g, ' ');
  }
}
