import { symlink } from 'node:fs/promises';
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

test.each(['card.hbs', 'styles', 'styles/a.css', 'partials/deep/b.hbs'])(
  '%s as a link is told, and not passed over',
  async (path) => {
    const top = await scratch({ 'elsewhere/a': 'a', [`mine/${path}.txt`]: '' });
    await symlink(join(top, 'elsewhere'), join(top, 'mine', path));
    await expect(readTemplates([join(top, 'mine')])).rejects.toMatchObject({
      code: 'template-link',
      message: `${join(top, 'mine', path)} is a link, and none is followed among templates.`,
    });
  },
);

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
