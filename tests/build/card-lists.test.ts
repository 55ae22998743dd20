import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { readPdf } from '../print/read-pdf.js';
import { buildIn, scratchFolder } from '../support/build-in.js';

const front = (title: string, more: string) => `---\ntitle: ${title}\n${more}\n---\n\n`;

const level = `${front('Level 1', 'permalink: /ferry/level1\nparent: Ferry Craft\ngrand_parent: Harbour')}# Ferrywoman - Level 1

## Ropes

- I tie knots.
- > Quoted on knots.
- I splice ![a knot](knot.png) ropes.
- ![a knot](knot.png) Pictured knots come first.
- **Bold** leads as text does.

## Weather

#### Fog

I wait in fog.

## Besides

Text below the areas.

### Listed

- Item below the areas.
`;

test('on a card a dash stands before text alone, lists have one indent, and a head is nearer to what it heads', async () => {
  const folder = await scratchFolder();
  try {
    const canvas = createCanvas(200, 100);
    const files: Readonly<Record<string, string | Uint8Array>> = {
      '_config.yml': 'title: Harbour\n',
      'index.md': `${front('Harbour', 'permalink: /\nnav_order: 1')}# Harbour\n\nHow we sail.\n`,
      'ferry.md': `${front('Ferry Craft', 'permalink: /ferry\nparent: Harbour')}# Ferry Craft\n\nWe sail.\n\n## Ropes\n\nAll.\n\n## Weather\n\nAll.\n`,
      'level1.md': level,
      'knot.png': canvas.toBuffer('image/png'),
    };
    for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
    const { artifacts } = await buildIn({ folder, output: join(folder, 'output'), products: ['card'] });
    const [card] = artifacts;
    const [runs = []] = await readPdf(await readFile(join(folder, 'output', card?.path ?? '')));
    const at = (text: string) => {
      const run = runs.find((each) => each.text.includes(text));
      if (run === undefined) throw new Error(`Nothing says ${text}.`);
      return run;
    };
    const isDashed = (text: string) =>
      runs.some(({ text: mark, x, y }) => {
        const away = at(text).x - x;
        return mark.trim() === '–' && away > 0 && away < 30 && Math.abs(y - at(text).y) < 3;
      });
    expect(isDashed('I tie')).toBe(true);
    expect(isDashed('Quoted')).toBe(false);
    expect(isDashed('I splice')).toBe(true);
    expect(isDashed('Pictured')).toBe(false);
    expect(isDashed('Bold')).toBe(true);
    expect(at('Item below').x - at('Listed').x).toBeCloseTo(at('I tie').x - at('Ropes').x, 0);
    // From what is above a head to it, and from it to what it heads.
    for (const [above, head, below] of [
      ['I wait', 'Besides', 'Text below'],
      ['Text below', 'Listed', 'Item below'],
    ] as const) {
      expect(at(head).y - at(above).y, head).toBeGreaterThan((at(below).y - at(head).y) * 1.3);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
