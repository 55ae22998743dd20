import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareWords } from '../../src/compare/compare-words.js';

/** `a [-b-] {+c+}`: short enough to read in a test. */
function shown(was: string, now: string): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return compareWords(was, now)
    .map(({ kind, text }) => text.replace(/^( ?)(.*)$/, `$1${marks[kind][0]}$2${marks[kind][1]}`))
    .join('')
    .trim();
}

describe('a reworded statement', () => {
  test.each([
    ['I plan the work', 'I plan the work', 'I plan the work'],
    ['I plan the work', 'I lead the work', 'I [-plan-] {+lead+} the work'],
    ['I plan', 'I plan with care', 'I plan {+with care+}'],
    ['Often I plan', 'I plan', '[-Often-] I plan'],
    ['one of two', 'three of four', '[-one of two-] {+three of four+}'],
    ['Weigh the risk.', 'Weigh the risk at hand.', 'Weigh the risk {+at hand+}.'],
    ['I plan, then build.', 'I plan; then I build!', 'I plan[-,-]{+;+} then {+I+} build[-.-]{+!+}'],
    ['(one) our self-made', '(one) own self-made', '(one) [-our-] {+own+} self-made'],
    ['one fox or three', 'two fox or four', '[-one-] {+two+} fox or [-three-] {+four+}'],
    ['one fox three', 'two fox four', '[-one fox three-] {+two fox four+}'],
    ['one foxes three', 'two foxes four', '[-one-] {+two+} foxes [-three-] {+four+}'],
    ['three four', 'four three', '[-three-] four {+three+}'],
    ['', 'all new', '{+all new+}'],
    ['all gone', '', '[-all gone-]'],
    ['', '', ''],
  ])('"%s" to "%s" is %s', (was, now, expected) => {
    expect(shown(was, now)).toBe(expected);
  });

  it('gives back both texts, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'and,', 'longer', '(I)', '–', 'é.'))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (was, now) => {
        const segments = compareWords(was, now);
        const without = (kind: string) =>
          segments
            .filter((segment) => segment.kind !== kind)
            .map((segment) => segment.text)
            .join('')
            .trim();
        expect(without('added')).toBe(was);
        expect(without('removed')).toBe(now);
      }),
    );
  });

  it('keeps as many words as both texts have in the same order', () => {
    // Words that are long enough not to be drawn into the changes around them.
    const words = fc.array(fc.constantFrom('plan', 'build', 'test', 'care'), { maxLength: 7 });
    const subsequences = (all: readonly string[]) =>
      Array.from({ length: 2 ** all.length }, (_, set) => all.filter((__, at) => set & (1 << at)).join(' '));
    fc.assert(
      fc.property(words, words, (was, now) => {
        const shared = subsequences(was).filter((each) => subsequences(now).includes(each));
        const most = Math.max(...shared.map((each) => (each === '' ? 0 : each.split(' ').length)));
        const kept = compareWords(was.join(' '), now.join(' ')).filter(({ kind }) => kind === 'same');
        expect(kept.flatMap(({ text }) => text.trim().split(' '))).toHaveLength(most);
      }),
      { numRuns: 60 },
    );
  });

  it('is told in as few segments as there are runs of words', () => {
    expect(compareWords('I plan the work', 'I plan the work').map(({ text }) => text)).toEqual([
      ' I plan the work',
    ]);
  });

  it('of the length of a novel is told as a whole, and at once', () => {
    const words = (seed: string) => Array.from({ length: 3000 }, (_, index) => `${seed}${index}`).join(' ');
    expect(compareWords(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
