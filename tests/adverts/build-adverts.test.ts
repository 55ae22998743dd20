import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fillOfPages } from '../../scripts/sheets/fill-of-pages.js';
import type { BuildReport } from '../../src/domain/build-report.js';
import { buildIn, sampleFolder, scratchFolder } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';
import { advertPage } from './support.js';

const canary = 'Zanzibar';
const level = (text: string) => `---
title: Level 1 (Senior)
parent: DevOps Engineer Craft
---

# Senior Engineer - Level 1

I look after a system.

Only for us: ${canary} intro.
{: .internal }

| Area | Description |
|---|---|
| Automation | ${text} |
| ${canary} area {: .internal } | I hide. |
`;

const craft = `---
title: DevOps Engineer Craft
has_children: true
---

# DevOps Engineer Craft

${canary} craft.
{: .internal }

We keep things running.

## Automation

About automation.
`;

async function folderOf(
  pages: Readonly<Record<string, string>>,
): Promise<{ folder: string; output: string }> {
  const root = await scratchFolder();
  const folder = join(root, 'framework');
  await mkdir(join(folder, '_adverts'), { recursive: true });
  const all = { 'devops.md': craft, 'level1.md': level('I automate.'), ...pages };
  for (const [path, text] of Object.entries(all)) await writeFile(join(folder, path), text);
  return { folder, output: join(root, 'output') };
}

const pathsOf = (report: BuildReport) => report.artifacts.map(({ path }) => path.replace(/^[^/]+\//, ''));
const codesOf = (report: BuildReport) =>
  report.diagnostics.filter(({ code }) => code.startsWith('advert')).map(({ code }) => code);
const own = { level: '1', closes: '2099-01-01' };

describe('the sample adverts', () => {
  let report: BuildReport;
  let output: string;
  beforeAll(async () => {
    output = await scratchFolder();
    report = await buildIn({ folder: sampleFolder, output, products: ['advert'], papers: ['a4', 'letter'] });
  });

  test('every level has one of two pages and 100 kB at most, on A4 and Letter', () => {
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const pdfs = report.artifacts.filter(({ path }) => path.endsWith('.pdf'));
    expect(pdfs.length).toBe(54);
    expect(pdfs.filter(({ pages, bytes }) => pages > 2 || bytes > 100_000)).toEqual([]);
  });

  test('have a first page that is used, and a quotation whose source stands below its last words', async () => {
    const pdfs = report.artifacts.filter(({ path }) => path.endsWith('.pdf'));
    for (const { path } of pdfs) {
      const bytes = await readFile(join(output, path));
      const [first, second] = await fillOfPages(bytes);
      if (second !== undefined)
        expect({ path, full: (first?.fill ?? 0) >= 0.6 }).toEqual({ path, full: true });
      const [, text = ''] = await pdfPages(bytes);
      expect(text).not.toMatch(/^\s*–[^\n]*Level \d of \d/);
    }
  });

  test('are all there twice with the same bytes, whatever day it is', async () => {
    const other = await scratchFolder();
    const again = await buildIn(
      {
        folder: sampleFolder,
        output: other,
        products: ['advert'],
        papers: ['a4', 'letter'],
        cache: join(other, 'cache'),
      },
      { now: () => new Date('2031-05-05T12:00:00Z') },
    );
    const hashes = ({ artifacts }: BuildReport) => artifacts.map(({ path, sha256 }) => `${path} ${sha256}`);
    expect(hashes(again)).toEqual(hashes(report));
    expect(codesOf(again)).toEqual(['advert-closed', 'advert-closed']);
  });

  test('name no place on the web but example.com', async () => {
    for (const { path } of report.artifacts.filter(({ path }) => /\.(?:txt|html|jsonld)$/.test(path))) {
      const text = await readFile(join(output, path), 'utf8');
      const hosts = [...text.matchAll(/https?:\/\/([^/"\s]+)/g)].map((match) => match[1] ?? '');
      expect(hosts.filter((host) => !/(?:^|\.)example\.com$/.test(host) && host !== 'schema.org')).toEqual(
        [],
      );
    }
  });
});

describe('which adverts are made', () => {
  test('those with a page of their own by default, all levels when asked', async () => {
    const { folder, output } = await folderOf({
      'level2.md': level('I lead.').replaceAll('1', '2').replace('Senior E', 'Lead E'),
    });
    await writeFile(join(folder, '_adverts', 'a.md'), advertPage(own));
    const plain = await buildIn({ folder, output, dryRun: true });
    const adverts = plain.artifacts.filter(({ product }) => product === 'advert');
    expect(adverts.map(({ path }) => path.split('/').at(-1))).toEqual(
      ['pdf', 'txt', 'html', 'jsonld'].map((ending) => `framework-senior-engineer-job-advert.${ending}`),
    );
    expect(adverts.every(({ sources }) => sources.includes('_adverts/a.md'))).toBe(true);
    const asked = await buildIn({ folder, output, dryRun: true, products: ['advert'] });
    expect(pathsOf(asked).slice(4)).toEqual(
      ['pdf', 'txt', 'html'].map((ending) => `framework-lead-engineer-job-advert.${ending}`),
    );
  });

  test('a build on A5 makes them on A4, since two pages of A5 are too few', async () => {
    const { folder, output } = await folderOf({ '_adverts/a.md': advertPage(own) });
    const report = await buildIn({ folder, output, dryRun: true, products: ['advert'], papers: ['a5'] });
    expect(new Set(report.artifacts.map(({ paper }) => paper))).toEqual(new Set(['a4']));
  });

  test('two of one role are told apart by the names of their pages', async () => {
    const { folder, output } = await folderOf({
      '_adverts/senior-bath.md': advertPage({ ...own, posted: undefined }),
      '_adverts/Senior Leeds.md': advertPage({ ...own, posted: undefined }),
    });
    const report = await buildIn({ folder, output, dryRun: true, products: ['advert'] });
    expect(pathsOf(report).filter((path) => path.endsWith('.pdf'))).toEqual([
      'framework-senior-leeds-job-advert.pdf',
      'framework-senior-bath-job-advert.pdf',
    ]);
  });
});

describe('an advert of many small areas and one that goes on', () => {
  const words =
    'I weigh what we gain against what it takes, and say so before anybody has begun to build it.';
  const areas = [
    ...Array.from({ length: 9 }, () => [`${words} ${words}`]),
    [words, words, words, words, words],
  ];
  const rows = areas.map((all, i) => `| Area ${i + 1} | ${all.join('<br><br>')} |`).join('\n');

  // Of these some end exactly where a page does, whatever the font's measures.
  test.each([0, 1, 2, 3, 4, 5])(
    'breaks within it, not before the first, %i lines further down',
    async (more) => {
      const page = level('').replace(/\| Area \|[\s\S]*/, `| Area | Description |\n|---|---|\n${rows}\n`);
      const craftText = craft.replace(
        'We keep things running.',
        `${'We keep things running. '.repeat(1 + more)}`,
      );
      const { folder, output } = await folderOf({
        'level1.md': page.replace(
          'I look after a system.',
          'I look after it, line by line. '.repeat(1 + 2 * more),
        ),
        'devops.md': craftText,
      });
      const report = await buildIn({ folder, output, products: ['advert'] });
      const pdf = report.artifacts.find(({ path }) => path.endsWith('.pdf'));
      const bytes = await readFile(join(output, pdf?.path ?? ''));
      const [first] = await fillOfPages(bytes);
      expect(first?.fill).toBeGreaterThan(0.6);
      const [, second = ''] = await pdfPages(bytes);
      expect(second).not.toMatch(/^\s*–[^\n]*Level \d of \d/);
    },
  );
});

describe('what must not leave the company', () => {
  test('stands in none of the four files, nor in what the PDF says of itself', async () => {
    const { folder, output } = await folderOf({
      '_adverts/a.md': advertPage(own, `Come.\n\n${canary} team.\n{: .internal }\n`),
    });
    const report = await buildIn({ folder, output, products: ['advert'] });
    expect(codesOf(report)).toEqual([]);
    expect(report.artifacts).toHaveLength(4);
    for (const { path } of report.artifacts) {
      const bytes = await readFile(join(output, path));
      const text = path.endsWith('.pdf') ? (await pdfPages(bytes)).join('\n') : bytes.toString('utf8');
      expect(text).toContain('I automate.');
      expect(text).toContain('Come.');
      expect(`${path} ${text} ${bytes.toString('latin1')} ${bytes.toString('utf16le')}`).not.toContain(
        canary,
      );
    }
  });
});

describe('an advert that is too long', () => {
  test('is an error with its pages; none of its files is written and the last good ones stay', async () => {
    const { folder, output } = await folderOf({
      '_adverts/long.md': advertPage(own),
      '_adverts/other.md': advertPage(own),
    });
    const good = await buildIn({ folder, output, products: ['advert'] });
    const pdf = good.artifacts.find(({ path }) => path.endsWith('framework-long-job-advert.pdf'));
    await writeFile(join(folder, '_adverts/long.md'), advertPage(own, 'Many words. '.repeat(2000)));
    const report = await buildIn({ folder, output, products: ['advert'] });
    expect(codesOf(report)).toEqual(['advert-too-long']);
    expect(report.diagnostics.find(({ code }) => code === 'advert-too-long')?.place.file).toBe(
      '_adverts/long.md',
    );
    expect(report.diagnostics.map(({ what }) => what).join(' ')).toMatch(
      /has \d+ pages on a4 paper; 2 is the most/,
    );
    expect(pathsOf(report)).toHaveLength(4);
    expect(report.kept).toBe(4);
    expect(report.removed).toEqual([]);
    expect((await readFile(join(output, pdf?.path ?? ''))).length).toBe(pdf?.bytes);
  });

  test('and so stays one with a mistake, while another of its level is made anew', async () => {
    const { folder, output } = await folderOf({
      '_adverts/a.md': advertPage(own),
      '_adverts/b.md': advertPage(own),
    });
    await buildIn({ folder, output, products: ['advert'] });
    await writeFile(join(folder, '_adverts/a.md'), advertPage({ ...own, craft: 'Cook' }));
    const report = await buildIn({ folder, output, products: ['advert'] });
    expect(codesOf(report)).toEqual(['advert-unknown-craft']);
    expect(report.removed.filter((path) => path.includes('framework-a-'))).toEqual([]);
  });
});
