import { describe, expect, test } from 'vitest';
import type { BuildError } from '../../src/domain/build-error.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { outsideOf } from '../../src/plan/narrowing.js';
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
      ['unknown-level', 'No craft has a level 7.', 'Name 1, 2, 10.1 or 10.2.'],
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

describe('levels are asked for by number, range and name', () => {
  const rungs = [
    { number: 1, rank: 'Junior', numeral: '1', label: 'Level 1 (Junior)' },
    { number: 2, rank: 'Mid-level', numeral: '2', label: 'Level 2 (Mid-level)' },
    { number: 3, rank: 'Senior', numeral: 'IC3', track: 'IC', label: 'IC3 Senior', file: 'devops/ic3.md' },
    { number: 3, rank: 'Manager', numeral: 'M3', track: 'M', label: 'M3 Manager', file: 'devops/m3.md' },
    { number: 4, rank: 'Staff', numeral: 'IC4', track: 'IC', label: 'IC4 Staff' },
    { number: 5, rank: 'Principal', until: 6, numeral: '5–6', label: 'L5/L6 Principal' },
    { number: 10.1, numeral: '10a', label: 'Grade 10a' },
    { number: 10.2, numeral: '10b', label: 'Grade 10b' },
  ];
  const plain = frameworkOf({ crafts: [{ id: 'devops', levels: rungs.map(({ number }) => ({ number })) }] });
  const ladder = {
    ...plain,
    crafts: plain.crafts.map((craft) => ({
      ...craft,
      levels: craft.levels.map((level, at) => ({ ...level, id: `devops-${at}`, ...rungs[at] })),
    })),
  };
  const made = (levels: (number | string)[]) =>
    makePlan(ladder, products, settingsOf({ products: ['card'], levels })).artifacts.map(
      ({ level }) => level?.numeral,
    );

  test.each<[number | string, string[]]>([
    [3, ['IC3', 'M3']],
    ['2-4', ['2', 'IC3', 'M3', 'IC4']],
    ['L2 to 3', ['2', 'IC3', 'M3']],
    ['IC3-IC4', ['IC3', 'IC4']],
    ['ic4', ['IC4']],
    ['M3', ['M3']],
    ['Senior', ['IC3']],
    ['mid level', ['2']],
    ['Level 1', ['1']],
    [6, ['5–6']],
    ['10b', ['10b']],
    ['10a-10b', ['10a', '10b']],
    [10, ['10a', '10b']],
  ])('%s', (word, numerals) => {
    expect(made([word])).toEqual(numerals);
  });

  test('and a name that none has is told with the nearest', () => {
    expect(refusal({ levels: ['Senoir'] }, ladder)).toEqual([
      'unknown-level',
      'No craft has a level "Senoir".',
      'Did you mean "Senior"?',
    ]);
    expect(refusal({ levels: ['7-9'] }, ladder)).toEqual([
      'unknown-level',
      'No craft has a level "7-9".',
      'Name 1, 2, IC3, M3, IC4, 5–6, 10a or 10b.',
    ]);
  });

  test('and a file of the other ladder with the same number stays', () => {
    const [, , individual, manager] = ladder.crafts[0]?.levels ?? [];
    const outside = outsideOf(ladder, { products: undefined, crafts: undefined, levels: ['IC3'] });
    const row = (level: typeof manager) => ({
      product: 'card' as const,
      craft: 'devops',
      level: 3,
      sources: [level?.file ?? ''],
    });
    expect(outside(row(individual))).toBe(false);
    expect(outside(row(manager))).toBe(true);
  });
});

describe('a file of an earlier build', () => {
  const none = { products: undefined, crafts: undefined, levels: undefined };
  const row = { product: 'card', craft: 'devops', level: 10.2, sources: ['devops/level4.md'] } as const;

  test.each([
    ['nothing was narrowed', none, false],
    ['its product is asked for', { ...none, products: ['card'] as const }, false],
    ['another product is asked for', { ...none, products: ['pack'] as const }, true],
    ['its craft is asked for', { ...none, crafts: ['data', 'devops'] }, false],
    ['another craft is asked for', { ...none, crafts: ['data'] }, true],
    ['its level is asked for', { ...none, levels: [10] }, false],
    ['another level is asked for', { ...none, levels: [1] }, true],
  ])('is outside or inside a build: %s', (_, narrowing, outside) => {
    expect(outsideOf(framework, narrowing)(row)).toBe(outside);
  });

  test('that is of no craft or level is outside when some are asked for', () => {
    const whole = { product: 'pack', craft: null, level: null, sources: [] } as const;
    expect(outsideOf(framework, none)(whole)).toBe(false);
    expect(outsideOf(framework, { ...none, crafts: ['devops'] })(whole)).toBe(true);
    expect(outsideOf(framework, { ...none, levels: [1] })(whole)).toBe(true);
  });
});
