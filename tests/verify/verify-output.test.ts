import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Framework } from '../../src/domain/framework.js';
import type { VerifyReport } from '../../src/domain/verify-report.js';
import { makeFramework } from '../../src/model/make-framework.js';
import { type PageSource, pageSources } from '../../src/model/page-sources.js';
import { readFolder } from '../../src/read/read-folder.js';
import { verifyReporters } from '../../src/report/index.js';
import { type VerifyOptions, verifyOutput } from '../../src/verify/verify-output.js';
import { buildIn, sampleFolder, scratchFolder } from '../support/build-in.js';
import { canValidate } from '../support/verapdf/validate-pdfs.js';

const craft = 'dataengineer';
const card = `${craft}/${craft}-level2-intermediate-card.pdf`;
const pack = `${craft}/${craft}-pack.pdf`;
let built: string;
let framework: Framework;
let pages: readonly PageSource[];

beforeAll(async () => {
  built = await scratchFolder();
  const products = ['handout', 'card', 'overview', 'card-set', 'pack', 'pptx'];
  await buildIn({ folder: sampleFolder, output: built, crafts: [craft], products });
  const source = await readFolder(sampleFolder);
  const model = makeFramework(source, { siteUrl: undefined });
  if (model.framework === undefined) throw new Error('The sample does not load.');
  framework = model.framework;
  pages = pageSources(source, undefined);
});

const verify = (
  output: string,
  some: Partial<VerifyOptions> = {},
  env: Record<string, string | undefined> = process.env,
): Promise<VerifyReport> =>
  verifyOutput(
    { output, source: undefined, conformance: false, ...some },
    { cwd: output, env, signal: new AbortController().signal, progress: () => undefined },
  );

/** A copy of what was built, for a test to spoil. */
async function copied(): Promise<string> {
  const folder = await scratchFolder();
  await cp(built, folder, { recursive: true });
  return folder;
}

const codes = ({ faults }: VerifyReport) => faults.map(({ path, code }) => `${path} ${code}`);

describe('what a build wrote', () => {
  test('is as it should be, word for word', async () => {
    const report = await verify(built, { source: { folder: sampleFolder, framework, adverts: [], pages } });
    expect(report.faults).toEqual([]);
    expect(report.unlisted).toEqual([]);
    expect(report.files).toContain(pack);
    expect(report.words?.words).toBeGreaterThan(5000);
  });

  test('conforms to PDF/UA-1 and PDF/A-2a', async ({ skip }) => {
    if (!(await canValidate())) skip('No Java runtime: veraPDF did not run.');
    const { faults, conformance, files } = await verify(built, { conformance: true });
    expect(faults).toEqual([]);
    const pdfs = files.filter((path) => path.endsWith('.pdf')).length;
    expect(conformance).toEqual({ kind: 'checked', files: pdfs, profiles: ['PDF/UA-1', 'PDF/A-2a'] });
  });

  test('has every word, or the page that lost one is named', async () => {
    const model = await readFolder(sampleFolder);
    const pages = model.pages.map((page) =>
      page.path === `${craft}/level2.md`
        ? { ...page, bytes: Buffer.from(`${Buffer.from(page.bytes).toString('utf8')}\n\nAn afterthought.\n`) }
        : page,
    );
    const { framework: later } = makeFramework({ ...model, pages }, { siteUrl: undefined });
    if (later === undefined) throw new Error('The sample does not load.');
    const { faults } = await verify(built, {
      source: { folder: sampleFolder, framework: later, adverts: [], pages: [] },
    });
    const handout = `${craft}/${craft}-level2-intermediate-handout.pdf`;
    expect(faults.map(({ path }) => path).sort()).toEqual(
      [`${craft}/${craft}-card-set.pdf`, card, handout, pack].sort(),
    );
    expect(faults[0]?.what).toMatch(
      /^"afterthought\." after "An" of dataengineer\/level2\.md:\d+:1 is not where it should be\.$/,
    );
  });
});

describe('a file that someone spoiled', () => {
  test.each<[string, (bytes: Buffer) => Uint8Array, readonly string[]]>([
    ['is truncated', (bytes) => bytes.subarray(0, 5000), ['file-changed', 'file-unreadable']],
    ['is empty', () => Buffer.alloc(0), ['file-changed', 'file-unreadable']],
    ['is no PDF', () => Buffer.from('<html>'), ['file-changed', 'file-unreadable']],
    ['has something after its end', (bytes) => Buffer.concat([bytes, Buffer.from('\n')]), ['file-changed']],
  ])('that %s is reported, and the others are checked all the same', async (_, spoil, faults) => {
    const folder = await copied();
    await writeFile(join(folder, card), spoil(await readFile(join(folder, card))));
    await rm(join(folder, pack));
    const report = await verify(folder);
    expect(codes(report)).toEqual([...faults.map((code) => `${card} ${code}`), `${pack} file-missing`]);
    for (const { what, fix } of report.faults) expect(`${what} ${fix}`).toMatch(/^[A-Z].*\.$/s);
  });

  test('is told apart from the file of another level', async () => {
    const folder = await copied();
    await cp(join(folder, card.replace('level2-intermediate', 'level3-senior')), join(folder, card));
    const report = await verify(folder, { source: { folder: sampleFolder, framework, adverts: [], pages } });
    expect(codes(report)[0]).toBe(`${card} file-changed`);
    expect(codes(report)).toContain(`${card} word-lost`);
  });

  test('need not be a PDF', async () => {
    const folder = await copied();
    const [deck = ''] = (await verify(folder)).files.filter((path) => path.endsWith('.pptx'));
    await writeFile(join(folder, deck), 'x');
    expect(codes(await verify(folder))).toEqual([`${deck} file-changed`]);
  });
});

describe('a fault in one file', () => {
  const spoilt = async (spoil: (pdf: PDFDocument) => void) => {
    const folder = await copied();
    const pdf = await PDFDocument.load(await readFile(join(folder, pack)), { updateMetadata: false });
    spoil(pdf);
    await writeFile(join(folder, pack), await pdf.save({ addDefaultPage: false }));
    const { faults } = await verify(folder, {
      source: { folder: sampleFolder, framework, adverts: [], pages },
    });
    expect(faults.map(({ path }) => path)).toEqual(faults.map(() => pack));
    return new Set(faults.map(({ code }) => code));
  };

  test('is found when a bookmark is gone', async () => {
    const codes = await spoilt((pdf) => {
      const outlines = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict);
      const first = outlines.lookup(PDFName.of('First'), PDFDict);
      const second = first.lookup(PDFName.of('Next'), PDFDict);
      first.set(PDFName.of('Next'), second.get(PDFName.of('Next')) ?? first);
    });
    expect(codes).toEqual(new Set(['file-changed', 'bookmark-missing']));
  });

  test('is found when a line of the contents leads elsewhere', async () => {
    const codes = await spoilt((pdf) => {
      const [first] = pdf.getPages();
      // Links of the cover are none of the contents.
      const links = pdf
        .getPages()
        .slice(1)
        .flatMap((page) => page.node.Annots()?.asArray() ?? [])
        .map((ref) => pdf.context.lookup(ref, PDFDict))
        .filter((link) => link.has(PDFName.of('Dest')));
      links.at(0)?.set(PDFName.of('Dest'), pdf.context.obj([first?.ref ?? null, 'Fit']));
    });
    expect(codes).toEqual(new Set(['file-changed', 'link-astray']));
  });
});

describe('the folder', () => {
  test('may hold files of others, which are mentioned', async () => {
    const folder = await copied();
    await writeFile(join(folder, 'notes.txt'), 'x');
    await writeFile(join(folder, '.hidden'), 'x');
    const report = await verify(folder);
    expect(report).toMatchObject({ faults: [], unlisted: ['notes.txt'] });
    const { output, exitCode } = verifyReporters.text(report, {
      cwd: folder,
      colour: false,
      milliseconds: 0,
    });
    expect(output).toContain('not Ladderpress’s, left alone: notes.txt'.replace('’', "'"));
    expect(exitCode).toBe(0);
  });

  test.each([
    ['without a manifest', undefined, 'no-manifest'],
    ['with a damaged one', '{"generator": "ladderpress", ', 'manifest-damaged'],
    ['with another program’s', '{"name": "app"}', 'output-not-ours'],
  ])('%s cannot be verified', async (_, text, code) => {
    const folder = await scratchFolder();
    if (text !== undefined) await writeFile(join(folder, 'manifest.json'), text);
    await expect(verify(folder)).rejects.toMatchObject({ code });
  });

  test('that holds no file has nothing to check, and is not called right', async () => {
    const folder = await scratchFolder();
    const manifest = JSON.parse(await readFile(join(built, 'manifest.json'), 'utf8'));
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, artifacts: [] }));
    const { output } = verifyReporters.text(await verify(folder), {
      cwd: folder,
      colour: false,
      milliseconds: 0,
    });
    expect(output).toContain('Nothing to check: the last build made no file');
    expect(output).not.toContain('All as it should be');
  });

  test('that a build left early says so', async () => {
    const folder = await copied();
    await writeFile(join(folder, '.ladderpress-journal'), `${'0'.repeat(64)} later.pdf\n`);
    expect(codes(await verify(folder))).toEqual(['manifest.json build-unfinished']);
  });
});

describe('without a Java runtime', () => {
  const nothing = { PATH: '/nowhere' };

  test('conformance is not checked, and the report says why and what to do', async () => {
    const report = await verify(built, { conformance: true }, nothing);
    expect(report).toMatchObject({ faults: [], conformance: { kind: 'not-possible' } });
    const { output } = verifyReporters.text(report, { cwd: '/', colour: false, milliseconds: 0 });
    expect(output).toContain('conformance was not checked: veraPDF needs a Java runtime');
  });

  test('it is a failure under CI', async () => {
    await expect(verify(built, { conformance: true }, { ...nothing, CI: 'true' })).rejects.toMatchObject({
      code: 'no-verapdf',
    });
  });
});

test('the reports name file, fault and what to do, and end with 1', async () => {
  const folder = await copied();
  await rm(join(folder, card));
  const report = await verify(folder);
  const { output, exitCode } = verifyReporters.text(report, {
    cwd: folder,
    colour: false,
    milliseconds: 1200,
  });
  expect(output.split('\n')[0]).toBe(`${card} error file-missing: It is not there. Build again.`);
  expect(output.trimEnd().split('\n').at(-1)).toBe('1 error in 1 file in 1.2 s');
  expect(exitCode).toBe(1);
  const json = verifyReporters.json(report);
  expect(JSON.parse(json.output)).toMatchObject({
    exitCode: 1,
    faults: [{ path: card, code: 'file-missing', fix: 'Build again.' }],
  });
});
