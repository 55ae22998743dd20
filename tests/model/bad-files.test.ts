import { expect, test } from 'vitest';
import { makeFramework } from '../../src/model/make-framework.js';
import {
  areaTable,
  craftOf,
  designerCraft,
  folderOf,
  level,
  modelOf,
  modelOfFixture,
  shown,
} from './support.js';

test('each broken file is reported at its line and loses no other file', async () => {
  const model = await modelOfFixture('broken-files');
  const errors = shown(model).filter((line) => line.includes(' error '));
  expect(errors).toEqual([
    'json.md:1:4 error front-matter-not-yaml',
    'latin1.md:7:9 error not-utf8',
    'open.md:1:1 error front-matter-open',
    'script.md:1:4 error front-matter-not-yaml',
    'yaml.md:4:10 error bad-yaml',
  ]);
  expect(craftOf(model).levels.map(({ file }) => file)).toEqual(['yaml.md', 'good.md']);
});

test('front matter in JavaScript is never run', async () => {
  await modelOfFixture('broken-files');
  expect(Reflect.get(globalThis, 'frontMatterCanary')).toBeUndefined();
});

test('the same broken front matter is reported for every page that has it', () => {
  const page = '---\ntitle: "open\n---\n# A\n';
  const { diagnostics } = modelOf({ 'a.md': page, 'b.md': page });
  expect(diagnostics.filter(({ code }) => code === 'bad-yaml').map(({ place }) => place.file)).toEqual([
    'a.md',
    'b.md',
  ]);
});

test('a page so deeply nested that parsing gives up becomes a problem of that page', () => {
  const model = modelOf({
    'a.md': `---\ntitle: ${'['.repeat(100_000)}\n---\n# A\n`,
    'b.md': '---\ntitle: Level 1\nparent: B Craft\n---\n# B - Level 1\n',
  });
  expect(model.diagnostics.some(({ place, severity }) => place.file === 'a.md' && severity === 'error')).toBe(
    true,
  );
  expect(craftOf(model).levels).toHaveLength(1);
});

test('a file that was refused is reported with its size and the limit', () => {
  const folder = folderOf({
    'index.md': designerCraft,
    'a.md': level(`# Designer - Level 1\n\n${areaTable}`),
  });
  const mebibyte = 1024 * 1024;
  const model = makeFramework(
    {
      ...folder,
      refused: [{ path: 'big.md', reason: 'too-large', size: 10 * mebibyte, limit: mebibyte / 4 }],
    },
    { siteUrl: undefined },
  );
  expect(shown(model)).toEqual(['big.md:1:1 error page-too-large']);
  expect(model.diagnostics[0]?.what).toBe('This file has 10.0 MiB; the limit is 256 KiB.');
});
