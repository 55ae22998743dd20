import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAloud } from '../../src/pdf/read-aloud.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { readPdf } from '../print/read-pdf.js';
import { buildIn, sampleFolder, scratchFolder } from '../support/build-in.js';

async function packOf(craft: string): Promise<Uint8Array> {
  const output = await scratchFolder();
  const report = await buildIn({ folder: sampleFolder, output, crafts: [craft], products: ['pack'] });
  return readFile(join(output, report.artifacts[0]?.path ?? ''));
}

function page(front: Readonly<Record<string, string>>, text: string): string {
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\nhas_children: true\n---\n\n# ${front.title}\n\n${text}\n`;
}

/** A craft with so many levels, each of them a `Baker`. */
function craftPages(craft: string, levels: number): [string, string][] {
  const id = craft.toLowerCase();
  const role = `${craft.slice(0, -3)}er`;
  return [
    [
      `${id}.md`,
      page({ title: craft, permalink: `/b/${id}`, parent: 'Bakery' }, 'We do.\n\n## Care\n\nTaken.'),
    ],
    ...Array.from({ length: levels }, (_, at): [string, string] => [
      `${id}${at + 1}.md`,
      `---\ntitle: Level ${at + 1}\npermalink: /b/${id}/level${at + 1}\nparent: ${craft}\n---\n\n# ${role} - Level ${at + 1}\n\nI do.\n\n## Care\n\n- I take ${at + 1}.\n`,
    ]),
  ];
}

async function writePages(folder: string, pages: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [path, text] of Object.entries(pages)) await writeFile(join(folder, path), text);
}

test('a craft’s page heads its areas and its ladder, and each area stands below the head', async () => {
  const { blocks } = await readAloud(await packOf('dataengineer'));
  const craft = blocks.slice(blocks.findIndex(({ text }) => text === 'Data Engineer Craft'));
  const headings = craft.filter(({ role }) => /^H\d$/.test(role)).map(({ role, text }) => `${role} ${text}`);
  expect(headings.slice(0, 8)).toEqual([
    'H1 Data Engineer Craft',
    'H2 The ladder',
    'H2 Areas',
    'H3 Data Modelling',
    'H3 Pipeline Engineering',
    'H3 Data Trust',
    'H3 Data Protection',
    'H3 Working with Data Users',
  ]);
});

test('each line of the contents is one link, which says the level’s number, its title and its page', async () => {
  const { links } = await readFacts(await packOf('dataengineer'));
  expect(links.filter(({ page }) => page === 3).map(({ text }) => text.replace(/\d+$/, '#'))).toEqual([
    'Data Engineer #',
    '1 Associate Data Engineer #',
    '2 Data Engineer #',
    '3 Senior Data Engineer #',
    '4 Lead Data Engineer #',
    '5 Principal Data Engineer #',
  ]);
});

test('in contents of several pages, no level is parted from all others of its craft', async () => {
  const output = await scratchFolder();
  const folder = join(await scratchFolder(), 'framework');
  const crafts = ['Baking', 'Milling', 'Selling', 'Serving', 'Storing', 'Driving', 'Buying'];
  await writePages(folder, {
    'index.md': page({ title: 'Bakery', permalink: '/b' }, 'Hello.'),
    ...Object.fromEntries(crafts.flatMap((craft, at) => craftPages(craft, 3 + (at % 4)))),
  });
  const report = await buildIn({ folder, output, products: ['pack'], papers: ['a5'] });
  const path = report.artifacts.find((artifact) => !artifact.path.includes('/'))?.path ?? '';
  const pages = await readPdf(await readFile(join(output, path)));
  const contents = pages
    .slice(1, 5)
    .map((runs) => runs.map(({ text }) => text.trim()).filter((text) => /^\w+er$/.test(text)));
  const listed = contents.filter((titles) => titles.length > 3);
  expect(listed.length).toBeGreaterThan(1);
  for (const titles of listed) {
    for (const craft of crafts) {
      expect(titles.filter((title) => title.startsWith(craft.slice(0, -3))).length).not.toBe(1);
    }
  }
});

test('a page of a title alone is no chapter of a pack, and the contents do not list it', async () => {
  const output = await scratchFolder();
  const folder = join(await scratchFolder(), 'framework');
  await writePages(folder, {
    'index.md': page({ title: 'Bakery', permalink: '/b' }, ''),
    'more.md': page({ title: 'More of it', permalink: '/b/more', parent: 'Bakery' }, ''),
    ...Object.fromEntries(craftPages('Baking', 2)),
  });
  const report = await buildIn({ folder, output, products: ['pack'] });
  const path = report.artifacts.find((artifact) => !artifact.path.includes('/'))?.path ?? '';
  const pages = await readPdf(await readFile(join(output, path)));
  const texts = pages.map((runs) => runs.map(({ text }) => text.trim()).filter((text) => text !== ''));
  // In the foot alone.
  expect(texts[2]?.filter((text) => text === 'Bakery')).toHaveLength(1);
  expect(texts.flat()).not.toContain('More of it');
  expect(texts[4]).toContain('Baking');
});

test.each(['standard', 'large'] as const)(
  'the contents of a pack on A5 in %s print set each page number beside its title',
  async (print) => {
    const output = await scratchFolder();
    const report = await buildIn({
      folder: sampleFolder,
      output,
      crafts: ['dataengineer'],
      products: ['pack'],
      papers: ['a5'],
      prints: [print],
    });
    const pages = await readPdf(await readFile(join(output, report.artifacts[0]?.path ?? '')));
    const runs = pages.find((page) => page.some(({ text }) => text === 'Contents')) ?? [];
    const entries = runs.filter(({ text }) => /^(?!Data Engineer$).* Data Engineer/.test(text));
    expect(entries).toHaveLength(4);
    for (const { y, x } of entries) {
      const beside = runs.filter(
        (run) => /^\d+$/.test(run.text) && Math.abs(run.y - y) < 1 && run.x > x + 60,
      );
      expect(beside).toHaveLength(1);
    }
  },
);
