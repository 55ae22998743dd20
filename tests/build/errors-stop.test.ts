import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildIn, scratchFolder } from '../support/build-in.js';

/** Two crafts of two levels. */
let folder: string;
let output: string;

beforeEach(async () => {
  folder = await scratchFolder();
  output = join(await scratchFolder(), 'output');
  for (const craft of ['baker', 'miller']) {
    await mkdir(join(folder, craft));
    await writeFile(
      join(folder, craft, 'index.md'),
      `---\ntitle: ${craft} Craft\npermalink: /work/${craft}\n---\n\n# ${craft} Craft\n\nWe work.\n\n## Care\n\nHow we care.\n`,
    );
    for (const number of [1, 2]) {
      await writeFile(
        join(folder, craft, `level${number}.md`),
        `---\ntitle: Level ${number}\npermalink: /work/${craft}/level${number}\nparent: ${craft} Craft\n---\n\n# ${craft} - Level ${number}\n\nI rise.\n\n|Area|Description|\n|--|--|\n|[Care](/work/${craft}#care)|I care at rung ${number}.|\n`,
      );
    }
  }
});

const products = ['handout', 'card', 'card-set', 'overview', 'pack'];
const make = (more = {}) => buildIn({ folder, output, products, ...more });
const bytes = (path: string) => readFile(join(output, path));

describe('a page too broken to be read', () => {
  const latin1 = Buffer.from('---\ntitle: Level 2\n---\n\n# caf\xe9\n', 'latin1');

  it('leaves the last good files of its craft and of the framework alone, and the others go on', async () => {
    await make();
    const kept = [
      'baker/baker-pack.pdf',
      'baker/baker-level2-handout.pdf',
      'baker/baker-level1-handout.pdf',
      'work-pack.pdf',
    ];
    const before = await Promise.all(kept.map(bytes));
    await writeFile(join(folder, 'baker', 'level2.md'), latin1);
    const report = await make();
    expect(report.diagnostics.map(({ code }) => code)).toContain('not-utf8');
    for (const [index, path] of kept.entries())
      expect((await bytes(path)).equals(before[index] ?? Buffer.alloc(0)), path).toBe(true);
    expect(report.artifacts.map(({ path }) => path)).toContain('miller/miller-pack.pdf');
    expect(report.removed).toEqual([]);
  });

  it('makes no pack without it in a first build either', async () => {
    await writeFile(join(folder, 'baker', 'level2.md'), latin1);
    const made = (await make()).artifacts.map(({ path }) => path);
    expect(made).not.toContain('baker/baker-pack.pdf');
    expect(made).not.toContain('work-pack.pdf');
    expect(made).toContain('miller/miller-level2-handout.pdf');
  });
});

describe('levels that are said to be equal and cannot be', () => {
  it('stop the poster of all ladders, and nothing else', async () => {
    for (const [number, equal] of [
      [1, 2],
      [2, 1],
    ]) {
      const path = join(folder, 'baker', `level${number}.md`);
      const page = await readFile(path, 'utf8');
      await writeFile(path, page.replace('parent:', `equivalent: miller/${equal}\nparent:`));
    }
    const report = await make({ products: ['matrix', 'handout'] });
    expect(report.diagnostics.map(({ code }) => code)).toContain('equivalent-crossed');
    expect(report.artifacts.map(({ path }) => path)).toContain('baker/baker-matrix.pdf');
    expect(report.artifacts.map(({ path }) => path)).toContain('baker/baker-level2-handout.pdf');
    expect(report.artifacts.map(({ path }) => path)).not.toContain('work-matrix.pdf');
  });
});

describe('a folder without levels', () => {
  it('leaves the last good output untouched', async () => {
    await make();
    for (const craft of ['baker', 'miller']) await rm(join(folder, craft), { recursive: true });
    await writeFile(join(folder, 'README.md'), '# Nothing\n');
    const report = await make();
    expect(report.diagnostics.map(({ code }) => code)).toContain('no-levels');
    expect(report.removed).toEqual([]);
    expect((await stat(join(output, 'baker', 'baker-pack.pdf'))).size).toBeGreaterThan(1000);
  });
});

describe('a narrowed build', () => {
  it('removes what it is about and what is gone, and nothing else', async () => {
    await make();
    await rm(join(folder, 'baker', 'level2.md'));
    const report = await make({ products: ['card'] });
    expect(report.removed).toEqual(['baker/baker-level2-card.pdf']);
    expect((await stat(join(output, 'baker', 'baker-level2-handout.pdf'))).size).toBeGreaterThan(1000);
  });
});
