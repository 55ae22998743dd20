import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildIn, ourTemplates, scratchFolder } from '../support/build-in.js';

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

test('a brand whose own words no font draws is told once for each script at its line, and prints nothing', {
  timeout: 60_000,
}, async () => {
  const folder = await scratchFolder();
  folders.push(folder);
  const site = join(folder, 'site');
  const brand = join(folder, 'own/brands/acme');
  await mkdir(site);
  await mkdir(brand, { recursive: true });
  await writeFile(
    join(brand, 'brand.yaml'),
    'extends: neutral\nname: Acme አዲስ\nfoot:\n  - Made in Addis\n  - ᚠᚢᚦ, ltd\ncontact: mail ግዕዝ\n',
  );
  await writeFile(join(site, '_config.yml'), 'title: Careers\nurl: https://careers.example.com\n');
  await writeFile(join(site, 'index.md'), '---\ntitle: Baker\n---\n\n# Baker\n\n## Bread\n\nWhat rises.\n');
  await writeFile(
    join(site, 'level1.md'),
    '---\ntitle: Level 1\nlevel: 1\nparent: Baker\n---\n\n# Baker 1\n\n## Bread\n\n- I ask.\n',
  );
  const { artifacts, diagnostics } = await buildIn({
    folder: site,
    output: join(folder, 'output'),
    templates: [join(folder, 'own'), ourTemplates],
    brands: ['acme', 'neutral'],
    products: ['handout', 'bundle'],
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, place, fix }) => [code, place.line, /ethiopic/.test(fix)])).toEqual([
    ['missing-glyph', 2, true],
    ['missing-glyph', 5, false],
  ]);
  expect(errors.every(({ place }) => place.file.endsWith('brand.yaml'))).toBe(true);
  expect(artifacts.length).toBeGreaterThan(1);
  expect(artifacts.filter(({ path }) => path.includes('acme'))).toEqual([]);
});
