import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuildOptions, build } from '../src/index.js';
import { scratch } from './settings/scratch.js';

describe('an option that no build can mean is a BuildError, and the output stays', () => {
  test.each<[object, string, string]>([
    [{ jobs: 0 }, 'jobs cannot be 0.', 'It must be a whole number from 1 to 32.'],
    [{ jobs: Number.NaN }, 'jobs cannot be NaN.', 'It must be a whole number from 1 to 32.'],
    [{ jobs: '2' }, 'jobs cannot be "2".', 'It must be a whole number from 1 to 32.'],
    [
      { level: [1, 2.5] },
      'level cannot be 2.5.',
      'It must be a whole number from 0 to 999, a range such as 2-4, or a name such as IC4 or Senior.',
    ],
    [{ level: [] }, 'level cannot be an empty list.', 'Name at least one, or leave it out.'],
    [{ audience: 'candidat' }, 'audience cannot be "candidat".', 'Did you mean "candidate"?'],
    [{ orientation: 'x' }, 'orientation cannot be "x".', 'Use portrait or landscape.'],
    [{ paper: 'a5' }, 'paper cannot be "a5".', 'It must be a list.'],
    [{ paper: ['a6'] }, 'paper cannot be "a6".', 'Did you mean "a4"?'],
    [{ product: ['crad'] }, 'product cannot be "crad".', 'Did you mean "card"?'],
    [{ strict: 'yes' }, 'strict cannot be "yes".', 'It must be true or false.'],
    [{ output: '' }, 'output cannot be "".', 'It must not be empty.'],
    [{ cwd: 3 }, 'cwd cannot be 3.', 'It must be text.'],
    [{ folder: 3 }, 'folder cannot be 3.', 'It must be text.'],
    [{ papr: ['a5'] }, 'There is no option called "papr".', 'Did you mean "paper"?'],
    [{ zzzzz: true }, 'There is no option called "zzzzz".', expect.stringMatching(/^Use folder, output/)],
    [{ json: true }, 'There is no option called "json".', 'It is said on the command line, as --json.'],
    [
      { since: 'old.zip', product: ['card'] },
      'since is for offline packs, and none is asked for.',
      'Add bundle to product, or leave since out.',
    ],
  ])('%j', async (options, message, fix) => {
    const cwd = await scratch({ 'site/index.md': '# Careers\n', 'output/kept.pdf': '' });
    await expect(build({ cwd, folder: 'site', ...options })).rejects.toMatchObject({
      name: 'BuildError',
      message,
      fix,
    });
    await access(join(cwd, 'output/kept.pdf'));
  });
});

test.each([
  [null, 'The options cannot be empty.'],
  ['framework', 'The options cannot be "framework".'],
  [['framework'], 'The options cannot be a list.'],
])('options that are no object are a BuildError: %j', async (options, message) => {
  // As from a program that no compiler read.
  await expect(Reflect.apply(build, undefined, [options])).rejects.toMatchObject({
    name: 'BuildError',
    message,
  });
});

test('an option that is undefined was not given', async () => {
  const cwd = await scratch();
  const options: object = { cwd, folder: 'nowhere', jobs: undefined };
  await expect(build(options satisfies BuildOptions)).rejects.toMatchObject({ code: 'no-folder' });
});
