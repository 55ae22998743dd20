import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import type { Settings } from '../../src/domain/settings.js';
import { languageIds } from '../../src/domain/words/language.js';
import { plainWording } from '../../src/domain/words/wording.js';
import { wordsIn } from '../../src/domain/words/words-in.js';
import { loadSettings } from '../../src/settings/load-settings.js';
import { scratch } from '../settings/scratch.js';
import { buildIn, ourTemplates } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';

/** A craft of two levels in a language, whose own text needs no fonts that are not ours. */
function site(lang: string): Record<string, string> {
  const release = 'status: draft\nversion: "1"\neffective: 2026-05-02\n';
  const level = (number: number) =>
    `---\ntitle: Level ${number}\nparent: Tester\n${release}---\n\n# Tester\n\n| Care | Mind |\n|---|---|\n| Care | Text. |\n`;
  return {
    '_config.yml': `title: Tests\nlang: ${lang}\n`,
    'tester/index.md': `---\ntitle: Tester\n${release}---\n\n# Tester\n\n## Care\n\nLook twice.\n`,
    'tester/level1.md': level(1),
    'tester/level2.md': level(2),
  };
}

async function build(files: Readonly<Record<string, string>>, settings: Partial<Settings> = {}) {
  const folder = await scratch(files);
  const output = await scratch();
  const report = await buildIn({ folder, output, products: ['handout'], ...settings });
  const pdf = async (name: string) => {
    const path = (await readdir(output, { recursive: true })).find((each) => each.endsWith(name)) ?? name;
    return readFile(join(output, path));
  };
  return { report, pdf };
}

/** Text without what a line's end or a reader of PDFs may change. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** Those whose letters our own fonts have; the others need a font package. */
const latin = languageIds.filter((tag) => !/^(?:ja|zh|ko|ar)/.test(tag));

test.each(latin)('a handout in %s says its own words', async (tag) => {
  const words = wordsIn(tag, plainWording);
  const { pdf } = await build(site(tag));
  const file = await pdf('level1-draft-handout.pdf');
  const text = plain((await pdfPages(file)).join('\n'));
  for (const said of [words.nextRung, words.page(1, 1), words.draft]) expect(text).toContain(plain(said));
  expect(text).toContain(plain(words.versionEffective('1', words.date(2, words.monthNames[4] ?? '', 2026))));
  const title = (await PDFDocument.load(file)).getTitle() ?? '';
  expect(title).toContain(`: ${words.products.handout} (${words.draft})`.replace(': ', words.titled('', '')));
});

test('a language that we have no words in gets the framework’s own, and one warning', async () => {
  const files = site('de');
  const { report, pdf } = await build({
    ...files,
    'tester/level1.md': (files['tester/level1.md'] ?? '').replace('title:', 'lang: fi\ntitle:'),
    'tester/level2.md': (files['tester/level2.md'] ?? '').replace('title:', 'lang: da\ntitle:'),
  });
  expect((await pdfPages(await pdf('level1-draft-handout.pdf'))).join(' ')).toContain('Nächste Stufe');
  const told = report.diagnostics.filter(({ code }) => code === 'words-in-another-language');
  expect(told.map(({ what, why }) => `${what} ${why}`)).toEqual([
    'Ladderpress has no words of its own in Finnish, Danish. "Level", "Page 1 of 3" and the like stand in German there.',
  ]);
});

test('words that ladderpress.yaml says otherwise stand on sheets, in titles and in packs', async () => {
  const files = {
    ...site('fi'),
    'ladderpress.yaml': `product: [handout, pack]
words:
  nextRung: Seuraava taso
  page: "{page}/{pages} sivua"
  products: { handout: esite }
  sv: { nextRung: Nästa steg }
`,
  };
  const cwd = await scratch(files);
  const world = { cwd, env: {}, cores: 1, home: undefined, platform: 'linux' };
  const loaded = await loadSettings({ folder: cwd }, world, (key) => key);
  const output = await scratch();
  if (loaded.settings === undefined) throw new Error(JSON.stringify(loaded.diagnostics));
  const report = await buildIn({ ...loaded.settings, output, templates: [ourTemplates] });
  expect(report.diagnostics.map(({ code }) => code)).not.toContain('words-in-another-language');
  const read = async (path: string) => readFile(join(output, path));
  const handout = await read('tester/tester-level1-draft-handout.pdf');
  const text = (await pdfPages(handout)).join(' ');
  expect(text).toContain('Seuraava taso');
  expect(text).toContain('1/1 sivua');
  expect((await PDFDocument.load(handout)).getTitle()).toContain(': esite');
  const pack = (await pdfPages(await read('tester/tester-draft-pack.pdf'))).join(' ');
  expect(pack).toMatch(/\d\/\d+ sivua/);
});

test('a brand’s words give way to those of ladderpress.yaml, and both to nobody', async () => {
  const templates = await scratch({
    'brands/mine/brand.yaml':
      'extends: neutral\nname: Mine\nlanguage: sv\nwords:\n  nextRung: Further up\n  notes: Mine\n  draft: Sketch\n',
  });
  const { pdf } = await build(site('en'), {
    templates: [templates, ourTemplates],
    brands: ['mine'],
    words: { own: { nextRung: 'One up' }, in: {} },
  });
  const text = (await pdfPages(await pdf('level1-draft-handout.pdf'))).join(' ');
  expect(text).toContain('One up');
  expect(text).toContain('Sketch');
  expect(text).toContain('Page 1 of 1');
  const elsewhere = await build(site('fi'), { templates: [templates, ourTemplates], brands: ['mine'] });
  expect((await pdfPages(await elsewhere.pdf('level1-draft-handout.pdf'))).join(' ')).toContain(
    'Sida 1 av 1',
  );
});

test.each([
  ['nextRnug: Up', '"words.nextRnug". Did you mean "nextRung"?'],
  ['de: { nextRnug: Up }', '"words.de.nextRnug". Did you mean "nextRung"?'],
  ['products: { hadnout: x }', '"words.products.hadnout". Did you mean "handout"?'],
  ['page: "Page {pgae} of {pages}"', 'Did you mean {page}?'],
  ['page: "Page {page}"', 'It must hold {page} and {pages}.'],
  ['page: "{pages}: {page}"', 'Put {page} before {pages}.'],
  ['page: "{page} {page} {pages}"', 'It must hold {page} and {pages} once.'],
  ['level: "Level {number}"', 'Write it without {number}.'],
  ['level: ""', 'It must not be empty.'],
  ['moreStatements: { one: a, othr: b }', 'Did you mean "other"?'],
  ['ladderOf: { one: "{craft}", other: "{count} {carft}" }', 'Did you mean {craft}?'],
  ['somethingQuiteDifferent: x', 'docs/branding.md names all words.'],
])('words: %s is refused, and the message says what to do', async (line, expected) => {
  const cwd = await scratch({ 'ladderpress.yaml': `words:\n  ${line}\n` });
  const world = { cwd, env: {}, cores: 1, home: undefined, platform: 'linux' };
  const { diagnostics } = await loadSettings({ folder: cwd }, world, (key) => key);
  expect(diagnostics.map(({ place, what, fix }) => `${place.line} ${what} ${fix}`)).toEqual([
    expect.stringContaining(expected),
  ]);
});
