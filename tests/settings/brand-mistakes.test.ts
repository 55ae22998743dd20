import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { loadBrand } from '../../src/settings/load-brand.js';
import { scratch, show } from './scratch.js';

const ours = join(packageRoot, 'templates/brands');

/** What is told of a brand.yaml, each with its line. */
async function told(content: string | Uint8Array): Promise<string[]> {
  const folder = await scratch({ 'brands/acme/brand.yaml': content });
  const { brand, places, diagnostics } = await loadBrand('acme', [join(folder, 'brands'), ours]);
  expect([brand, places]).toEqual([undefined, undefined]);
  expect(diagnostics.filter(({ severity }) => severity !== 'error')).toEqual([]);
  return show(diagnostics, folder)
    .map((line) => line.replace('brands/acme/brand.yaml:', ''))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
}

const inter = 'package: "@fontsource/inter"';

test('of a font, which is a package or files, what is wrong is told of the one that was meant', async () => {
  const rows: readonly (readonly [string, string])[] = [
    ['inter', '5 bad-value: The first of "fonts.fallback" cannot be "inter". It must be a group of keys.'],
    ['[inter]', '5 bad-value: The second of "fonts.fallback" cannot be a list. It must be a group of keys.'],
    ['{}', '5 missing-key: "package" of the third of "fonts.fallback" is missing. Add "package".'],
    [
      '{ pakage: "@fontsource/inter" }',
      '7 unknown-key: There is no key called "pakage" of the fourth of "fonts.fallback". Did you mean "package"?',
    ],
    ['{ family: A }', '5 missing-key: "files" of the fifth of "fonts.fallback" is missing. Add "files".'],
    [
      '{ files: [{ file: a.woff2 }] }',
      '5 missing-key: "family" of the sixth of "fonts.fallback" is missing. Add "family".',
    ],
    [
      `{ family: A, ${inter} }`,
      '7 unknown-key: "family" of the seventh of "fonts.fallback" cannot stand beside "package". Keep the one or the other.',
    ],
    [
      `{ ${inter}, weights: [400], files: [] }`,
      '53 unknown-key: "files" of the eighth of "fonts.fallback" cannot stand beside "package" or "weights". Keep the one or the other.',
    ],
    [
      `{ ${inter}, weights: [] }`,
      '46 bad-value: "weights" of the ninth of "fonts.fallback" cannot be an empty list. Name at least one, or leave it out.',
    ],
    [
      `{ ${inter}, weights: 400 }`,
      '46 bad-value: "weights" of the tenth of "fonts.fallback" cannot be 400. It must be a list.',
    ],
    [
      '{ family: A, files: [] }',
      '25 bad-value: "files" of the 11th of "fonts.fallback" cannot be an empty list. Name at least one file.',
    ],
    [
      '{ family: A, files: [{ fle: a.woff2 }] }',
      '28 unknown-key: There is no key called "fle" of the first of "files" of the 12th of "fonts.fallback". Did you mean "file"?',
    ],
    [
      '{ family: A, files: [{ file: a.woff2, style: italics }] }',
      '50 bad-value: "style" of the first of "files" of the 13th of "fonts.fallback" cannot be "italics". Did you mean "italic"?',
    ],
    [
      '{ family: A, files: [a.woff2] }',
      '26 bad-value: The first of "files" of the 14th of "fonts.fallback" cannot be "a.woff2". It must be a group of keys.',
    ],
    [
      '{ package: x }',
      '16 bad-value: "package" of the 15th of "fonts.fallback" cannot be "x". Name a package of Fontsource, such as "@fontsource/inter".',
    ],
    ...[16, 17, 18, 19, 20].map(
      (nth) =>
        [
          '0',
          `5 bad-value: The ${nth}th of "fonts.fallback" cannot be 0. It must be a group of keys.`,
        ] as const,
    ),
    ['0', '5 bad-value: The 21st of "fonts.fallback" cannot be 0. It must be a group of keys.'],
    ['0', '5 bad-value: The 22nd of "fonts.fallback" cannot be 0. It must be a group of keys.'],
  ];
  const list = rows.map(([family]) => `  - ${family}\n`).join('');
  expect(await told(`extends: vaarst\nfonts:\n fallback:\n${list}`)).toEqual(
    rows.map(([, words], at) => `${at + 4}:${words}`),
  );
});

test('of files of fonts, those that are outside of the brand, or are not there, are told', async () => {
  const font = await readFile(
    join(packageRoot, 'node_modules/@fontsource/inter/files/inter-latin-400-normal.woff2'),
  );
  const named = [
    'in.woff2',
    'out.woff2',
    'gone.woff2',
    '../../secret.woff2',
    '.',
    '..',
    'sub/../../acme/real.woff2',
  ];
  const folder = await scratch({
    'brands/acme/brand.yaml': `extends: vaarst\nfonts: { text: { family: A, files: [\n${named
      .map((file) => `  { file: ${file} },\n`)
      .join('')} ] } }`,
    'brands/acme/real.woff2': font,
    'secret.woff2': font,
  });
  await symlink(join(folder, 'secret.woff2'), join(folder, 'brands/acme/out.woff2'));
  await symlink(join(folder, 'brands/acme/real.woff2'), join(folder, 'brands/acme/in.woff2'));
  const { diagnostics } = await loadBrand('acme', [join(folder, 'brands'), ours]);
  const outside = "lies outside the brand's folder. Copy it there.";
  expect(show(diagnostics, folder).map((line) => line.replace('brands/acme/brand.yaml:', ''))).toEqual([
    `4:11 bad-font: The font file out.woff2 ${outside}`,
    '5:11 missing-font: There is no font file gone.woff2. Put it into brands/acme.',
    `6:11 bad-font: The font file ../../secret.woff2 ${outside}`,
    `7:11 bad-font: The font file . ${outside}`,
    `8:11 bad-font: The font file .. ${outside}`,
  ]);
});

test('of the brand itself, each mistake is told in its line', async () => {
  const rows: readonly (readonly [string, ...string[]])[] = [
    ['colours: teal', '10 bad-value: "colours" cannot be "teal". It must be a group of keys.'],
    [
      'logo: { alt: A, fiel: a.svg }',
      '17 unknown-key: There is no key called "logo.fiel". Did you mean "file"?',
    ],
    [
      'foot: [a, 3, ""]',
      '11 bad-value: The second of "foot" cannot be 3. It must be text.',
      '14 bad-value: The third of "foot" cannot be "". It must not be empty.',
    ],
    [
      'language: zzzz-',
      '11 bad-value: "language" cannot be "zzzz-". It must be a language such as en-GB or de.',
    ],
    ['words: []', '8 bad-value: "words" cannot be an empty list. It must be a group of keys.'],
    ['sample: maybe', '9 bad-value: "sample" cannot be "maybe". It must be true or false.'],
    ['name: " "', '7 bad-value: "name" cannot be " ". It must not be empty.'],
    ['contact: {}', '10 bad-value: "contact" cannot be a group of keys. It must be text.'],
    ['url: 5', '6 bad-value: "url" cannot be 5. It must be a web address such as https://example.com.'],
  ];
  expect(await told(`extends: vaarst\n${rows.map(([line]) => `${line}\n`).join('')}`)).toEqual(
    rows.flatMap(([, ...words], at) => words.map((each) => `${at + 2}:${each}`)),
  );
});

test.each([
  ['- a', ['1:1 bad-value: The file cannot be a list. It must be a group of keys.']],
  ['text', ['1:1 bad-value: The file cannot be "text". It must be a group of keys.']],
  [Buffer.from([0xff]), ['1:1 not-utf8: The file is not UTF-8 text. Save it as UTF-8.']],
  ['extends: ""', ['1:10 bad-value: "extends" cannot be "". It must not be empty.']],
  ['extends: [plain]', ['1:10 bad-value: "extends" cannot be a list. It must be text.']],
  [
    'extends: vaarst\nlogo: { alt: A, zzz: 1 }',
    [
      '2:7 missing-key: "logo.file" is missing. Add "file".',
      '2:17 unknown-key: There is no key called "logo.zzz". Use file, icon, onDark, alt, url or height.',
    ],
  ],
])('a mistake is told once, and others beside it: %s', async (content, expected) => {
  expect(await told(content)).toEqual(expected);
});

test('a brand is none that it could extend itself', async () => {
  expect((await told('extends: acmee')).join()).not.toContain('Did you mean "acme"');
});
