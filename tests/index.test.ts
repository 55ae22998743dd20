import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuildOptions, build } from '../src/index.js';
import { scratch } from './settings/scratch.js';

describe('an option that no build can mean is a BuildError, and the output stays', () => {
  test.each<[object, string, string]>([
    [{ jobs: 0 }, 'jobs cannot be "0".', 'Use a whole number from 1 to 32.'],
    [{ jobs: Number.NaN }, 'jobs cannot be "NaN".', 'Use a whole number from 1 to 32.'],
    [{ jobs: '2' }, 'jobs cannot be "2".', 'Use a whole number from 1 to 32.'],
    [{ level: [1, 2.5] }, 'level cannot be "2.5".', 'Use a whole number from 0 to 999.'],
    [{ level: [] }, 'level cannot be an empty list.', 'Use a list of at least one, or leave it out.'],
    [{ audience: 'candidat' }, 'audience cannot be "candidat".', 'Did you mean "candidate"?'],
    [{ orientation: 'x' }, 'orientation cannot be "x".', 'Use portrait or landscape.'],
    [{ paper: 'a5' }, 'paper cannot be "a5".', 'Use a list of at least one, or leave it out.'],
    [{ paper: ['a6'] }, 'There is no paper called "a6"; there are a4, a5 or letter.', 'Did you mean "a4"?'],
    [{ strict: 'yes' }, 'strict cannot be "yes".', 'Use true or false.'],
    [{ output: '' }, 'output cannot be "".', 'Use a text that is not empty.'],
    [{ papr: ['a5'] }, 'There is no option called "papr".', 'Did you mean "paper"?'],
    [{ json: true }, 'There is no option called "json".', expect.stringMatching(/^Use folder, config/)],
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

test('an option that is undefined was not given', async () => {
  const cwd = await scratch();
  const options: object = { cwd, folder: 'nowhere', jobs: undefined };
  await expect(build(options satisfies BuildOptions)).rejects.toMatchObject({ code: 'no-folder' });
});
