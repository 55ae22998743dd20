import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../src/commands/command.js';
import { runDiff } from '../../src/commands/diff.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { readPdf, type TextRun } from '../print/read-pdf.js';
import { scratchFolder } from '../support/build-in.js';
import { canValidate, validatePdfs } from '../support/verapdf/validate-pdfs.js';

let top: string;
const names = ['Trainee', 'Young', 'Able', 'Senior', 'Lead', 'Head', 'Chief', 'Royal'];

/** A craft of so many levels, each with so many statements in two areas, which end in a word of this version. */
async function writeFramework(folder: string, word: string, [levels, statements]: [number, number]) {
  const craft = join(top, folder, 'gardener');
  await mkdir(craft, { recursive: true });
  const head = (title: string, more: string) => `---\ntitle: ${title}\n${more}---\n\n# ${title}\n\n`;
  await writeFile(
    join(top, folder, 'index.md'),
    `${head('Garden Framework', 'permalink: /\nhas_children: true\n')}Hello.\n`,
  );
  await writeFile(
    join(craft, 'index.md'),
    `${head('Gardener Craft', 'permalink: /gardener\nparent: Garden Framework\nhas_children: true\n')}What gardeners do.\n\n## Soil\n\nDigging.\n\n## Water\n\nPouring.\n`,
  );
  for (let level = 1; level <= levels; level += 1) {
    const row = (area: string) =>
      `| ${area} | ${Array.from({ length: statements }, (_, at) => `I tend bed ${level}.${at} of the ${area.toLowerCase()} with patience, a spade and ${word}.`).join(' <br><br> ')} |\n`;
    await writeFile(
      join(craft, `level${level}.md`),
      `${head(`Level ${level}`, `permalink: /gardener/level${level}\nparent: Gardener Craft\ngrand_parent: Garden Framework\n`).replace(`# Level ${level}`, `# ${names[level - 1]} Gardener - Level ${level}`)}I garden.\n\n| Area | Description |\n|---|---|\n${row('Soil')}${row('Water')}\n`,
    );
  }
}

async function diffPdf(paper: 'a4' | 'a5' | 'letter'): Promise<Uint8Array> {
  const world: World = {
    ...{ cwd: top, env: process.env, cores: availableParallelism(), home: homedir() },
    ...{ platform: process.platform, arch: process.arch, runtime: process.version },
    userId: process.getuid?.(),
    temporary: tmpdir(),
    pid: 1,
    isAlive: () => false,
    stdout: { isTTY: false, write: () => undefined },
    stderr: { isTTY: false, write: () => undefined },
    signal: new AbortController().signal,
    now: () => new Date(),
  };
  const flags = { folder: 'new', versions: ['old', 'new'], pdf: `${paper}.pdf`, papers: [paper] };
  await runDiff(flags, world);
  return readFile(join(top, `${paper}.pdf`));
}

/** The lines of each page from the top, without the foot. */
async function linesOf(pdf: Uint8Array): Promise<string[][]> {
  return (await readPdf(pdf)).map((runs) => {
    const lines = new Map<number, TextRun[]>();
    for (const run of runs) lines.set(Math.round(run.y), [...(lines.get(Math.round(run.y)) ?? []), run]);
    return [...lines]
      .sort(([a], [b]) => a - b)
      .map(([, line]) =>
        line
          .sort((a, b) => a.x - b.x)
          .map(({ text }) => text)
          .join(' '),
      );
  });
}

describe.each(['a4', 'a5', 'letter'] as const)('changes that run over a page of %s', (paper) => {
  let pdf: Uint8Array;

  beforeAll(async () => {
    top = await scratchFolder();
    await writeFramework('old', 'a rake', [1, 12]);
    await writeFramework('new', 'a hoe', [1, 12]);
    pdf = await diffPdf(paper);
  });

  it('are whole, and the second page names the level and the area that it goes on with', async () => {
    const pages = await linesOf(pdf);
    expect(pages).toHaveLength(2);
    expect(pages.flat().join(' ')).not.toContain('To keep to two pages');
    const top = pages[1]?.slice(0, 4).join(' ');
    expect(top).toMatch(/Trainee Gardener.*Level 1 \(continued\)/);
    expect(top).toMatch(/Water|Soil \(continued\)/);
  });

  it('have both words to sign at on one line', async () => {
    const runs = (await readPdf(pdf)).flat();
    const [approved, date] = ['Approved by', 'Date'].map((word) =>
      runs.find(({ text }) => text.trim() === word),
    );
    expect(approved?.y).toBeGreaterThan(0);
    expect(date?.y).toBeCloseTo(approved?.y ?? 0, 1);
  });

  it('conform to PDF/UA-1 and PDF/A-2a', async (context) => {
    if (!(await canValidate())) context.skip();
    expect((await readFacts(pdf)).claims).toContain('PDF/UA-1');
    expect(await validatePdfs(new Map([[paper, pdf]]))).toEqual([]);
  });
});

describe.each(['a4', 'a5'] as const)('more changes than two pages of %s hold', (paper) => {
  it('fill both pages, and it is said how many are left out', async () => {
    top = await scratchFolder();
    await writeFramework('old', 'a rake', [8, 6]);
    await writeFramework('new', 'a hoe', [8, 6]);
    const pages = await linesOf(await diffPdf(paper));
    expect(pages).toHaveLength(2);
    const text = pages.flat().join(' ');
    const [, told] = /To keep to two pages, (\d+) of the 96 changes/.exec(text) ?? [];
    expect(Number(told)).toBeGreaterThan(paper === 'a5' ? 1 : 5);
    expect(text.match(/\bWas I tend/g)).toHaveLength(Number(told));
  });

  it('begin no page without the level that they belong to', async () => {
    const [, second = []] = await linesOf(await readFile(join(top, `${paper}.pdf`)));
    expect(second.slice(0, 3).join(' ')).toMatch(
      /(?:Trainee|Young|Able|Senior|Lead|Head|Chief|Royal) Gardener/,
    );
  });
});

it('a text under a heading stands under that heading, and items of a list on lines of their own', async () => {
  top = await scratchFolder();
  await writeFramework('old', 'a rake', [1, 1]);
  await cp(join(top, 'old'), join(top, 'new'), { recursive: true });
  const level = (folder: string) => join(top, folder, 'gardener/level1.md');
  const text = await readFile(level('old'), 'utf8');
  const more = (items: readonly string[]) =>
    `${text}\n\n## Growing further\n\n${items.map((item) => `- ${item}\n`).join('')}`;
  await writeFile(level('old'), more(['Find a mentor.', 'Read one book.']));
  await writeFile(
    level('new'),
    more(['Find a mentor.', 'Read one book.', 'Visit a garden.', 'Draw a plan.']),
  );
  const [page = []] = await linesOf(await diffPdf('a4'));
  expect(page.join('\n')).toMatch(/Growing further\n.*Added Visit a garden\.\nAdded Draw a plan\./s);
  expect(page.join('\n')).not.toMatch(/\bText\b|Find a mentor/);
});
