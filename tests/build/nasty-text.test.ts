import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Settings } from '../../src/domain/settings.js';
import { openContents } from '../../src/pdf/content/open-contents.js';
import { openPrint } from '../../src/pdf/objects/open-pdf.js';
import { readAloud } from '../../src/pdf/read-aloud.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { buildIn, ourTemplates, scratchFolder } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';
import { canValidate, validatePdfs } from '../support/verapdf/validate-pdfs.js';

const fixture = fileURLToPath(new URL('../fixtures/nasty-text', import.meta.url));

/** Each brand, paper, edition and audience; the brand with nasty words of its own where there is least room. */
const cover: readonly [string, Partial<Settings>][] = [
  ['a brand as nasty, on A5', { brands: ['nasty'], papers: ['a5'] }],
  ['a brand as nasty, in large print', { brands: ['nasty'], papers: ['a4'], prints: ['large'] }],
  ['vaarst on Letter, for candidates', { brands: ['vaarst'], papers: ['letter'], audience: 'candidate' }],
  ['plain on A4', { brands: ['plain'], papers: ['a4'], cardOrientation: 'landscape' }],
];

/** What no reader may find: characters that nobody sees (but for a hyphen that ends a line), typographic ligatures, ʼ for ’ within a word. */
const strange = /\u00ad(?!\s)|[\u200b\ufb00-\ufb06]|\u02bc\p{L}|\p{L}\u02bc/u;

const folders: string[] = [];
/** Of all builds, since Java takes its time to begin. */
const made = new Map<string, Uint8Array>();

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

describe.each(cover)('nasty text in every slot, %s', (name, settings) => {
  test('is tagged or decoration, and read as it was written', { timeout: 300_000 }, async () => {
    const pdfs = await build(settings);
    expect(pdfs.size).toBeGreaterThan(4);
    for (const [path, pdf] of pdfs) {
      made.set(`${name}: ${path}`, pdf);
      const { stray } = await readAloud(pdf);
      const { outline, title, links } = await readFacts(pdf);
      const texts = [
        ...(await pdfPages(pdf)),
        JSON.stringify([title, outline, links.map(({ text }) => text)]),
      ];
      const spans = openContents(await openPrint(pdf)).flatMap(
        ({ bytes }) => /\/Span\s*<<\s*\/ActualText.*?EMC/s.exec(Buffer.from(bytes).toString('latin1')) ?? [],
      );
      expect({ path, stray, spans, strange: strange.exec(texts.join('\n'))?.[0] }).toEqual({
        path,
        stray: [],
        spans: [],
      });
      expect(texts.join('\n')).toMatch(/bakers\u2019 ladder|Baker\u2019s craft/);
    }
  });
});

test('nasty text in every slot conforms in each of these builds', { timeout: 600_000 }, async ({ skip }) => {
  if (!(await canValidate())) skip('No Java runtime: veraPDF did not run.');
  expect(made.size).toBeGreaterThan(16);
  expect(await validatePdfs(made)).toEqual([]);
});

async function build(settings: Partial<Settings>): Promise<Map<string, Uint8Array>> {
  const folder = await scratchFolder();
  folders.push(folder);
  await cp(fixture, join(folder, 'site'), { recursive: true });
  if (!settings.brands?.includes('nasty')) await writeInLatin(join(folder, 'site'));
  const output = join(folder, 'output');
  const { artifacts, diagnostics } = await buildIn({
    folder: join(folder, 'site'),
    output,
    templates: [join(fixture, '_templates'), ourTemplates],
    products: ['handout', 'card', 'overview', 'pack', 'slides'],
    ...settings,
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const paths = artifacts.map(({ path }) => path).filter((path) => path.endsWith('.pdf'));
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(output, path))] as const)),
  );
}

/** The brands that ship have no fonts for Hebrew and Japanese. */
async function writeInLatin(folder: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.(md|yml)$/.test(file)) continue;
    const text = await readFile(join(folder, file), 'utf8');
    await writeFile(
      join(folder, file),
      text.replace(/[\u0590-\u05ff]+/g, 'lechem').replace(/[\u3000-\u30ff\u4e00-\u9fff]+/g, 'pan'),
    );
  }
}
