import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/domain/contrast.js';
import { packageRoot } from '../../src/package-root.js';
import { loadBrand } from '../../src/settings/load-brand.js';
import { loadSettings } from '../../src/settings/load-settings.js';
import { flagName } from '../../src/settings/options/index.js';
import { scratch, show } from './scratch.js';

const ours = join(packageRoot, 'templates/brands');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h1v1z"/></svg>';

/** A folder `acme` with a `_brand.yml`, and what else it has. */
async function acme(yml: string, more: Readonly<Record<string, string>> = {}) {
  const folder = await scratch({
    'acme/_brand.yml': yml,
    'acme/logos/wide.svg': svg,
    'acme/logos/white.svg': svg,
    'acme/icon.svg': svg,
    ...more,
  });
  const { brand, diagnostics } = await loadBrand('acme', [folder, ours]);
  return { folder, brand, told: show(diagnostics, folder).map((line) => line.replace('acme/', '')) };
}

describe('a _brand.yml', () => {
  test('gives name, address, logo, colours and fonts', async () => {
    const { brand, told } = await acme(
      [
        'meta: { name: { short: Acme, full: Acme Robotics Limited }, link: { home: "https://acme.example" } }',
        'logo:',
        '  images: { wide: { path: logos/wide.svg, alt: Acme Robotics } }',
        '  small: icon.svg',
        '  medium: { light: wide, dark: logos/white.svg }',
        'color:',
        '  palette: { orange: "#FF6F20", coal: hsl(0 0% 13%) }',
        '  primary: orange',
        '  foreground: coal',
        '  secondary: "#6c757d"',
        '  danger: red',
        'typography:',
        '  fonts:',
        '    - { family: Source Sans 3, source: google, weight: [400, 600] }',
        '  base: { family: "Source Sans 3, sans-serif", size: 16px, line-height: 1.5 }',
        '  headings: { family: Source Serif 4, weight: semi-bold, color: coal }',
        '  monospace: Fira Code',
        'defaults: { quarto: { format: { html: { toc: true } } } }',
      ].join('\n'),
    );
    expect(told).toEqual([]);
    expect(brand).toMatchObject({
      name: 'Acme Robotics Limited',
      url: 'https://acme.example',
      logo: {
        alt: 'Acme Robotics',
        icon: { mediaType: 'image/svg+xml' },
        onDark: { mediaType: 'image/svg+xml' },
      },
      colours: { accent: '#ff6f20', ink: '#212121', paper: '#FFFFFF', heading: '#212121' },
      fonts: { text: { name: 'Source Sans 3' }, headings: { name: 'Source Serif 4' } },
    });
    const { secondary = '', tint = '' } = brand?.colours ?? {};
    expect(secondary).not.toBe('#6c757d');
    expect(contrast(secondary, '#ffffff')).toBeGreaterThanOrEqual(7);
    expect(contrast('#212121', tint)).toBeGreaterThanOrEqual(7);
    expect(new Set(brand?.fonts.headings.faces.map(({ weight }) => weight))).toEqual(new Set([600]));
  });

  test.each<readonly [what: string, yml: string, told: readonly string[]]>([
    [
      'names as short as can be',
      'meta: { name: A }\nlogo: logos/wide.svg\ncolor: { primary: teal }\ntypography: { base: Inter }',
      [],
    ],
    ['a dark logo alone', 'meta: { name: A }\nlogo: { small: { dark: logos/wide.svg } }', []],
    ['a logo of one image', 'meta: { name: A }\nlogo: { images: { only: logos/wide.svg } }', []],
    [
      'a font that is not installed',
      'meta: { name: A }\ntypography:\n  base: Open Sans',
      [
        '_brand.yml:3:9 missing-font: The package @fontsource/open-sans is not installed. Run: npm install @fontsource/open-sans',
      ],
    ],
    [
      'a font of the computer',
      'meta: { name: A }\ntypography:\n  fonts: [{ family: Arial, source: system }]\n  base: Arial',
      [
        '_brand.yml:4:9 missing-font: Arial is a font of the computer, and none of those is used. Give its woff2 files with "source: file", or name a font of Fontsource.',
      ],
    ],
    [
      'a font file on the web',
      'meta: { name: A }\ntypography:\n  fonts:\n    - family: A\n      source: file\n      files: ["https://a.example/a.woff2"]\n  base: A',
      [
        '_brand.yml:6:15 missing-font: The font file https://a.example/a.woff2 lies on the web, and nothing is downloaded. Save it here, and name the file.',
      ],
    ],
    [
      'a font file that is not there',
      'meta: { name: A }\ntypography:\n  fonts:\n    - family: A\n      source: file\n      files: [fonts/A-Bold.woff2, { path: A.woff2, weight: normal }]\n  base: A',
      [
        '_brand.yml:6:15 missing-font: There is no font file fonts/A-Bold.woff2. Put it into acme.',
        '_brand.yml:6:35 missing-font: There is no font file A.woff2. Put it into acme.',
      ],
    ],
    [
      'a logo on the web',
      'meta: { name: A }\nlogo: { medium: "https://a.example/l.svg" }',
      [
        '_brand.yml:2:17 bad-logo: The logo https://a.example/l.svg is no file beside this one, and nothing is downloaded. Save it here, and name the file.',
      ],
    ],
    [
      'a logo above its folder',
      'meta: { name: A }\nlogo: { medium: ../../l.svg }',
      [
        "_brand.yml:2:17 bad-logo: The logo ../../l.svg lies outside the brand's folder. Copy it into the folder of the brand.",
      ],
    ],
    [
      'colours that nobody can read',
      'meta: { name: A }\ncolor:\n  palette: { grey: "#999999" }\n  foreground: grey',
      [
        '_brand.yml:4:15 low-contrast: ink #999999 on paper #FFFFFF has a contrast of 2.84:1. Choose colours for ink and paper that lie further apart.',
      ],
    ],
    [
      'names that lead nowhere or in a circle',
      'meta: { name: A }\ncolor:\n  palette: { orange: "#FF6F20", a: b, b: a }\n  primary: ornage\n  foreground: a\n  background: "#ffffff80"',
      [
        '_brand.yml:5:15 bad-value: "a" is "b" is "a": a circle. Give one of them a colour.',
        '_brand.yml:6:15 bad-value: The colour "#ffffff80" is one to see through. Give it without its alpha.',
        '_brand.yml:4:12 bad-value: There is no colour called "ornage". Did you mean "orange"?',
      ],
    ],
    [
      'a colour that YAML takes for a comment',
      'meta: { name: A }\ncolor:\n  primary: #FF6F20\n',
      [
        '_brand.yml:3:12 bad-value: "color.primary" cannot be empty. Write it as "#rrggbb", in quotes, or as the name of a colour of the palette.',
      ],
    ],
    [
      'a mistyped key',
      'meta: { name: A }\ncolour: { primary: red }',
      ['_brand.yml:2:1 unknown-key: There is no key called "colour". Did you mean "color"?'],
    ],
    [
      'no name',
      'color: { primary: teal }',
      ['_brand.yml:1:1 missing-key: "meta.name" is missing. Add "name" to "meta".'],
    ],
  ])('%s', async (_, yml, expected) => {
    const { told, brand } = await acme(yml);
    expect(told).toEqual(expected);
    expect(brand === undefined).toBe(expected.length > 0);
  });

  test('what brand.yaml beside it says wins, key by key', async () => {
    const { brand, told } = await acme(
      'meta: { name: Acme }\ncolor: { primary: "#663399", foreground: "#000000" }',
      {
        'acme/brand.yaml': 'colours: { accent: "#008080" }\nfoot: [One line]\n',
      },
    );
    expect(told).toEqual([]);
    expect(brand).toMatchObject({
      name: 'Acme',
      colours: { accent: '#008080', ink: '#000000' },
      foot: ['One line'],
    });
  });

  test('that is a link out of its folder is not read', async () => {
    const folder = await scratch({ 'secret.yml': 'meta: { name: Secret }', 'brands/acme/x': '' });
    await symlink(join(folder, 'secret.yml'), join(folder, 'brands/acme/_brand.yml'));
    await expect(loadBrand('acme', [join(folder, 'brands'), ours])).rejects.toThrow('is not followed');
  });
});

describe('without a brand of the settings', () => {
  const world = { env: {}, cores: 1, home: '/home', platform: 'linux' as const };
  const yml = 'color: { primary: teal }';
  const settingsIn = async (files: Readonly<Record<string, string>>, flags = {}) => {
    const cwd = await scratch({ 'pages/index.md': '', ...files });
    const { settings } = await loadSettings({ folder: 'pages', ...flags }, { ...world, cwd }, flagName);
    return { brands: settings?.brands, root: settings?.brandRoot?.replace(cwd, '.') };
  };

  test.each([
    [
      'a _brand.yml in the framework is worn',
      { 'pages/_brand.yml': yml },
      {},
      { brands: ['_brand'], root: './pages' },
    ],
    [
      'the one beside ladderpress.yaml goes before it',
      { 'pages/_brand.yml': yml, '_brand.yml': yml, 'ladderpress.yaml': 'framework: pages\n' },
      {},
      { brands: ['_brand'], root: '.' },
    ],
    [
      'a brand that is named is worn instead',
      { 'pages/_brand.yml': yml },
      { brand: ['plain'] },
      { brands: ['plain'], root: './pages' },
    ],
    [
      'a file of another name is none',
      { 'pages/brand.yml': yml },
      {},
      { brands: ['neutral'], root: undefined },
    ],
  ])('%s', async (_, files, flags, expected) => {
    expect(await settingsIn(files, flags)).toEqual(expected);
  });
});
