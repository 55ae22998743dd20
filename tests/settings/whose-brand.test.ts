import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { checkKeys } from '../../src/settings/check-flags.js';
import { loadBrand } from '../../src/settings/load-brand.js';
import { scratch } from './scratch.js';

const ours = join(packageRoot, 'templates/brands');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h1v1z"/></svg>';

/** A brand that takes what it does not say from the one named. */
async function brandOf(text: string, more: Readonly<Record<string, string>> = {}) {
  const folder = await scratch({ 'own/brand.yaml': text, 'own/logo.svg': svg, ...more });
  return { folder, ...(await loadBrand('own', [folder, ours])) };
}

test('all that a brand says of itself is its own, with the place of each word', async () => {
  const { brand, places, diagnostics, folder } = await brandOf(
    [
      'extends: plain',
      'name: Own',
      'logo: { file: logo.svg, alt: Our mark }',
      'foot:',
      '  - First line',
      '  - Second line',
      'contact: people@example.com',
      'url: https://example.com',
      'language: de',
      'fonts: { fallback: [{ package: "@fontsource/noto-sans-hebrew" }] }',
      '',
    ].join('\n'),
  );
  expect(diagnostics).toEqual([]);
  expect(brand).toMatchObject({
    id: 'own',
    name: 'Own',
    foot: ['First line', 'Second line'],
    contact: 'people@example.com',
    url: 'https://example.com',
    wording: { otherwise: ['de'] },
  });
  expect(brand?.fonts.fallback[0]?.name).toBe('Noto Sans Hebrew');
  const file = join(folder, 'own/brand.yaml');
  expect(places?.words.map(({ text, place }) => [text, place.file, place.line])).toEqual([
    ['Own', file, 2],
    ['people@example.com', file, 7],
    ['Our mark', file, 3],
    ['First line', file, 5],
    ['Second line', file, 6],
  ]);
  expect(places?.foot.map(({ line }) => line)).toEqual([5, 6]);
  // Its paper is that of the brand that it extends.
  expect(places?.paper.file).toBe(join(ours, 'plain/brand.yaml'));
});

test('what a brand does not say is none', async () => {
  const { brand, places } = await brandOf('extends: neutral\nname: Own\n');
  expect(brand).toMatchObject({ foot: [], contact: undefined, url: undefined, logo: undefined });
  expect(brand?.wording.otherwise).toEqual([]);
  expect(places?.words.map(({ text }) => text)).toEqual(['Own']);
  expect((await loadBrand('neutral', [ours])).brand?.name).toBe('');
});

describe('a brand of a sample', () => {
  const sample =
    'extends: plain\nname: Acme\nsample: true\ncontact: a@acme.example\nurl: https://acme.example\n';

  test('is one, and says by which keys', async () => {
    const { sample: found, folder } = await brandOf(sample);
    expect(found).toEqual({
      of: 'own',
      keys: ['name', 'url', 'contact'],
      place: expect.objectContaining({ file: join(folder, 'own/brand.yaml'), line: 3 }),
    });
  });

  test('is whose it takes a name, a logo, an address or a contact from', async () => {
    const acme = { 'acme/brand.yaml': sample };
    const { sample: found } = await brandOf('extends: acme\nname: Own\nurl: https://own.example\n', acme);
    expect(found).toMatchObject({ of: 'acme', keys: ['contact'], place: { line: 1 } });
    const own =
      'extends: acme\nname: Own\nlogo: logo.svg\nurl: https://own.example\ncontact: a@own.example\n';
    expect((await brandOf(own, acme)).sample).toBeUndefined();
  });

  test('is none that says nothing of it', async () => {
    expect((await brandOf('extends: neutral\nname: Own\n')).sample).toBeUndefined();
  });
});

test('a brand that there is not is asked for by what it may be', async () => {
  const folder = await scratch({ 'half/logo.svg': svg });
  await expect(loadBrand('plian', [folder, ours])).rejects.toMatchObject({
    message: 'There is no brand called "plian".',
    fix: 'Did you mean "plain"?',
  });
  const { diagnostics } = await brandOf('extends: own\nname: Own\n');
  expect(diagnostics.map(({ severity }) => severity)).toContain('error');
});

describe('the options of the library', () => {
  test.each([[undefined], [null], [7], ['framework'], [[]], [['folder']]])('cannot be %j', (given) => {
    expect(() => checkKeys(given, ['folder'])).toThrow(
      expect.objectContaining({
        code: 'bad-flag',
        message: expect.stringMatching(/^The options cannot be .+\.$/),
        fix: 'Give them as one object, such as { folder: "framework" }, or leave them out.',
      }),
    );
  });

  test('have keys that somebody reads', () => {
    expect(() => checkKeys({}, ['folder'])).not.toThrow();
    expect(() => checkKeys({ folder: 'a' }, ['folder', 'output'])).not.toThrow();
    expect(() => checkKeys({ folder: 'a', outptu: 'b' }, ['folder', 'output'])).toThrow(
      expect.objectContaining({
        code: 'bad-flag',
        message: 'There is no option called "outptu".',
        fix: 'Did you mean "output"?',
      }),
    );
  });
});
