import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readAloud } from '../../src/pdf/read-aloud.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { readText } from '../print/read-pdf.js';
import { buildIn, scratchFolder } from '../support/build-in.js';

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

test('a struck word is seen on every sheet and never read aloud as if it stood', {
  timeout: 120_000,
}, async () => {
  const folder = await scratchFolder();
  folders.push(folder);
  const site = join(folder, 'site');
  await mkdir(site);
  await writeFile(join(site, '_config.yml'), 'title: Careers\nurl: https://careers.example.com\n');
  await writeFile(
    join(site, 'index.md'),
    '---\ntitle: Baker\n---\n\n# Baker\n\n## Bread\n\nWhat ~~never~~ rises.\n',
  );
  await writeFile(
    join(site, 'level1.md'),
    '---\ntitle: Level 1\nlevel: 1\nparent: Baker\n---\n\n# Baker 1\n\nI ~~must~~ may travel ~~with [maps](https://example.com/maps)~~.\n\n## Bread\n\n- You ~~must not~~ ask.\n- ~~You never rest.~~\n',
  );
  const output = join(folder, 'output');
  const { artifacts } = await buildIn({
    folder: site,
    output,
    products: ['handout', 'card', 'overview', 'slides', 'pack'],
  });
  const pdfs = artifacts.filter(({ path }) => path.endsWith('.pdf'));
  expect(pdfs.length).toBeGreaterThan(4);
  for (const { path } of pdfs) {
    const bytes = await readFile(join(output, path));
    const heard = (await readAloud(bytes)).blocks.map(({ text }) => text).join(' ');
    expect(heard, path).not.toMatch(/must|never|maps/);
    expect((await readFacts(bytes)).links.filter(({ text }) => /maps/.test(text))).toEqual([]);
  }
  const handout = pdfs.find(({ product }) => product === 'handout');
  const bytes = await readFile(join(output, handout?.path ?? ''));
  expect((await readAloud(bytes)).blocks.map(({ text }) => text)).toContain('I may travel .');
  expect(await readText(bytes)).toMatch(/I must may travel with maps/);
});
