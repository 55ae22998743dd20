import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { BuildReport } from '../../src/domain/build-report.js';
import { showPlace } from '../../src/domain/place.js';
import type { Settings } from '../../src/domain/settings.js';
import { buildIn, ourTemplates, sampleFolder, scratchFolder } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';

let folder: string;
let output: string;

beforeEach(async () => {
  folder = await scratchFolder();
  output = await scratchFolder();
  await write({
    '_config.yml': 'title: Acme Careers\nurl: https://careers.acme.example\nlogo: /logo.svg\n',
    'logo.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10H0z" fill="#006644"/></svg>',
    'cook/index.md': '---\ntitle: Cook Craft\n---\n# Cook Craft\n\n## Tasting\n\nWe taste.\n',
    'cook/level1.md':
      '---\ntitle: Level 1 (Junior)\nparent: Cook Craft\n---\n# Junior Cook - Level 1\n\n| Area | Description |\n|---|---|\n| Tasting | I taste. |\n',
    '_adverts/one.md': '---\ncraft: Cook\nlevel: 1\napply: https://careers.acme.example/apply\n---\nCome.\n',
  });
});

const build = (settings: Partial<Settings> = {}) => buildIn({ folder, output, ...settings });

async function write(files: Readonly<Record<string, string>>, into = folder): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(into, path, '..'), { recursive: true });
    await writeFile(join(into, path), text);
  }
}

const codes = ({ diagnostics }: BuildReport) =>
  diagnostics.map(({ code, severity }) => `${severity} ${code}`);
const errors = (report: BuildReport) => codes(report).filter((code) => code.startsWith('error'));

describe('a framework that names no brand', () => {
  test('shows its own name, logo and address, and nothing of the sample', async () => {
    const report = await build();
    expect(errors(report)).toEqual([]);
    const text: string[] = [];
    for (const { path } of report.artifacts) {
      const bytes = await readFile(join(output, path));
      expect(path).not.toMatch(/vaarst/i);
      text.push(bytes.toString('latin1'));
      if (path.endsWith('.pdf')) text.push(...(await pdfPages(bytes)));
    }
    expect(text.join('\n')).not.toMatch(/vaarst|framework\.example\.com|people@example\.com/i);
    const html = await readFile(join(output, 'index.html'), 'utf8');
    expect(html).toContain('alt="Acme Careers"');
    const advert = report.artifacts.find(({ path }) => path.endsWith('advert.html'));
    expect(advert?.path).toMatch(/^cook\/[a-z-]+-junior-cook-job-advert\.html$/);
  });

  test('has no logo where the website has none that could be printed', async () => {
    await write({ 'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>' });
    const report = await build({ products: ['handout', 'index'] });
    expect(errors(report)).toEqual([]);
    const told = report.diagnostics.filter(({ code }) => code === 'site-logo');
    expect(told.map(({ place }) => showPlace(place))).toEqual(['_config.yml:3:7']);
    expect(await readFile(join(output, 'index.html'), 'utf8')).not.toContain('alt="Acme Careers"');
  });

  test.each([
    ['a picture of another kind', 'logo: /logo.jpg', 'neither SVG nor PNG'],
    ['one that lies elsewhere', 'logo: https://acme.example/logo.png', 'not in the framework folder'],
  ])('warns once that its logo is %s', async (_, logo, why) => {
    await write({ '_config.yml': `title: Acme Careers\n${logo}\n`, 'logo.jpg': 'x' });
    const report = await build({ dryRun: true });
    const told = report.diagnostics.filter(({ code }) => code === 'site-logo');
    expect(told.map(({ what, severity }) => [severity, what.includes(why)])).toEqual([['warning', true]]);
    const branded = await build({ dryRun: true, brands: ['plain'] });
    expect(codes(branded)).not.toContain('warning site-logo');
  });
});

describe("the sample's brand on somebody else's framework", () => {
  test('is for looking: job adverts are refused with the key that says why, all else is made', async () => {
    const report = await build({ brands: ['vaarst'] });
    expect(errors(report)).toEqual(['error sample-brand']);
    const [found] = report.diagnostics.filter(({ code }) => code === 'sample-brand');
    expect(found?.what).toContain('"vaarst"');
    expect(found?.place.file).toBe(join(ourTemplates, 'brands/vaarst/brand.yaml'));
    expect(new Set(report.artifacts.map(({ product }) => product))).not.toContain('advert');
    expect(report.artifacts.some(({ product }) => product === 'bundle')).toBe(true);
  });

  test('is refused where ladderpress.yaml names it', async () => {
    const brandPlace = { file: '/acme/ladderpress.yaml', line: 2, column: 8 };
    const report = await build({ brands: ['vaarst'], brandPlace, products: ['advert'], dryRun: true });
    expect(report.diagnostics.find(({ code }) => code === 'sample-brand')?.place).toEqual(brandPlace);
  });

  test('is for looking in what is made for candidates, too', async () => {
    const report = await build({
      brands: ['vaarst'],
      audience: 'candidate',
      products: ['handout'],
      dryRun: true,
    });
    expect(errors(report)).toEqual([]);
    expect(report.artifacts).toHaveLength(1);
  });

  test('is refused for job adverts alone as well, with the same message', async () => {
    const report = await build({ brands: ['vaarst'], products: ['advert'] });
    expect(codes(report)).toContain('error sample-brand');
    expect(report.artifacts).toEqual([]);
  });

  test('is refused for a release, of which nothing is made', async () => {
    const report = await build({ brands: ['vaarst'], products: ['handout'], release: true });
    expect(codes(report)).toContain('error sample-brand');
    expect(report.artifacts).toEqual([]);
  });

  test('is found in a brand that takes over whose it is, and not in one that only takes its colours', async () => {
    const templates = await scratchFolder();
    await write(
      {
        'brands/half/brand.yaml': 'extends: vaarst\nname: Acme\n',
        'brands/own/brand.yaml':
          'extends: vaarst\nname: Acme\nurl: https://acme.example\ncontact: us@acme.example\nlogo: { file: own.svg, alt: Acme }\n',
        'brands/own/own.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>',
      },
      templates,
    );
    const settings = { products: ['advert'], templates: [templates, ourTemplates] };
    const half = await build({ ...settings, brands: ['half'] });
    expect(half.diagnostics.find(({ code }) => code === 'sample-brand')?.what).toContain(
      '"half" has the logo, url, contact of "vaarst"',
    );
    expect(errors(await build({ ...settings, brands: ['own'] }))).toEqual([]);
  });

  test('is worn by the sample itself, adverts and all', async () => {
    await cp(sampleFolder, folder, { recursive: true });
    const report = await build({ brands: ['vaarst'], products: ['advert'], dryRun: true });
    expect(errors(report)).toEqual([]);
    expect(report.artifacts.some(({ path }) => path.includes('/vaarst-'))).toBe(true);
  });
});
