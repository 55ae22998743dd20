import { readFile } from 'node:fs/promises';
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

test('a craft’s page heads its areas and its ladder, and each area stands below the head', async () => {
  const { blocks } = await readAloud(await packOf('dataengineer'));
  const craft = blocks.slice(blocks.findIndex(({ text }) => text === 'Data Engineer Craft'));
  const headings = craft.filter(({ role }) => /^H\d$/.test(role)).map(({ role, text }) => `${role} ${text}`);
  expect(headings.slice(0, 8)).toEqual([
    'H1 Data Engineer Craft',
    'H2 Areas',
    'H3 Data Modelling',
    'H3 Pipeline Engineering',
    'H3 Data Trust',
    'H3 Data Protection',
    'H3 Working with Data Users',
    'H2 The ladder',
  ]);
});

test('each line of the contents is one link, which says the page’s number and its title', async () => {
  const { links } = await readFacts(await packOf('dataengineer'));
  expect(links.filter(({ page }) => page === 3).map(({ text }) => text.replace(/^\d+ /, '# '))).toEqual([
    '# Data Engineer',
    '# Associate Data Engineer, Level 1',
    '# Data Engineer, Level 2',
    '# Senior Data Engineer, Level 3',
    '# Lead Data Engineer, Level 4',
    '# Principal Data Engineer, Level 5',
  ]);
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
    const entries = runs.filter(({ text }) => /, Level \d$/.test(text));
    expect(entries).toHaveLength(5);
    for (const { y, x } of entries) {
      const beside = runs.filter((run) => /^\d+$/.test(run.text) && Math.abs(run.y - y) < 1 && run.x < x);
      expect(beside).toHaveLength(1);
    }
  },
);
