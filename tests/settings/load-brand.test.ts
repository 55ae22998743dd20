import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/domain/contrast.js';
import { packageRoot } from '../../src/package-root.js';
import { loadBrand } from '../../src/settings/load-brand.js';
import { scratch, show } from './scratch.js';

const ours = join(packageRoot, 'templates/brands');

describe('the brands that ship', () => {
  test.each(['vaarst', 'plain'])('%s loads without a word', async (id) => {
    const { brand, diagnostics } = await loadBrand(id, [ours]);
    expect(diagnostics).toEqual([]);
    expect(brand).toMatchObject({ id, logo: { mediaType: 'image/svg+xml' } });
  });

  test('have every subset of their fonts in four static cuts, and our symbols behind them', async () => {
    const { brand } = await loadBrand('vaarst', [ours]);
    const faces = brand?.fonts.text.faces ?? [];
    expect(new Set(faces.map(({ weight, style }) => `${weight} ${style}`))).toEqual(
      new Set(['400 normal', '400 italic', '600 normal', '700 normal']),
    );
    expect(faces.filter(({ unicodeRange }) => unicodeRange?.includes('U+0370'))).toHaveLength(4);
    expect(brand?.fonts.text).toMatchObject({ name: 'Inter', xHeight: expect.closeTo(0.546, 3) });
    expect(brand?.fonts.fallback.map(({ name }) => name)).toEqual([
      'Noto Sans Math',
      'Noto Sans Symbols',
      'Noto Sans Symbols 2',
    ]);
  });

  test('may set headings in a font of their own', async () => {
    const { brand } = await loadBrand('plain', [ours]);
    expect([brand?.fonts.text.name, brand?.fonts.headings.name]).toEqual(['Source Sans 3', 'Source Serif 4']);
  });
});

describe('mistakes in brand.yaml', () => {
  test.each<[string, string, string]>([
    ['an unknown key', 'nmae: Acme', '2:1 unknown-key: There is no key called "nmae". Did you mean "name"?'],
    [
      'an unknown colour',
      'colours: { acccent: "#123456" }',
      '2:12 unknown-key: There is no key called "colours.acccent". Did you mean "accent"?',
    ],
    [
      'an unknown key of a font',
      'fonts: { text: { package: "@fontsource/inter", wieghts: [400] } }',
      '2:48 unknown-key: There is no key called "fonts.text.wieghts". Did you mean "weights"?',
    ],
    [
      'a colour by name',
      'colours: { accent: teal }',
      '2:20 bad-value: "colours.accent" cannot be "teal". Write it as "#rrggbb", in quotes.',
    ],
    [
      'a colour that YAML took for a comment',
      'colours:\n  accent: #123456',
      '3:11 bad-value: "colours.accent" cannot be empty. Write it as "#rrggbb", in quotes.',
    ],
    [
      'a logo without words',
      'logo: { file: logo.svg }',
      '2:7 missing-key: "logo.alt" is missing. Add "alt".',
    ],
    [
      'a logo that is not there',
      'logo: { file: lgo.svg, alt: Acme }',
      '2:15 missing-logo: There is no logo lgo.svg. Put it into brands/acme, or correct the name.',
    ],
    [
      'a logo of another kind',
      'logo: { file: logo.gif, alt: Acme }',
      '2:15 bad-logo: The logo logo.gif is neither SVG nor PNG. Save it as SVG or PNG.',
    ],
    [
      'a logo outside the brand',
      'logo: { file: ../../secret.svg, alt: Acme }',
      "2:15 bad-logo: The logo ../../secret.svg lies outside the brand's folder. Copy it into the folder of the brand.",
    ],
    [
      'a broken logo',
      'logo: { file: broken.png, alt: Acme }',
      '2:15 bad-logo: The logo broken.png cannot be used: it is not a PNG. Export it again, plain and complete.',
    ],
    [
      'a font package that is not installed',
      'fonts: { text: { package: "@fontsource/no-such-font" } }',
      '2:27 missing-font: The package @fontsource/no-such-font is not installed. Run: npm install @fontsource/no-such-font',
    ],
    [
      'a variable font package',
      'fonts: { text: { package: "@fontsource-variable/inter" } }',
      '2:27 variable-font: @fontsource-variable/inter is a variable font. Use @fontsource/inter.',
    ],
    [
      'another package',
      'fonts: { text: { package: "../evil" } }',
      '2:27 bad-value: "fonts.text.package" cannot be "../evil". Name a package of Fontsource, such as "@fontsource/inter".',
    ],
    [
      'a weight that no page uses',
      'fonts: { text: { package: "@fontsource/inter", weights: [300] } }',
      '2:58 bad-value: The first of "fonts.text.weights" cannot be 300. Use 400, 600 or 700.',
    ],
    [
      'a weight that the package lacks',
      'fonts: { text: { package: "@fontsource/noto-sans-math", weights: [400, 700] } }',
      '2:66 missing-font: @fontsource/noto-sans-math has no weight 700. Choose other weights or another font.',
    ],
    [
      'a font file that is not there',
      'fonts: { text: { family: A, files: [{ file: a.woff2 }] } }',
      '2:45 missing-font: There is no font file a.woff2. Put it into brands/acme.',
    ],
    [
      'a font file that is none',
      'fonts: { text: { family: A, files: [{ file: broken.png }] } }',
      '2:45 bad-font: The font file broken.png cannot be used: it is not woff2. Convert it to woff2.',
    ],
    [
      'a damaged font file',
      'fonts: { text: { family: A, files: [{ file: cut.woff2 }] } }',
      '2:45 bad-font: The font file cut.woff2 cannot be used: it is damaged. Get it again.',
    ],
    [
      'a font without upright text',
      'fonts: { text: { family: A, files: [{ file: ok.woff2, weight: 700 }] } }',
      '2:36 missing-font: The font A has no upright file of weight 400. Add one.',
    ],
    [
      'too many lines for the foot',
      'foot: [a, b, c, d]',
      '2:7 bad-value: "foot" cannot be a list. The foot has room for three lines.',
    ],
    [
      'an address that is none',
      'url: acme',
      '2:6 bad-value: "url" cannot be "acme". It must be a web address such as https://example.com.',
    ],
    [
      'broken YAML',
      'foot: [a',
      '2:9 bad-yaml: This is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct the line.',
    ],
  ])('%s', async (_, yaml, expected) => {
    const folder = await acme(yaml);
    const { brand, diagnostics } = await load(folder);
    expect(show(diagnostics, folder)).toEqual([`brands/acme/brand.yaml:${expected}`]);
    expect(brand).toBeUndefined();
  });

  test('everything that is missing is named at once, also what a colour group lacks', async () => {
    const folder = await scratch({ 'brands/acme/brand.yaml': 'colours:\n  ink: "#000000"\n' });
    expect(show((await load(folder)).diagnostics, folder)).toEqual([
      'brands/acme/brand.yaml:1:1 missing-key: "name" is missing. Add "name", or extend a brand that has it.',
      ...['secondary', 'paper', 'accent', 'tint'].map(
        (name) =>
          `brands/acme/brand.yaml:2:3 missing-key: "colours.${name}" is missing. Add "${name}", or extend a brand that has it.`,
      ),
      'brands/acme/brand.yaml:1:1 missing-key: "fonts.text" is missing. Add "text", or extend a brand that has it.',
    ]);
  });

  test('mistakes of every kind are told at once, and none twice', async () => {
    const yaml = `name: Acme
fnots: { text: { package: "@fontsource/inter" } }
zzz: 1
url: acme
logo: { file: lgo.svg, alt: Acme }
colours: { ink: "#777777", paper: "#FFFFFF", accent: teal, secndary: "#000000" }
`;
    const folder = await scratch({ 'brands/acme/brand.yaml': yaml });
    const told = (await load(folder)).diagnostics;
    expect(told.map(({ place, code, what }) => `${place.line} ${code}: ${what}`)).toEqual([
      '4 bad-value: "url" cannot be "acme".',
      '6 bad-value: "colours.accent" cannot be "teal".',
      '6 unknown-key: There is no key called "colours.secndary".',
      '2 unknown-key: There is no key called "fnots".',
      '3 unknown-key: There is no key called "zzz".',
      '6 missing-key: "colours.tint" is missing.',
      '6 low-contrast: ink #777777 on paper #FFFFFF has a contrast of 4.47:1.',
      '5 missing-logo: There is no logo lgo.svg.',
    ]);
  });

  test('a bad colour is not compared as the one that it was to replace', async () => {
    const folder = await acme(
      'colours: { paper: "#1A1A1A", ink: white, secondary: white, accent: "#EEEEEE" }',
    );
    const { diagnostics } = await load(folder);
    expect(diagnostics.map(({ code }) => code)).toEqual(['bad-value', 'bad-value']);
  });

  test('what a brand lacks is not told while the one that it extends cannot be read', async () => {
    const folder = await scratch({
      'brands/acme/brand.yaml': 'extends: b\nlogo: { file: lgo.svg, alt: Acme }',
      'brands/b/brand.yaml': 'name: [',
    });
    expect((await load(folder)).diagnostics.map(({ code }) => code)).toEqual(['bad-yaml', 'missing-logo']);
  });

  test('a logo that is a link out of the brand is refused', async () => {
    const folder = await acme('logo: { file: logo.svg, alt: Acme }', { 'secret.svg': '<svg/>' });
    await symlink(join(folder, 'secret.svg'), join(folder, 'brands/acme/logo.svg'));
    expect((await load(folder)).diagnostics).toMatchObject([{ code: 'bad-logo' }]);
  });

  test('a brand that is not there is a BuildError with a suggestion', async () => {
    await expect(loadBrand('plian', [ours])).rejects.toMatchObject({
      code: 'unknown-brand',
      fix: 'Did you mean "plain"?',
    });
  });
});

describe('contrast', () => {
  test('is that of WCAG 2.2', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
  });

  test.each([
    ['ink', '#5A5A5A', '2:17 low-contrast: ink #5A5A5A on paper #FFFFFF has a contrast of 6.89:1.', 2],
    [
      'secondary',
      '#5A5A5A',
      '2:23 low-contrast: secondary #5A5A5A on paper #FFFFFF has a contrast of 6.89:1.',
      1,
    ],
    [
      'accentText',
      '#777777',
      '2:24 low-contrast: accentText #777777 on paper #FFFFFF has a contrast of 4.47:1.',
      1,
    ],
  ])('a weak %s is an error at the colour, naming the pair', async (name, colour, expected, count) => {
    const folder = await acme(`colours: { ${name}: "${colour}" }`);
    const { diagnostics } = await load(folder);
    expect(diagnostics).toHaveLength(count);
    expect(show(diagnostics, folder)[0]).toContain(`brands/acme/brand.yaml:${expected}`);
  });

  test('an orange brand keeps its orange, and prints its words in a shade of it that can be read', async () => {
    const { brand, diagnostics } = await load(await acme('colours: { accent: "#FF7900" }'));
    expect(diagnostics).toEqual([]);
    const { accent = '', accentText = '' } = brand?.colours ?? {};
    expect(accent).toBe('#FF7900');
    expect(contrast(accentText, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accentText, '#ffffff')).toBeLessThan(4.7);
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(accentText.slice(at, at + 2), 16));
    expect(red).toBeGreaterThan(2 * (green ?? 0));
    expect(green).toBeGreaterThan(2 * (blue ?? 0));
  });

  test('a brand with an accent of its own does not take the words of the one that it extends', async () => {
    const folder = await acme('colours: { accent: "#003366" }');
    const { brand } = await load(folder);
    expect(brand?.colours.accentText).toBe('#003366');
  });

  test('a dark tint is an error at the ink of the brand that it extends', async () => {
    const folder = await acme('colours: { tint: "#8899AA" }');
    const { diagnostics } = await load(folder);
    expect(diagnostics).toMatchObject([
      { code: 'low-contrast', what: expect.stringContaining('ink #1A1A1A on tint #8899AA') },
    ]);
  });
});

describe('a brand that extends another', () => {
  test('takes from it whatever it does not say itself, files included', async () => {
    const folder = await acme('name: Acme\ncolours: { accent: "#003366" }');
    const { brand, diagnostics } = await load(folder);
    expect(diagnostics).toEqual([]);
    expect(brand).toMatchObject({
      id: 'acme',
      name: 'Acme',
      colours: { accent: '#003366', ink: '#1A1A1A' },
      logo: { alt: 'Vaarst' },
      fonts: { text: { name: 'Inter' } },
    });
  });

  test('in a circle is reported', async () => {
    const folder = await scratch({
      'brands/acme/brand.yaml': 'extends: b',
      'brands/b/brand.yaml': 'name: B\nextends: acme',
    });
    expect(show((await load(folder)).diagnostics, folder)).toEqual([
      'brands/b/brand.yaml:2:10 brand-cycle: acme, which extends b, which extends acme: a circle. Remove one "extends".',
    ]);
  });

  test('that is not there is reported with a suggestion', async () => {
    const folder = await scratch({ 'brands/acme/brand.yaml': 'extends: vaarts' });
    expect(show((await load(folder)).diagnostics, folder)).toEqual([
      'brands/acme/brand.yaml:1:10 unknown-brand: There is no brand called "vaarts". Did you mean "vaarst"?',
    ]);
  });
});

test("a user's folder can replace a single file of a brand of ours", async () => {
  const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';
  const folder = await scratch({ 'brands/vaarst/logo.svg': logo });
  const { brand } = await loadBrand('vaarst', [join(folder, 'brands'), ours]);
  expect(Buffer.from(brand?.logo?.bytes ?? []).toString()).toBe(logo);
  expect(brand?.name).toBe('Vaarst');
});

test('fonts may be woff2 files of the brand', async () => {
  const folder = await acme(
    'fonts: { text: { family: House Sans, files: [{ file: ok.woff2 }, { file: ok.woff2, weight: 700, unicodeRange: "U+0-7F" }] } }',
  );
  const { brand, diagnostics } = await load(folder);
  expect(diagnostics).toEqual([]);
  expect(brand?.fonts.text).toMatchObject({
    name: 'House Sans',
    faces: [
      { weight: 400, style: 'normal', unicodeRange: undefined },
      { weight: 700, unicodeRange: 'U+0-7F' },
    ],
  });
});

/** A brand that extends ours and says this, from line 2 on. */
async function acme(yaml: string, more: Record<string, string> = {}) {
  const font = await readFile(
    join(packageRoot, 'node_modules/@fontsource/inter/files/inter-latin-400-normal.woff2'),
  );
  return scratch({
    'brands/acme/brand.yaml': `extends: vaarst\n${yaml}`,
    'brands/acme/broken.png': 'no picture',
    'brands/acme/ok.woff2': font,
    'brands/acme/cut.woff2': font.subarray(0, 5000),
    'secret.svg': '<svg/>',
    ...more,
  });
}

function load(folder: string) {
  return loadBrand('acme', [join(folder, 'brands'), ours]);
}
