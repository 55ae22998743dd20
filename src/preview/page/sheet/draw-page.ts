/// <reference lib="dom" />
import { loadPdfJs, type PDFPageProxy } from './open-pdf.js';

/** A page as it was drawn: its picture, and its words over it to be selected, searched and clicked. */
export interface DrawnPage {
  readonly picture: HTMLCanvasElement;
  readonly words: HTMLElement;
}

/** Browsers draw no larger canvases than these, in dots. */
const mostDots = 16_000_000;

/**
 * Draws a page of a finished PDF as a printer would lay it down: dots of the screen, and no layout of the browser's own.
 *
 * @param scale CSS pixels to a point
 */
export async function drawPage(
  page: PDFPageProxy,
  scale: number,
  name: string,
  signal: AbortSignal,
): Promise<DrawnPage> {
  const pdfJs = await loadPdfJs();
  const size = page.getViewport({ scale });
  const dense = Math.min(devicePixelRatio, Math.sqrt(mostDots / (size.width * size.height)));
  const viewport = page.getViewport({ scale: scale * dense });
  const picture = document.createElement('canvas');
  picture.width = Math.round(viewport.width);
  picture.height = Math.round(viewport.height);
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', name);
  const drawing = page.render({ canvas: picture, viewport });
  signal.addEventListener('abort', () => drawing.cancel(), { once: true });

  const words = document.createElement('div');
  words.className = 'words';
  words.style.setProperty('--total-scale-factor', String(scale));
  const layer = new pdfJs.TextLayer({
    textContentSource: page.streamTextContent({ includeMarkedContent: true, disableNormalization: true }),
    container: words,
    viewport: size,
  });
  signal.addEventListener('abort', () => layer.cancel(), { once: true });
  await Promise.all([drawing.promise, layer.render()]);
  // Ids of marked content are those of the file: two files on one page may have the same.
  for (const marked of words.querySelectorAll<HTMLElement>('.markedContent[id]')) {
    marked.dataset.mark = marked.id;
    marked.removeAttribute('id');
  }
  return { picture, words };
}
