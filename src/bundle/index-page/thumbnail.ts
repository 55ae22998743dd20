import type { PageLayout, TextRun } from '../../pdf/read-layout.js';

/** The colours that a thumbnail is drawn in. */
export interface Inks {
  readonly ink: string;
  readonly paper: string;
}

/**
 * A printed page as a small picture: an SVG with its words and bars where they stand on paper, as a `data:` address.
 * It is drawn from the print itself, so it needs no rasteriser, is sharp at any zoom, and its bytes are the same on
 * every machine. The fonts are those of the reader's system, stretched to the printed width.
 */
export function thumbnail(layout: PageLayout, { ink, paper }: Inks): string {
  const { width, height } = layout;
  const texts = joinRuns(layout.runs).map(textOf).join('');
  const bars = layout.bars
    .map(
      (bar) =>
        `M${short(bar.x)} ${short(bar.y)}h${short(bar.width)}v${long(bar.height)}h${short(-bar.width)}z`,
    )
    .join('');
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${short(width)} ${short(height)}' width='${short(width)}' height='${short(height)}' font-family='Inter,Helvetica,Arial,sans-serif' fill='${ink}'><path d='M0 0h${short(width)}v${short(height)}h${short(-width)}z' fill='${paper}'/><path d='${bars}'/>${texts}</svg>`;
  return `data:image/svg+xml,${escapeAddress(svg)}`;
}

/** Pieces of one line in one type become one text; between words of a line stands a space at most. */
function joinRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && goesOn(last, run)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text, width: run.x + run.width - last.x };
    } else joined.push(run);
  }
  return joined.filter(({ text }) => text.trim() !== '');
}

function goesOn(last: TextRun, run: TextRun): boolean {
  return (
    last.y === run.y &&
    last.weight === run.weight &&
    Math.abs(last.size - run.size) < 0.1 &&
    Math.abs(run.x - last.x - last.width) < 0.1 * run.size
  );
}

function textOf({ text, x, y, width, size, weight }: TextRun): string {
  const bold = weight === 'bold' ? " font-weight='700'" : '';
  return `<text x='${short(x)}' y='${short(y)}' font-size='${short(size)}'${bold} textLength='${short(width)}' lengthAdjust='spacingAndGlyphs'>${escapeText(text.trimEnd())}</text>`;
}

/** A tenth of a point is far below what a thumbnail shows. */
function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Hairlines are thinner than a tenth. */
function long(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escapeText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\p{Cc}/gu, ' ');
}

/** What would end the address or the attribute it stands in. */
function escapeAddress(svg: string): string {
  return svg.replace(/[%#"<>&]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
