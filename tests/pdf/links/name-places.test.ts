import { expect, test } from 'vitest';
import { namePlaces } from '../../../src/pdf/links/name-places.js';

/** Every name of a file, print by print: of its top, then of each anchor. */
function namesOf(
  prints: readonly { readonly names: readonly string[]; readonly anchors: readonly string[] }[],
) {
  const named = namePlaces(prints.map(({ names }) => names));
  return prints.map(({ anchors }, at) => [
    named[at]?.top,
    ...anchors.map((anchor) => named[at]?.take(anchor)),
  ]);
}

test('a place is called after its page and its anchor, in full and without the craft', () => {
  expect(
    namesOf([
      { names: ['designer', ''], anchors: ['craft'] },
      { names: ['designer-level3', 'level3'], anchors: ['craft'] },
    ]),
  ).toEqual([
    [['designer'], ['designer-craft', 'craft']],
    [
      ['designer-level3', 'level3'],
      ['designer-level3-craft', 'level3-craft'],
    ],
  ]);
});

test('names stay when a level is added before them', () => {
  const level = (number: number) => ({ names: [`level${number}`], anchors: ['craft', 'design'] });
  const [, second] = namesOf([level(1), level(2)]);
  expect(namesOf([level(0), level(1), level(2), level(3)])[2]).toEqual(second);
});

test('names are ASCII, whatever letters an anchor has', () => {
  const [, ...anchors] =
    namesOf([{ names: ['level3'], anchors: ['größe-und-maß', 'ответы', '設計', 'fn:1', '…'] }])[0] ?? [];
  expect(anchors.flat()).toEqual([
    'level3-grosse-und-mass',
    'level3-u43eu442u432u435u442u44b',
    'level3-u8a2du8a08',
    'level3-fn-1',
    'level3-place',
  ]);
});

test('no two places have one name: whole prints go first, and a shorter name that is taken is left out', () => {
  expect(
    namesOf([
      { names: ['designer', ''], anchors: ['level3', 'Level3'] },
      { names: ['designer-level3', 'level3'], anchors: ['a', 'á'] },
    ]),
  ).toEqual([
    [['designer'], ['designer-level3-2'], ['designer-level3-3']],
    [['designer-level3', 'level3'], ['designer-level3-a', 'level3-a'], ['designer-level3-a-2']],
  ]);
});
