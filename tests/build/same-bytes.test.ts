import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { shuffled } from '../../src/build/again/build-again.js';
import { compareOutput } from '../../src/build/again/compare-output.js';
import type { ArtifactRow, BuildReport } from '../../src/domain/build-report.js';
import { reportAsText } from '../../src/report/report-as-text.js';
import { resolveSettings } from '../../src/settings/resolve-settings.js';
import { buildIn, sampleFolder, scratchFolder } from '../support/build-in.js';

const hashes = ({ artifacts }: BuildReport) => artifacts.map(({ path, sha256 }) => `${path} ${sha256}`);
/** Small enough to build three times; `cacheLimit: 0` makes every build print everything. */
const small = { crafts: ['dataengineer'], cacheLimit: 0 };

test('builds in two folders, by 1, 2 and 3 tabs and in shuffled order, write the same bytes', async () => {
  const copy = join(await scratchFolder(), 'another place');
  await cp(sampleFolder, copy, { recursive: true });
  const first = await buildIn({ ...small, folder: sampleFolder, output: await scratchFolder(), jobs: 1 });
  // It builds again by itself, by one tab more.
  const second = await buildIn({
    ...small,
    folder: copy,
    output: await scratchFolder(),
    jobs: 2,
    verify: true,
  });
  expect(hashes(second)).toEqual(hashes(first));
  expect(second.rebuilt).toEqual({ files: first.artifacts.length, differing: [] });
  expect(first.artifacts.length).toBeGreaterThan(15);
});

test('SOURCE_DATE_EPOCH is the date inside, and another date gives other bytes', async () => {
  const dated = async (epoch: string) => {
    const world = {
      cwd: '/',
      env: { SOURCE_DATE_EPOCH: epoch },
      cores: 2,
      home: '/home/me',
      platform: 'linux',
    };
    const { date } = resolveSettings({}, undefined, world);
    const output = await scratchFolder();
    const some = { crafts: ['dataengineer'], levels: [1], products: ['handout'], cacheLimit: 0 };
    const report = await buildIn({ ...some, folder: sampleFolder, output, date });
    const [row] = report.artifacts;
    if (row === undefined)
      throw new Error(
        `Nothing was made: ${JSON.stringify([report.failed, report.diagnostics, report.notes])}`,
      );
    const pdf = await PDFDocument.load(await readFile(join(output, row.path)), { updateMetadata: false });
    return { sha256: row.sha256, created: pdf.getCreationDate(), modified: pdf.getModificationDate() };
  };
  const first = await dated('1700000000');
  expect(first.created).toEqual(new Date(1_700_000_000_000));
  expect(first.modified).toEqual(first.created);
  expect(await dated('1700000000')).toEqual(first);
  expect((await dated('1700000001')).sha256).not.toBe(first.sha256);
});

test('a file that comes out otherwise is named with its first difference', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'a.pdf'), 'abcd');
  const row = { path: 'a.pdf', sha256: 'of the first' } as ArtifactRow;
  const { output, differing } = compareOutput([row], folder);
  output.put(row, Buffer.from('abXd'));
  expect(differing).toEqual([
    { path: 'a.pdf', difference: 'At offset 2 it has byte 99 the first time and byte 88 the second.' },
  ]);
  const report = { ...nothing, output: folder, rebuilt: { files: 1, differing } };
  const told = reportAsText(report, {
    cwd: folder,
    strict: false,
    colour: false,
    milliseconds: 0,
    names: {},
  });
  expect(told.exitCode).toBe(1);
  expect(told.output).toContain('a.pdf error bytes-differ: Built twice, it is not the same. At offset 2');
});

const nothing: BuildReport = {
  folder: '',
  output: '',
  artifacts: [],
  kept: 0,
  removed: [],
  failed: [],
  diagnostics: [],
  notes: [],
  rebuilt: undefined,
};

test('shuffling loses nothing, keeps nothing in place for long, and is the same every time', () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  const other = shuffled(items);
  expect(other).not.toEqual(items);
  expect([...other].sort((a, b) => a - b)).toEqual(items);
  expect(shuffled(items)).toEqual(other);
});
