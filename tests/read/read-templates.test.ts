import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTemplates } from '../../src/read/read-templates.js';
import { scratch } from '../settings/scratch.js';

test('a file in the first folder replaces that of the same name in the next', async () => {
  const top = await scratch({
    'mine/card.hbs': 'mine',
    'ours/card.hbs': 'ours',
    'ours/styles/a.css': 'ours',
  });
  expect([...(await readTemplates([join(top, 'mine'), join(top, 'ours')]))]).toEqual([
    ['card.hbs', 'mine'],
    ['styles/a.css', 'ours'],
  ]);
});

test('a folder that replaces nothing is fine, since it may hold brands alone', async () => {
  const top = await scratch({ 'mine/brands/acme/brand.yaml': '' });
  expect((await readTemplates([join(top, 'mine')])).size).toBe(0);
});

describe('a templates folder that is none is a BuildError, or ours would be used in silence', () => {
  test.each([
    ['nope', /^There is no templates folder \/.*nope that can be read\.$/],
    ['card.hbs', /card\.hbs is a file, not a folder of templates\.$/],
  ])('%s', async (name, message) => {
    const top = await scratch({ 'card.hbs': '' });
    await expect(readTemplates([join(top, name)])).rejects.toMatchObject({
      code: 'no-templates',
      message: expect.stringMatching(message),
    });
  });
});
