import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawSheets } from '../../scripts/sheets/draw-sheets.js';
import type { BuildReport } from '../../src/domain/build-report.js';
import { readPdf, type TextRun } from '../print/read-pdf.js';
import { buildIn, scratchFolder } from '../support/build-in.js';

const front = (title: string, more: string) => `---\ntitle: ${title}\n${more}\n---\n\n`;

const craft = `${front('Gardener Craft', 'permalink: /garden\nnav_order: 1\nparent: Garden ladder')}# Gardener Craft

Gardeners grow things.

## Beds

What grows in beds.

## Trees

What grows tall.
`;

const blocks = `### Sowing

- I sow in rows.
- I write the plan down:

  \`\`\`
  beans 40 cm  peas 10 cm  a-name-of-a-seed-that-runs-on-and-on-and-does-not-stop-before-the-column-does
  \`\`\`
- I tell apart
  - Annual plants
  - Perennial plants

> Quoted remark on soil.

#### Watering

I water early.

{: .note }
> Noted remark on rain.

Drought
: Defined as a week without rain.

| Bed | Litres |
|---|---|
| North | 12 |

`;

function level(number: number, trees: number): string {
  const title = `Level ${number}`;
  const statements = Array.from(
    { length: trees },
    (_, at) =>
      `- I prune tree ${at} in winter, look at every cut, and show those who are new where the next one goes.`,
  );
  const head = `permalink: /garden/level${number}\nnav_order: ${number}\nparent: Gardener Craft\ngrand_parent: Garden ladder`;
  return `${front(title, head)}# Gardener - ${title}\n\nI garden.\n\n## Beds\n\n${blocks}## Trees\n\n${statements.join('\n')}\n\n## Besides\n\nText below the areas.\n\n> Closing remark of the page.\n`;
}

const pictured = `${front('Level 4', 'permalink: /garden/level4\nnav_order: 4\nparent: Gardener Craft\ngrand_parent: Garden ladder')}# Gardener - Level 4

I draw.

|Area|Description|
|---|---|
| [Beds](/garden#beds) | I draw ![a plan](plan.png) beds. <br> I measure them. |
| [Trees](/garden#trees) | I draw trees. |

## More

| A | B |
|---|---|
| x | ![a plan](plan.png) |
`;

let folder = '';
let report: BuildReport;

beforeAll(async () => {
  folder = await scratchFolder();
  await mkdir(join(folder, 'site', 'garden'), { recursive: true });
  const canvas = createCanvas(1600, 800);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, 1600, 800);
  const files: Readonly<Record<string, string | Uint8Array>> = {
    '_config.yml': 'title: Garden ladder\n',
    'index.md': `${front('Garden ladder', 'permalink: /\nnav_order: 1')}# Garden ladder\n\nHow we garden.\n`,
    'garden/index.md': craft,
    'garden/level1.md': level(1, 3),
    'garden/level2.md': level(2, 40),
    'garden/level3.md': level(3, 120),
    'garden/level4.md': pictured,
    'garden/plan.png': canvas.toBuffer('image/png'),
  };
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, 'site', path), text);
  report = await buildIn({
    folder: join(folder, 'site'),
    output: join(folder, 'output'),
    products: ['card', 'handout'],
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a card of blocks of every kind', () => {
  it.each([1, 2, 3])('keeps every remark off the text above it, on level %i', async (number) => {
    const runs = await runsOf(number, 'card');
    const step = lineStep(runs);
    for (const remark of ['Quoted remark', 'Noted remark', 'Drou', 'Closing remark', 'beans 40', 'Annual']) {
      // A reader may cut a word at a kern, so the start of one is looked for. The print's lines stand `step` apart, so one that is set off stands farther.
      expect(gapAbove(runs, remark), remark).toBeGreaterThan(step * 1.08);
    }
  });

  it.each([1, 2, 3])('sets code no larger than the statements, and wraps it, on level %i', async (number) => {
    const runs = await runsOf(number, 'card');
    expect(sizeOf(runs, 'beans 40')).toBeLessThanOrEqual(sizeOf(runs, 'I sow'));
    expect(sizeOf(runs, 'North')).toBeLessThanOrEqual(sizeOf(runs, 'I sow'));
  });

  it.each(['card', 'handout'])(
    'sets a heading within an area below its name and without a dash, on a %s',
    async (form) => {
      const runs = await runsOf(1, form);
      for (const heading of ['Sowing', 'Watering']) {
        expect(sizeOf(runs, heading)).toBeLessThanOrEqual(sizeOf(runs, 'Beds'));
        const { x, y } = find(runs, heading);
        const dashes = runs.filter(
          (run) => run.text.startsWith('–') && Math.abs(run.y - y) < 3 && run.x < x && x - run.x < 30,
        );
        expect(dashes).toEqual([]);
      }
    },
  );

  it('that must be shortened is set at 8 pt or more, and says the truth of what is left', async () => {
    const runs = await runsOf(3, 'card');
    expect(sizeOf(runs, 'I sow')).toBeGreaterThanOrEqual(8);
    const text = runs.map((run) => run.text).join(' ');
    const left = Number(/\+ (\d+) more statements/.exec(text)?.[1]);
    expect(left).toBeGreaterThan(0);
    expect(text).toMatch(new RegExp(`I prune tree ${119 - left} `));
    expect(text).not.toMatch(new RegExp(`I prune tree ${120 - left} `));
    const told = report.diagnostics.find(({ code }) => code === 'card-overflow');
    expect(told?.why).toContain(`Trees (${left} statements`);
  });
});

describe('a picture in a cell', () => {
  it('leaves all statements on the card', async () => {
    const runs = await runsOf(4, 'card');
    const text = runs.map((run) => run.text).join(' ');
    for (const words of ['I draw', 'beds.', 'I measure them.', 'I draw trees.'])
      expect(text).toContain(words);
    expect(report.diagnostics.filter(({ place }) => place?.file === 'garden/level4.md')).toEqual([]);
  });

  it.each(['card', 'handout'])('is scaled to its column and not distorted on a %s', async (form) => {
    const boxes = await drawSheets(await pdfOf(4, form), 50, ({ columns, rows, data }) => {
      const runs = redRuns(data, columns, rows);
      return runs.map((run) => ({ ratio: run.width / run.height, part: run.width / columns }));
    });
    const found = boxes.flat();
    expect(found).toHaveLength(2);
    for (const { ratio, part } of found) {
      expect(ratio).toBeGreaterThan(1.9);
      expect(ratio).toBeLessThan(2.1);
      expect(part).toBeLessThan(form === 'card' ? 0.5 : 0.67);
    }
  });
});

async function pdfOf(number: number, form: string): Promise<Uint8Array> {
  const file = report.artifacts.find(
    ({ path }) => path.includes(`level${number}`) && path.endsWith(`${form}.pdf`),
  );
  if (file === undefined) throw new Error(`There is no ${form} of level ${number}.`);
  return readFile(join(folder, 'output', file.path));
}

async function runsOf(number: number, form: string): Promise<readonly TextRun[]> {
  return (await readPdf(await pdfOf(number, form))).flat();
}

function find(runs: readonly TextRun[], start: string): TextRun {
  const run = runs.find(({ text }) => text.startsWith(start));
  if (run === undefined) throw new Error(`Nothing begins with "${start}".`);
  return run;
}

function sizeOf(runs: readonly TextRun[], start: string): number {
  return find(runs, start).size;
}

/** From one line of a long statement to its next. */
function lineStep(runs: readonly TextRun[]): number {
  const first = find(runs, 'I prune tree 0');
  const below = runs
    .filter(({ x, y }) => Math.abs(x - first.x) < 2 && y > first.y)
    .map(({ y }) => y - first.y);
  return Math.min(...below);
}

/** From the baseline above a run, in its column, to its own. */
function gapAbove(runs: readonly TextRun[], start: string): number {
  const { x, y } = find(runs, start);
  const above = runs.filter((run) => run.y < y - 1 && Math.abs(run.x - x) < 60).map((run) => y - run.y);
  return Math.min(...above);
}

/** Boxes of red pixels that stand one below another, or side by side. */
function redRuns(data: Uint8ClampedArray, columns: number, rows: number) {
  const isRed = (x: number, y: number) => {
    const at = (y * columns + x) * 4;
    return (data[at] ?? 0) > 200 && (data[at + 1] ?? 255) < 80 && (data[at + 2] ?? 255) < 80;
  };
  const boxes: { left: number; right: number; top: number; bottom: number }[] = [];
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      if (!isRed(x, y)) continue;
      const box = boxes.find((one) => x >= one.left - 1 && x <= one.right + 1 && y <= one.bottom + 1);
      if (box === undefined) boxes.push({ left: x, right: x, top: y, bottom: y });
      else {
        box.right = Math.max(box.right, x);
        box.bottom = Math.max(box.bottom, y);
      }
    }
  }
  return boxes.map(({ left, right, top, bottom }) => ({ width: right - left + 1, height: bottom - top + 1 }));
}
