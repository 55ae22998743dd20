import { fileURLToPath } from 'node:url';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PreviewChoice, PreviewSession } from '../../src/preview/session.js';
import { sampleFolder } from '../support/build-in.js';
import { withTestSession } from './with-test-session.js';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
let library: PDFiumLibrary;
beforeAll(async () => {
  library = await PDFiumLibrary.init();
});
afterAll(() => library.destroy());

/** Colours of a picture, dot by dot: red, green, blue and what is left over. */
interface Dots {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

test('a card on the wall looks as its PDF does: watermarks, grounds, papers and lying sheets', async () => {
  const told: { readonly card: string; readonly stray: number; readonly otherColour: number }[] = [];
  const look = async (session: PreviewSession, level: string, choice: PreviewChoice = {}) => {
    const [seen, printed] = [await picture(session, level, choice), await print(session, level, choice)];
    // Papers are no whole number of dots, which each rounds in its way, and Chromium rounds them to its units before.
    expect(Math.abs(printed.width - seen.width) + Math.abs(printed.height - seen.height)).toBeLessThan(5);
    told.push({ card: [level, ...Object.values(choice)].join(' '), ...difference(seen, printed) });
  };
  const templates = [`${fixtures}/loud-brand/_templates`];
  await withTestSession({ folder: `${fixtures}/loud-brand`, templates }, async (session) => {
    // Letterheads are for what is written to people: neither card nor picture has one. The first level is a draft.
    for (const brand of ['loud', 'drawn']) await look(session, 'grid-engineer-level1', { brand });
    await look(session, 'grid-engineer-level2', { brand: 'loud', orientation: 'landscape' });
    const marked = await print(session, 'grid-engineer-level1', { brand: 'loud' });
    const bare = await print(session, 'grid-engineer-level2', { brand: 'loud' });
    // Such a comparison does tell them.
    expect(difference(bare, marked).stray).toBeGreaterThan(0.2);
  });
  await withTestSession({ folder: sampleFolder, brand: ['vaarst'] }, async (session) => {
    await look(session, 'devopsengineer-level3');
    await look(session, 'devopsengineer-level6', { brand: 'plain', paper: 'letter' });
    await look(session, 'devopsengineer-level1', { print: 'large' });
  });
  expect(told.filter(({ stray, otherColour }) => stray > 0.005 || otherColour > 0.01)).toEqual([]);
});

async function picture(session: PreviewSession, level: string, choice: PreviewChoice): Promise<Dots> {
  const { png } = await session.card(level, choice);
  const image = await loadImage(Buffer.from(png));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

async function print(session: PreviewSession, level: string, choice: PreviewChoice): Promise<Dots> {
  const planned = await session.artifacts(choice);
  const card = planned.find((each) => each.product === 'card' && each.level?.id === level);
  const document = await library.loadDocument(await session.pdf(card?.path ?? '', choice));
  try {
    return await document.getPage(0).render({ scale: 96 / 72, render: 'bitmap' });
  } finally {
    document.destroy();
  }
}

/**
 * Which share of what is printed on one has nothing beside it on the other, and which share of cells is of another colour: two
 * programs draw the rim of a letter in two ways.
 */
function difference(a: Dots, b: Dots): { readonly stray: number; readonly otherColour: number } {
  const size = { width: Math.min(a.width, b.width), height: Math.min(a.height, b.height) };
  const cells = [a, b].map((dots) => cellsOf(dots, size));
  const others = cells[0]?.filter((mean, at) => Math.abs(mean - (cells[1]?.[at] ?? 0)) > 32) ?? [];
  return {
    stray: Math.max(strayOf(a, b, size), strayOf(b, a, size)),
    otherColour: others.length / (cells[0]?.length ?? 1),
  };
}

type Size = Pick<Dots, 'width' | 'height'>;

function strayOf(a: Dots, b: Dots, { width, height }: Size): number {
  let [all, stray] = [0, 0];
  for (let y = reach; y < height - reach; y += 1) {
    for (let x = reach; x < width - reach; x += 1) {
      if (inkAt(a, x, y) < 48) continue;
      all += 1;
      if (!hasInkNear(b, x, y)) stray += 1;
    }
  }
  return all === 0 ? 0 : stray / all;
}

/** How far apart the same may stand, in dots. */
const reach = 3;

function hasInkNear(dots: Dots, x: number, y: number): boolean {
  for (let down = -reach; down <= reach; down += 1) {
    for (let right = -reach; right <= reach; right += 1)
      if (inkAt(dots, x + right, y + down) > 12) return true;
  }
  return false;
}

/** What white has lost, from 0 to 255. */
function inkAt({ width, data }: Dots, x: number, y: number): number {
  const at = 4 * (y * width + x);
  return 255 - Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255);
}

/** Means of all three colours of each whole cell of so many dots. */
function cellsOf({ width: row, data }: Dots, { width, height }: Size, cell = 12): number[] {
  const means: number[] = [];
  for (let top = 0; top + cell <= height; top += cell) {
    for (let left = 0; left + cell <= width; left += cell) {
      for (const channel of [0, 1, 2]) {
        let sum = 0;
        for (let dot = 0; dot < cell ** 2; dot += 1) {
          const [x, y] = [left + (dot % cell), top + Math.floor(dot / cell)];
          sum += data[4 * (y * row + x) + channel] ?? 0;
        }
        means.push(sum / cell ** 2);
      }
    }
  }
  return means;
}
