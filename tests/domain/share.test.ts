import { describe, expect, test } from 'vitest';
import { isInShare, readShare, shareOf } from '../../src/domain/share.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { products } from '../../src/products/index.js';
import { frameworkOf } from '../support/framework-of.js';
import { settingsOf } from '../support/settings-of.js';

describe('a share', () => {
  test.each([
    ['1/1', { index: 1, of: 1 }],
    ['2/8', { index: 2, of: 8 }],
    ['1000/1000', { index: 1000, of: 1000 }],
    ['0/8', undefined],
    ['9/8', undefined],
    ['1/1001', undefined],
    ['2', undefined],
    ['2/', undefined],
    ['-1/2', undefined],
    ['1.5/2', undefined],
    ['2/8/1', undefined],
  ])('%s', (text, share) => {
    expect(readShare(text)).toEqual(share);
  });

  test('of eight has about an eighth of what there is, and each name is in one', () => {
    const sizes = new Array(8).fill(0);
    for (let level = 0; level < 8000; level += 1) sizes[shareOf(`craft-level${level}`, 8) - 1] += 1;
    expect(Math.min(...sizes)).toBeGreaterThan(880);
    expect(Math.max(...sizes)).toBeLessThan(1120);
  });

  test('stays where it is when others come and go', () => {
    // Machines of other days and other commits agree on these.
    expect([1, 2, 3, 4].map((level) => shareOf(`devops-level${level}`, 4))).toEqual([1, 4, 3, 1]);
  });

  test('makes each print, all those of a level together, and leaves what is put together of them to the end', () => {
    const levels = Array.from({ length: 12 }, () => ({}));
    const framework = frameworkOf({ crafts: [{ id: 'dev', levels }] });
    const { artifacts } = makePlan(framework, products, settingsOf({}));
    const of = artifacts.map((artifact) => ({
      ...artifact,
      shares: [1, 2, 3, 4].filter((index) => isInShare(artifact, { index, of: 4 })),
    }));
    const joined = of.filter(({ shares }) => shares.length === 0).map(({ product }) => product);
    expect([...new Set(joined)]).toEqual(['card-set', 'pack', 'index', 'site-data', 'bundle']);
    expect(of.every(({ shares }) => shares.length < 2)).toBe(true);
    for (const level of framework.crafts[0]?.levels ?? []) {
      const own = of.filter((artifact) => artifact.level?.id === level.id).flatMap(({ shares }) => shares);
      expect(new Set(own)).toEqual(new Set([shareOf(level.id, 4)]));
    }
    const ofCraft = of.find(({ product }) => product === 'overview');
    expect(ofCraft?.shares).toEqual([shareOf('dev', 4)]);
  });
});
