import { mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpackFonts } from '../../src/print/browser/embedded.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ladderpress-fonts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a cache that is reached by two paths keeps the fonts that a browser may be reading', async () => {
  const own = join(folder, 'own');
  const linked = join(folder, 'linked');
  const { FONTCONFIG_FILE: file = '' } = await unpackFonts(own);
  await mkdir(linked);
  await symlink(join(own, 'browser'), join(linked, 'browser'));
  const before = await stat(dirname(file));
  expect(await unpackFonts(linked)).toEqual({ FONTCONFIG_FILE: file });
  expect((await stat(dirname(file))).ino).toBe(before.ino);
});
