import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPdf, type TextRun } from '../print/read-pdf.js';
import { buildIn, scratchFolder } from '../support/build-in.js';

const folder = fileURLToPath(new URL('../fixtures/loud-brand', import.meta.url));

describe("a craft's overview in a brand without a logo", () => {
  const first = new Map<string, readonly TextRun[]>();

  beforeAll(async () => {
    const output = await scratchFolder();
    const report = await buildIn({
      folder,
      output,
      products: ['overview'],
      papers: ['a4', 'a5'],
      brands: ['neutral'],
    });
    for (const { path, paper } of report.artifacts) {
      const [page = []] = await readPdf(await readFile(join(output, path)));
      first.set(paper ?? '', page);
    }
  }, 60_000);

  const found = (paper: string, words: RegExp) => {
    const run = first.get(paper)?.find(({ text }) => words.test(text));
    if (run === undefined) throw new Error(`No ${words} on ${paper}.`);
    return run;
  };

  test.each(['a4', 'a5'])('has the number of a rung next to its title: %s', (paper) => {
    const title = found(paper, /^Senior /);
    const number = first.get(paper)?.find(({ text, y }) => text === '2' && Math.abs(y - title.y) < 8);
    expect(title.x - (number?.x ?? 0)).toBeLessThan(60);
  });

  test('has the code of the newest version beside the ladder on A5, and not against its last rung', () => {
    expect(found('a5', /^Is this still/).x).toBeGreaterThan(210);
  });
});
