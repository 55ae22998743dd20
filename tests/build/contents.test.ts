import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf } from '../print/read-pdf.js';
import { buildIn, sampleFolder, scratchFolder } from '../support/build-in.js';

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
