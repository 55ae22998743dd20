import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeFramework } from '../../src/model/make-framework.js';
import { pageSources } from '../../src/model/page-sources.js';
import { readFolder } from '../../src/read/read-folder.js';
import { verifyOutput } from '../../src/verify/verify-output.js';
import { buildIn, scratchFolder } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';

const folder = fileURLToPath(new URL('../fixtures/every-construct', import.meta.url));

/** tests/model/as-kramdown.test.ts shows that the model's words are kramdown's; here they reach paper. */
test('every word of every construct is printed, in order, and every link lands', async () => {
  const output = await scratchFolder();
  const report = await buildIn({ folder, output });
  expect(report.diagnostics).toEqual([]);
  const source = await readFolder(folder);
  const { framework } = makeFramework(source, { siteUrl: undefined });
  if (framework === undefined) throw new Error('No framework.');
  const verified = await verifyOutput(
    {
      output,
      source: { folder, framework, adverts: [], pages: pageSources(source, undefined) },
      conformance: false,
    },
    {
      cwd: output,
      env: process.env,
      signal: new AbortController().signal,
      progress: () => undefined,
    },
  );
  expect(verified.faults).toEqual([]);
  const paths = report.artifacts
    .map(({ path }) => path)
    .filter((path) => /(?:handout|pack)\.pdf$/.test(path));
  expect(paths).toHaveLength(3);
  for (const path of paths) {
    const text = (await pdfPages(await readFile(join(output, path)))).join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('IaC (Infrastructure as Code)');
    expect(text.split('IaC (').length - 1).toBe(path.startsWith('careers') ? 2 : 1);
  }
});
