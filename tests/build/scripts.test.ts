import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { readAloud } from '../../src/pdf/read-aloud.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { buildIn, scratchFolder } from '../support/build-in.js';
import { readLayout } from '../support/read-layout.js';

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

/** A site of one craft with one level for each language, and its handouts by level. */
async function handouts(
  levels: readonly { readonly lang: string; readonly title: string; readonly text: string }[],
  prepare: (folder: string) => Promise<void> = async () => undefined,
) {
  const folder = await scratchFolder();
  folders.push(folder);
  const site = join(folder, 'site');
  await mkdir(site);
  await prepare(folder);
  await writeFile(join(site, '_config.yml'), 'title: Ladders\nlang: en\nurl: https://careers.example.com\n');
  await writeFile(
    join(site, 'index.md'),
    '---\ntitle: Tester\n---\n\n# Tester Craft\n\n## Care\n\nWhat it is.\n',
  );
  for (const [at, { lang, title, text }] of levels.entries()) {
    await writeFile(
      join(site, `level${at + 1}.md`),
      `---\ntitle: Level ${at + 1}\nparent: Tester\nlang: ${lang}\n---\n\n# ${title}\n\n| Area | Description |\n|---|---|\n| Care | ${text} |\n`,
    );
  }
  const output = join(folder, 'output');
  const report = await buildIn({ folder: site, output, products: ['handout'] });
  const read = ({ path }: { path: string }) => readFile(join(output, path));
  const files = report.artifacts.filter(({ product }) => product === 'handout');
  return { report, pdfs: await Promise.all(files.map(read)) };
}

const joined = ['👨‍👩‍👧‍👦', '👩🏽‍💻', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🇬🇧', '🏳️‍🌈', '👁️‍🗨️', '❤️‍🔥', '1️⃣', '👍🏿', '⛹🏽‍♀️'];

describe('emoji', () => {
  test('print without a font of the brand, joined ones as one, and are read back as they were written', {
    timeout: 60_000,
  }, async () => {
    const text = joined.map((emoji) => `${emoji}.`).join(' <br><br> ');
    const { report, pdfs } = await handouts([{ lang: 'en', title: 'Junior Tester 🚀', text }]);
    expect(report.diagnostics).toEqual([]);
    const [pdf = new Uint8Array()] = pdfs;
    const heard = JSON.stringify(await readAloud(pdf));
    for (const emoji of [...joined, '🚀']) expect(heard).toContain(emoji);
    expect((await readFacts(pdf)).title).toContain('🚀');
    const { runs } = await readLayout(pdf);
    const room = runs
      .filter(({ text }) => text === '.')
      .map((end) => (end.x - Math.min(...runs.filter(({ y }) => y === end.y).map(({ x }) => x))) / end.size);
    expect(room.map((width) => Math.round(width * 100) / 100)).toEqual(joined.map(() => 1.27));
  });

  test('change nothing of a framework that has none', async () => {
    const { pdfs } = await handouts([{ lang: 'en', title: 'Junior Tester', text: 'I help ✔ ☎.' }]);
    const names = await fontsOf(pdfs[0] ?? new Uint8Array());
    expect(names.filter((name) => name.includes('Emoji'))).toEqual([]);
  });
});

const fontsource = join(packageRoot, 'node_modules/@fontsource');

/** Stands in for a font of mainland China's forms: Japanese bold in every weight, so that it is told apart by its name. */
async function installChinese(folder: string): Promise<void> {
  const from = join(fontsource, 'noto-sans-jp');
  const into = join(folder, 'node_modules/@fontsource/noto-sans-sc');
  await mkdir(join(into, 'files'), { recursive: true });
  await writeFile(join(into, 'metadata.json'), '{ "id": "noto-sans-sc", "family": "Noto Sans SC" }');
  await copyFile(join(from, 'unicode.json'), join(into, 'unicode.json'));
  for (const file of await readdir(join(from, 'files'))) {
    const slice = /^noto-sans-jp-(.+)-700-normal\.woff2$/.exec(file)?.[1];
    if (slice === undefined) continue;
    for (const weight of [400, 600, 700]) {
      await copyFile(
        join(from, 'files', file),
        join(into, 'files', `noto-sans-sc-${slice}-${weight}-normal.woff2`),
      );
    }
  }
}

const kanji = '\u6d77\u76f4\u9aa8\u4eca';

describe('Chinese characters', { timeout: 120_000 }, () => {
  test('have the forms of the language that they are written in, and no others', async () => {
    const levels = [
      { lang: 'ja', title: 'Junior Tester', text: kanji },
      // A page in Chinese would need our own words in it too, which the font that stands in has not.
      { lang: 'en', title: 'Senior Tester', text: `<em lang="zh-CN">${kanji}</em>` },
    ];
    const { report, pdfs } = await handouts(levels, installChinese);
    expect(report.diagnostics).toEqual([]);
    const fonts = await Promise.all(pdfs.map(fontsOf));
    expect(fonts.map(eastAsian)).toEqual([['Regular'], ['Bold']]);
  });

  test('are Japanese on a page in English where the framework has kana', async () => {
    const levels = [
      { lang: 'en', title: 'Junior Tester', text: kanji },
      { lang: 'en', title: 'Tester', text: '\u304b\u3093\u3070\u3093' },
    ];
    const { pdfs } = await handouts(levels, installChinese);
    expect(eastAsian(await fontsOf(pdfs[0] ?? new Uint8Array()))).toEqual(['Regular']);
  });

  test('are missing rather than in the forms of another language', async () => {
    const { report } = await handouts([{ lang: 'zh-TW', title: 'Tester', text: kanji }], installChinese);
    expect(report.diagnostics.map(({ code, fix }) => `${code}: ${fix}`)).toEqual([
      'missing-glyph: Run: npm install @fontsource/noto-sans-tc',
    ]);
  });
});

test('a damaged font package is as good as none', { timeout: 60_000 }, async () => {
  const { report } = await handouts(
    [{ lang: 'th', title: 'Tester', text: '\u0e2a\u0e27\u0e31' }],
    async (folder) => {
      const into = join(folder, 'node_modules/@fontsource/noto-sans-thai');
      await mkdir(join(into, 'files'), { recursive: true });
      await writeFile(join(into, 'metadata.json'), '{ "id": 5 }');
      await writeFile(join(into, 'unicode.json'), 'no JSON');
    },
  );
  expect(report.diagnostics.map(({ code }) => code)).toContain('missing-glyph');
});

/** The names of the fonts that a PDF embeds. */
async function fontsOf(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf);
  const names = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const name =
      'get' in object && typeof object.get === 'function' ? object.get(PDFName.of('BaseFont')) : undefined;
    return name instanceof PDFName ? [name.decodeText()] : [];
  });
  return [...new Set(names)];
}

/** The cuts of the fonts with Chinese characters among these, but for those of titles, which are bold in any case. */
function eastAsian(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => /NotoSansJP\w*-(\w+)$/.exec(name)?.[1] ?? []))].sort();
}
