import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isOutputIntact, outputHash } from '../../src/write/is-output-intact.js';
import { journalName } from '../../src/write/journal.js';

let output: string;
let manifest: string;

/** Two files of a build, one of them with its HTML beside it. */
beforeEach(async () => {
  output = await mkdtemp(join(tmpdir(), 'ladderpress-intact-'));
  await mkdir(join(output, 'dev'));
  for (const path of ['dev/a.pdf', 'b.pdf', 'b.html']) await writeFile(join(output, path), path);
  const row = (path: string) => ({ path, sha256: createHash('sha256').update(path).digest('hex') });
  await writeFile(
    join(output, 'manifest.json'),
    JSON.stringify({
      artifacts: [row('dev/a.pdf'), row('b.pdf')],
      companions: [{ path: 'b.html', of: 'b.pdf' }],
    }),
  );
  manifest = outputHash(output);
});
afterEach(() => rm(output, { recursive: true, force: true }));

async function linked(path: string): Promise<void> {
  await rename(join(output, path), join(output, 'elsewhere'));
  await symlink(join(output, 'elsewhere'), join(output, path));
}

test('output that nobody touched is intact, and the hash of its manifest is a SHA-256', () => {
  expect(manifest).toMatch(/^[0-9a-f]{64}$/);
  expect(isOutputIntact(output, manifest)).toBe(true);
});

test.each<[string, () => Promise<unknown>]>([
  ['a file is gone', () => rm(join(output, 'dev/a.pdf'))],
  ['a file has other bytes', () => writeFile(join(output, 'b.pdf'), 'edited')],
  ['a file is a link now, be it to the same bytes', () => linked('b.pdf')],
  ['a companion is gone', () => rm(join(output, 'b.html'))],
  ['a companion is a link now', () => linked('b.html')],
  [
    'the manifest has other bytes',
    () => writeFile(join(output, 'manifest.json'), '{"artifacts":[],"companions":[]}'),
  ],
  ['the manifest is a link now', () => linked('manifest.json')],
  ['the manifest is gone', () => rm(join(output, 'manifest.json'))],
  ['a folder is a link now', () => linked('dev')],
  ['the last build ended early', () => writeFile(join(output, journalName), '')],
  ['all is gone', () => rm(output, { recursive: true })],
])('output is not intact when %s', async (_, touch) => {
  await touch();
  expect(isOutputIntact(output, manifest)).toBe(false);
});

test('a folder without a manifest has no hash', async () => {
  await rm(join(output, 'manifest.json'));
  expect(() => outputHash(output)).toThrow();
});
