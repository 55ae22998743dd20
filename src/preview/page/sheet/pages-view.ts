/// <reference lib="dom" />
import type { HeardBlock } from '../../sheet/heard.js';
import type { SourcePlace } from '../../state.js';
import { drawPage } from './draw-page.js';
import type { PDFDocumentProxy, PDFPageProxy } from './open-pdf.js';
import { spreads } from './spreads.js';

/** How pages lie on the screen. */
export interface Laying {
  /** CSS pixels to a point; undefined is as wide as there is room. */
  readonly scale: number | undefined;
  readonly facing: boolean;
  readonly grey: boolean;
}

/** Pages of one file at a time. Another file takes the place of the first without moving what is scrolled to. */
export interface PagesView {
  readonly host: HTMLElement;
  show(pdf: PDFDocumentProxy, laying: Laying): Promise<void>;
  /** Tells where words were written and what became of them, by what paints them. */
  mark(blocks: readonly HeardBlock[]): void;
  /** Scrolls to what a block paints, and points at it. */
  pointAt(block: HeardBlock): void;
  clear(): void;
}

/** @param onPlace called with where the words were written that somebody clicked on */
export function openPages(name: string, onPlace: (place: SourcePlace) => void): PagesView {
  const host = document.createElement('div');
  host.className = 'sheet-pages';
  let round = new AbortController();
  let shown: PDFDocumentProxy | undefined;
  let laid = '';
  let blocks = new Map<string, HeardBlock>();
  const frames: HTMLElement[] = [];

  host.addEventListener('click', (event) => {
    // Somebody who drags over words wants to copy them.
    if (getSelection()?.isCollapsed === false) return;
    const place = blockAt(event.target)?.place;
    if (place !== undefined) onPlace(place);
  });
  host.addEventListener('pointerover', (event) => point(blockAt(event.target)));
  host.addEventListener('pointerleave', () => point(undefined));

  return {
    host,
    async show(pdf, laying) {
      const asked = JSON.stringify([laying, laying.scale === undefined ? room() : 0]);
      if (pdf === shown && asked === laid) return tellWidth(laying);
      [shown, laid] = [pdf, asked];
      round.abort();
      round = new AbortController();
      const { signal } = round;
      const pages = await Promise.all(
        Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)),
      );
      if (signal.aborted) return;
      host.dataset.grey = String(laying.grey);
      host.dataset.facing = String(laying.facing);
      lay(pages, laying);
      await drawSeen(pages, laying, signal);
    },
    mark(heard) {
      blocks = new Map(heard.flatMap((block) => block.marks.map((mark) => [mark, block] as const)));
      for (const frame of frames) tell(frame);
    },
    pointAt(block) {
      point(block);
      const [first] = block.marks.flatMap((mark) => partsOf(mark));
      const part = first?.querySelector('span') ?? frames[block.page - 1];
      part?.scrollIntoView({ block: 'center', inline: 'nearest' });
    },
    clear() {
      round.abort();
      shown = undefined;
      frames.length = 0;
      host.replaceChildren();
    },
  };

  /** A frame for each page, as large as it will be; those that there were stay where they are. */
  function lay(pages: readonly PDFPageProxy[], laying: Laying): void {
    while (frames.length < pages.length) {
      const frame = document.createElement('div');
      frame.className = 'sheet-page';
      frames.push(frame);
    }
    frames.length = pages.length;
    for (const [index, frame] of frames.entries()) {
      const page = pages[index];
      if (page === undefined) continue;
      const { width, height } = page.getViewport({ scale: scaleOf(page, laying) });
      frame.style.width = `${width}px`;
      frame.style.height = `${height}px`;
    }
    host.replaceChildren(...spreads(frames, laying.facing));
    tellWidth(laying);
  }

  /** A pane that is too narrow for its pages is as high as the window at most, so that both its bars are in sight. */
  function tellWidth({ facing }: Laying): void {
    const widest = Math.max(0, ...frames.map(({ style }) => Number.parseFloat(style.width)));
    host.closest('[data-room]')?.toggleAttribute('data-wide', (facing ? 2 : 1) * widest > room() + 1);
  }

  /** How wide pages may be, in CSS pixels. */
  function room(): number {
    return (host.closest('[data-room]') ?? host).clientWidth;
  }

  function scaleOf(page: PDFPageProxy, { scale, facing }: Laying): number {
    if (scale !== undefined) return scale;
    const { width } = page.getViewport({ scale: 1 });
    return Math.max(0.2, (room() - 4) / (facing ? 2 * width : width));
  }

  /** Draws pages when they come near, and resolves when those are there that are seen at first. */
  function drawSeen(pages: readonly PDFPageProxy[], laying: Laying, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const observer = new IntersectionObserver(
        (entries) => {
          const near = entries.filter(({ isIntersecting }) => isIntersecting);
          void Promise.allSettled(near.map(({ target }) => draw(target as HTMLElement))).then(() =>
            resolve(),
          );
        },
        { rootMargin: '50% 0px' },
      );
      signal.addEventListener('abort', () => {
        observer.disconnect();
        resolve();
      });
      for (const frame of frames) observer.observe(frame);

      async function draw(frame: HTMLElement): Promise<void> {
        observer.unobserve(frame);
        const index = frames.indexOf(frame);
        const page = pages[index];
        if (page === undefined) return;
        const label = `${name}, page ${index + 1} of ${pages.length}`;
        const { picture, words } = await drawPage(page, scaleOf(page, laying), label, signal);
        if (signal.aborted) return;
        frame.replaceChildren(picture, words);
        tell(frame);
      }
    });
  }

  function tell(frame: HTMLElement): void {
    for (const part of frame.querySelectorAll<HTMLElement>('[data-mark]')) {
      const block = blocks.get(part.dataset.mark ?? '');
      part.toggleAttribute('data-placed', block?.place !== undefined);
      part.title = block?.place === undefined ? '' : `${block.place.file}:${block.place.line}`;
      if (block?.change === undefined) delete part.dataset.change;
      else part.dataset.change = block.change;
    }
  }

  function blockAt(target: EventTarget | null): HeardBlock | undefined {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-mark]') : null;
    return blocks.get(part?.dataset.mark ?? '');
  }

  function point(block: HeardBlock | undefined): void {
    for (const part of host.querySelectorAll('[data-pointed]')) part.removeAttribute('data-pointed');
    for (const part of block?.marks.flatMap((mark) => partsOf(mark)) ?? [])
      part.toggleAttribute('data-pointed', true);
  }

  function partsOf(mark: string): HTMLElement[] {
    return [...host.querySelectorAll<HTMLElement>(`[data-mark="${CSS.escape(mark)}"]`)];
  }
}
