import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFramework } from '../../src/model/make-framework.js';
import { pageSources } from '../../src/model/page-sources.js';
import { readFolder } from '../../src/read/read-folder.js';
import { verifyOutput } from '../../src/verify/verify-output.js';
import { readPptx } from '../pptx/read-pptx.js';
import { buildIn, scratchFolder } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';

const folder = fileURLToPath(new URL('../fixtures/named-columns', import.meta.url));

describe('what is not expected stands below its name', () => {
  let output: string;
  const bytes = (path: string) => readFile(join(output, path));
  const textOf = async (path: string) =>
    (await pdfPages(await bytes(path))).map((page) => page.replace(/\s+/g, ' '));

  beforeAll(async () => {
    output = await scratchFolder();
    const report = await buildIn({ folder, output });
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  const dough =
    'I mix dough. – I weigh flour. – I keep the starter. Evidence – A loaf – The log Not expected – I do not bake alone.';

  it('on the handout and in the pack', async () => {
    for (const path of ['baker/baker-level1-junior-handout.pdf', 'baker/baker-pack.pdf']) {
      expect((await textOf(path)).join(' ').replaceAll(' – ', ' ')).toContain(dough.replaceAll(' – ', ' '));
    }
  });

  it('on the card', async () => {
    expect((await textOf('baker/baker-level1-junior-card.pdf')).join(' ').replaceAll('– ', '')).toContain(
      dough.replaceAll('– ', ''),
    );
  });

  it('on one slide, and on slides that say so where an area needs several', async () => {
    const slides = await textOf('baker/baker-level1-junior-slides.pdf');
    const of = (words: string) => slides.find((slide) => slide.includes(words)) ?? '';
    expect(of('I do not bake alone.')).toContain('Not expected – I do not bake alone.');
    expect(of('I do not repair them.').replaceAll('\u00a0', ' ')).toContain('Ovens · Not expected');
    const { slides: pptx } = readPptx(await bytes('baker/baker-level1-junior-slides.pptx'));
    expect(pptx.find((slide) => slide.includes('I do not repair them.'))).toContain('Not expected');
  });

  it('in the advert’s text and HTML', async () => {
    const name = 'baker/bread-junior-baker-job-advert';
    expect((await bytes(`${name}.txt`)).toString()).toContain(
      '  Evidence:\n  - A loaf\n  - The log\n  Not expected:\n  - I do not bake alone.\n',
    );
    expect((await bytes(`${name}.html`)).toString()).toContain(
      '<h5>Not expected</h5>\n<ul>\n<li>I do not bake alone.</li>\n</ul>',
    );
  });

  it('in the index, where its search says so too', async () => {
    const html = (await bytes('index.html')).toString();
    expect(html).toMatch(
      /<ul class="statements" data-column="Not expected">\s*<li>I do not bake alone\.<\/li>/,
    );
  });

  it('as verify reads it back from every file', async () => {
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
  });
});
