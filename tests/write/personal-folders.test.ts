import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOutput } from '../../src/verify/read-output.js';
import { checkPersonalFolders } from '../../src/write/check-personal-folders.js';
import { showManifest } from '../../src/write/manifest.js';
import { scratch } from '../settings/scratch.js';

const manifestOf = (...paths: string[]) =>
  showManifest({ artifacts: [], companions: paths.map((path) => ({ path, of: path })) });

describe('what is about somebody', () => {
  test('stands apart: the folder around it neither lists it nor says what it is called', async () => {
    const output = await scratch({
      'manifest.json': manifestOf('baking/baking-pack.pdf'),
      'people/manifest.json': manifestOf('ann/ann-pack.pdf'),
      'people/ann/ann-pack.pdf': '',
      'answers/ann/manifest.json': manifestOf('baking/baking-level1-promotion.pdf'),
      'answers/ann/baking/baking-level1-promotion.pdf': '',
      'answers/notes.txt': '',
    });
    expect((await readOutput(output)).unlisted).toEqual(['answers/notes.txt']);
  });

  test('shares no folder with a craft, whichever comes first', async () => {
    const taken = { code: 'people-folder-taken' };
    for (const craft of ['people', 'answers'] as const) {
      const path = `${craft}/${craft}-pack.pdf`;
      const own = craft === 'people' ? 'people' : 'answers/ann';
      const first = await scratch({ 'manifest.json': manifestOf('baking/baking-pack.pdf', path) });
      await expect(checkPersonalFolders(join(first, own), craft)).rejects.toMatchObject(taken);
      const second = await scratch({ [`${own}/manifest.json`]: manifestOf() });
      await expect(checkPersonalFolders(second, [path])).rejects.toMatchObject(taken);
      await checkPersonalFolders(second, ['baking/baking-pack.pdf']);
      await checkPersonalFolders(join(second, own), craft);
      await checkPersonalFolders(await scratch(), [path]);
    }
  });
});
