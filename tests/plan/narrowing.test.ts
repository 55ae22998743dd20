import { describe, expect, test } from 'vitest';
import type { BuildError } from '../../src/domain/build-error.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { isOutside } from '../../src/plan/narrowing.js';
import { products } from '../../src/products/index.js';
import { frameworkOf } from '../support/framework-of.js';
import { settingsOf } from '../support/settings-of.js';

const framework = frameworkOf({
  crafts: [
    { id: 'data', levels: [{ number: 2 }] },
    { id: 'devops', levels: [{}, {}, { number: 10.1 }, { number: 10.2 }] },
    { id: 'new', levels: [] },
  ],
});

function refusal(narrowing: Parameters<typeof settingsOf>[0], of = framework): string[] {
  try {
    makePlan(of, products, settingsOf(narrowing));
  } catch (error) {
    const { code, message, fix } = error as BuildError;
    return [code, message, fix];
  }
  return [];
}

describe('a narrowing that leaves nothing is told', () => {
  test.each<[string, Parameters<typeof settingsOf>[0], string[]]>([
    [
      'for a craft that there is not, with those that there are',
      { crafts: ['devops', 'marketing'] },
      ['unknown-craft', 'The framework has no craft "marketing".', 'Use data, devops or new.'],
    ],
    [
      'for a level that no craft has, with those that some have, each once and in order',
      { levels: [1, 7] },
      ['unknown-level', 'No craft has a level 7.', 'Name 1, 2 or 10.'],
    ],
    [
      'for a level that the wanted crafts have not, with those that they have',
      { crafts: ['data', 'new'], levels: [1] },
      ['unknown-level', 'data or new has no level 1.', 'Name 2.'],
    ],
    [
      'for a level of a craft that has none',
      { crafts: ['new'], levels: [1] },
      ['unknown-level', 'new has no level 1.', 'Choose another craft.'],
    ],
    [
      'for a product that no such level has',
      { products: ['pack'], levels: [1] },
      [
        'nothing-selected',
        'There is nothing that --product, --craft and --level all ask for.',
        'Leave one of them out; packs, sets and overviews, for example, are of a craft and not of a level.',
      ],
    ],
  ])('%s', (_, narrowing, told) => {
    expect(refusal(narrowing)).toEqual(told);
  });

  test('and nothing is told where nothing was narrowed and there is nothing', () => {
    expect(refusal({}, { ...frameworkOf({ crafts: [] }) })).toEqual([]);
    expect(makePlan(frameworkOf(), [], settingsOf({})).artifacts).toEqual([]);
    expect(() => makePlan(frameworkOf(), [], settingsOf({ crafts: ['craft1'] }))).toThrow(
      expect.objectContaining({ code: 'nothing-selected' }),
    );
  });
});

test('a number is its levels between two whole ones too', () => {
  const { artifacts } = makePlan(framework, products, settingsOf({ products: ['card'], levels: [10] }));
  expect(artifacts.map(({ level }) => level?.number)).toEqual([10.1, 10.2]);
});

describe('a file of an earlier build', () => {
  const none = { products: undefined, crafts: undefined, levels: undefined };
  const row = { product: 'card', craft: 'devops', level: 10.2 } as const;

  test.each([
    ['nothing was narrowed', none, false],
    ['its product is asked for', { ...none, products: ['card'] as const }, false],
    ['another product is asked for', { ...none, products: ['pack'] as const }, true],
    ['its craft is asked for', { ...none, crafts: ['data', 'devops'] }, false],
    ['another craft is asked for', { ...none, crafts: ['data'] }, true],
    ['its level is asked for', { ...none, levels: [10] }, false],
    ['another level is asked for', { ...none, levels: [1] }, true],
  ])('is outside or inside a build: %s', (_, narrowing, outside) => {
    expect(isOutside(row, narrowing)).toBe(outside);
  });

  test('that is of no craft or level is outside when some are asked for', () => {
    const whole = { product: 'pack', craft: null, level: null } as const;
    expect(isOutside(whole, none)).toBe(false);
    expect(isOutside(whole, { ...none, crafts: ['devops'] })).toBe(true);
    expect(isOutside(whole, { ...none, levels: [1] })).toBe(true);
  });
});
