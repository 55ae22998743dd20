/// <reference lib="dom" />
/** How the words of a card find room; see MeasuredCard. */
export interface CardMeasures {
  readonly filled: number;
  readonly words: number;
  readonly spare: number;
  readonly areas: readonly {
    readonly area: string;
    readonly words: number;
    readonly left: number;
    readonly share: number;
  }[];
  readonly over:
    | { readonly area: string; readonly text: string; readonly mark: MarkBox | undefined }
    | undefined;
}

/** Where something stands on the sheet, in CSS pixels from its corner. */
export interface MarkBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Runs inside the page: measures a card that was arranged. */
export function measureCard(): CardMeasures {
  const sheet = document.querySelector<HTMLElement>('[data-sheet]');
  const columns = document.querySelector<HTMLElement>('[data-columns]');
  if (sheet === null || columns === null) throw new Error('The sheet is no card.');
  const parts = [...columns.children].filter((child) => child instanceof HTMLElement);
  const filled = share(parts);
  const areas = parts.map((part) => {
    const blocks = blocksOf(part);
    return {
      area: part.dataset.area ?? '',
      words: count(blocks),
      left: count(blocks.filter(isHidden)),
      share: share([part]),
    };
  });
  const words = areas.reduce((sum, area) => sum + area.words, 0);
  const left = areas.reduce((sum, area) => sum + area.left, 0);
  const over = firstOver();
  return { filled, words, spare: left > 0 ? -left : spareWords(), areas, over };

  /** What may be left out, and headings within areas. */
  function blocksOf(part: HTMLElement): HTMLElement[] {
    const found = part.matches('[data-area]')
      ? [...part.querySelectorAll('[data-statement],[data-heading]')]
      : [...part.children].filter((child) => !child.matches('[data-more]'));
    return found.filter((block) => block instanceof HTMLElement);
  }

  function firstOver(): CardMeasures['over'] {
    for (const part of parts) {
      const statements = part.matches('[data-area]')
        ? [...part.querySelectorAll<HTMLElement>('[data-statement]')]
        : blocksOf(part);
      const first = statements.find(isHidden);
      if (first === undefined) continue;
      return {
        area: part.dataset.area ?? '',
        text: first.textContent.trim().slice(0, 200),
        mark: markIn(part),
      };
    }
    return undefined;
  }

  /** The line that stands in place of what is left out. */
  function markIn(part: HTMLElement): MarkBox | undefined {
    const more = part.querySelector('[data-more]');
    if (!(more instanceof HTMLElement) || isHidden(more)) return undefined;
    const { left, top, width, height } = more.getBoundingClientRect();
    return { left, top, width, height };
  }

  function isHidden({ style }: HTMLElement): boolean {
    return style.display === 'none';
  }

  /** Of the room of all columns: balanced columns end at about the same height, so holes above the end count as filled. */
  function share(of: readonly HTMLElement[]): number {
    const room = columns as HTMLElement;
    const number = Number.parseInt(getComputedStyle(room).columnCount, 10) || 1;
    const gap = Number.parseFloat(getComputedStyle(room).columnGap) || 0;
    const { left, width, height } = room.getBoundingClientRect();
    const step = (width + gap) / number;
    const spans = new Map<number, { top: number; bottom: number }>();
    for (const rect of of.flatMap((part) => [...part.getClientRects()])) {
      const at = Math.round((rect.left - left) / step);
      const span = spans.get(at) ?? { top: rect.top, bottom: rect.bottom };
      spans.set(at, { top: Math.min(span.top, rect.top), bottom: Math.max(span.bottom, rect.bottom) });
    }
    const sum = [...spans.values()].reduce((total, { top, bottom }) => total + bottom - top, 0);
    return Math.round((1000 * sum) / (number * height)) / 1000;
  }

  /** As many words more as the room that is left holds, in print of the same size. */
  function spareWords(): number {
    return filled === 0 ? 0 : Math.max(0, Math.floor(words * (1 / filled - 1)));
  }

  /** As `src/domain/count-words.ts`, which no page can import. */
  function count(blocks: readonly HTMLElement[]): number {
    return blocks.reduce(
      (sum, { textContent }) => sum + (textContent.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0),
      0,
    );
  }
}
