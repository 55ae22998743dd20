import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Brand } from '../../src/domain/brand.js';
import { packageRoot } from '../../src/package-root.js';
import { findFontPackage, ownFontFolder } from '../../src/settings/find-font-package.js';
import { fontFiles, scriptFontFiles } from '../../src/settings/font-files.js';
import { missingPackages } from '../../src/settings/scripts/missing-packages.js';
import { scratch } from './scratch.js';

const thai = '@fontsource/noto-sans-thai';
const parts = ['files', 'metadata.json', 'package.json', 'unicode.json'];

/** Fonts as if they were installed in a folder above the one that looks for them. */
const withFonts = (...names: readonly string[]) =>
  scratch({
    'deep/er/page.md': '',
    ...Object.fromEntries(names.map((name) => [`node_modules/${name}/metadata.json`, '{}'])),
  });

describe('a font package of a script', () => {
  test('is found where Node would look for it: in each folder and all above, in order', async () => {
    const near = await withFonts(thai);
    const other = await withFonts(thai);
    const none = await scratch();
    const found = join(near, 'node_modules', thai);
    expect(findFontPackage(thai, [join(near, 'deep/er')])).toBe(found);
    expect(findFontPackage(thai, [none, near, other])).toBe(found);
    expect(findFontPackage(thai, [none])).toBeUndefined();
  });

  test('is no package that lacks the list of its fonts', async () => {
    const folder = await scratch({ [`node_modules/${thai}/package.json`]: '{}' });
    expect(findFontPackage(thai, [folder])).toBeUndefined();
  });

  test('is found beside the program too', () => {
    const ours = '@fontsource/noto-sans-jp';
    expect(findFontPackage(ours, [])).toBe(join(packageRoot, 'node_modules', ours));
  });

  test('changes with its lists and its fonts, and only where it is installed', async () => {
    const folder = await withFonts(thai);
    const files = scriptFontFiles([folder]).map((file) => relative(folder, file));
    expect(files.filter((file) => file.includes('thai')).sort()).toEqual(
      parts.map((part) => join('node_modules', thai, part)),
    );
    expect(files.some((file) => file.includes('telugu'))).toBe(false);
  });
});

describe('the packages that would draw a character', () => {
  const names = (
    form: Brand['fonts']['form'],
    folders: readonly string[],
    character: string,
    language: string,
  ) =>
    missingPackages({ form } as Brand['fonts'], folders)(character.codePointAt(0) ?? 0, language).map(
      ({ name }) => name.replace('@fontsource/noto-sans-', ''),
    );

  test('are told where they are missing, and not where they are installed', async () => {
    const folder = await withFonts(thai);
    expect(names(undefined, [], 'ก', 'th')).toEqual(['thai']);
    expect(names(undefined, [folder], 'ก', 'th')).toEqual([]);
  });

  test('of Chinese characters follow the language, else what the brand has, else plain Chinese', async () => {
    const folder = await scratch();
    expect(names('kr', [folder], '字', 'zh-Hant')[0]).toBe('tc');
    expect(names('kr', [folder], '字', 'en')[0]).toBe('kr');
    expect(names(undefined, [folder], '字', 'en')[0]).toBe('sc');
  });

  test('of a syllable whose own font is there are those of the text’s Chinese characters', async () => {
    const folder = await withFonts('@fontsource/noto-sans-kr');
    expect(names(undefined, [folder], '한', 'zh-Hans')).toContain('sc');
    expect(names(undefined, [folder], '한', 'ko')).toEqual([]);
  });
});

describe('files of fonts that a build hangs on', () => {
  const below = (files: readonly string[]) => files.map((file) => file.replace(/^.*\/node_modules\//, ''));

  test('are those of our own, and of each package that a brand names', async () => {
    const folder = await scratch({
      'brands/acme/brand.yaml':
        'fonts: { text: { package: "@fontsource/thine" } } # or @fontsource-variable/gone',
      'brands/empty/notes.txt': '',
      'brands/acme/node_modules/@fontsource/thine/metadata.json': '{}',
      'brands/acme/node_modules/@fontsource/thine/package.json': '{ "name": "@fontsource/thine" }',
    });
    const paths = await fontFiles({ templates: [folder], brandRoot: undefined }, []);
    expect(paths).toEqual([...paths].sort());
    const files = below(paths);
    for (const part of parts) {
      expect(files).toContain(`@fontsource/thine/${part}`);
      expect(files).toContain(`@fontsource/noto-sans-math/${part}`);
      expect(files).toContain(`@fontsource/noto-emoji/${part}`);
    }
    // When it is installed one day, the build is another.
    expect(files.filter((file) => file.startsWith('@fontsource-variable/gone from '))).toHaveLength(1);
  });

  test('are those of a script’s package where one is found', async () => {
    const folder = await withFonts(thai);
    expect(below(await fontFiles({ templates: [], brandRoot: undefined }, [folder]))).toContain(
      `${thai}/files`,
    );
    expect(below(await fontFiles({ templates: [], brandRoot: undefined }, []))).not.toContain(
      `${thai}/files`,
    );
  });

  test('are looked for beside the brand before beside us', async () => {
    const folder = await scratch({
      'node_modules/@fontsource/inter/metadata.json': '{}',
      'node_modules/@fontsource/inter/package.json': '{ "name": "@fontsource/inter" }',
    });
    expect(findFontPackage('@fontsource/inter', [folder])).toBe(
      join(folder, 'node_modules/@fontsource/inter'),
    );
    const beside = findFontPackage('@fontsource/inter', []) ?? '';
    expect(realpathSync(beside)).toBe(realpathSync(join(packageRoot, 'node_modules/@fontsource/inter')));
    expect(findFontPackage('@fontsource/no-such-font', [folder])).toBeUndefined();
  });

  test('that are missing from the program itself are told', () => {
    expect(ownFontFolder('@fontsource/noto-sans-math')).toMatch(/noto-sans-math$/);
    expect(() => ownFontFolder('@fontsource/no-such-font')).toThrow(
      expect.objectContaining({
        code: 'broken-installation',
        message: 'The package @fontsource/no-such-font is missing.',
        fix: 'Install Ladderpress again.',
      }),
    );
  });
});
