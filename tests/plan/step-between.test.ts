import { describe, expect, it } from 'vitest';
import { makePlan } from '../../src/plan/make-plan.js';
import { outsideOf } from '../../src/plan/narrowing.js';
import { products } from '../../src/products/index.js';
import { frameworkOf } from '../support/framework-of.js';
import { settingsOf } from '../support/settings-of.js';

const framework = frameworkOf({
  crafts: [
    { id: 'devops', name: 'DevOps Engineer', levels: [{ rank: 'Junior' }, {}, { rank: 'Lead' }] },
    { id: 'data', name: 'Data Engineer', levels: [{}, {}, { rank: 'Principal' }] },
  ],
});
const planned = (from?: string, to?: string, more = {}) =>
  makePlan(framework, products, settingsOf({ from, to, ...more })).artifacts;
const paths = (from?: string, to?: string, more = {}) => planned(from, to, more).map(({ path }) => path);

describe('--from and --to', () => {
  it.each([
    ['devops/1', 'devops/3', 'devops/devops-level1-junior-to-devops-level3-lead-step-up.pdf'],
    ['Junior', 'Principal', 'devops/devops-level1-junior-to-data-level3-principal-step-up.pdf'],
    ['devops/Lead', 'DevOps Engineer/2', 'devops/devops-level3-lead-to-devops-level2-step-up.pdf'],
    ['data/1', 'data/2', 'data/data-level1-step-up.pdf'],
  ])('%s and %s make one sheet, named after both unless they are neighbours', (from, to, path) => {
    expect(paths(from, to)).toEqual([path]);
  });

  it('name a level without its craft where one craft is wanted', () => {
    expect(paths('1', '3', { crafts: ['data'] })).toEqual([
      'data/data-level1-to-data-level3-principal-step-up.pdf',
    ]);
  });

  it('leave every other file where it is', () => {
    const row = { product: 'step-up', craft: 'devops', level: 1, sources: [] };
    expect(outsideOf(framework, settingsOf({ from: 'devops/1', to: 'devops/3' }))(row)).toBe(true);
  });

  it.each([
    ['devops/1', undefined, '--from stands alone.', /^Name both levels/],
    [undefined, 'devops/1', '--to stands alone.', /^Name both levels/],
    ['devops/1', 'Junior', '"devops/1" and "Junior" are one level.', /^Name two/],
    ['2', 'devops/1', '2 levels are called "2".', /^Name one, such as devops\/2 or data\/2\.$/],
    ['devops/7', 'devops/1', 'There is no level "devops/7".', /^Did you mean "devops\/1"\?$/],
    ['Principl', 'devops/1', 'There is no level "Principl".', /^Did you mean "Principal"\?$/],
    [
      'Quartermaster',
      'devops/1',
      'There is no level "Quartermaster".',
      /^Name craft and level, such as devops\/1/,
    ],
  ])('%s and %s are refused', (from, to, message, fix) => {
    expect(() => planned(from, to)).toThrow(
      expect.objectContaining({ message, fix: expect.stringMatching(fix) }),
    );
  });
});
