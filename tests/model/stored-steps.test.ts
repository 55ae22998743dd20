import { describe, expect, test } from 'vitest';
import type { Audience } from '../../src/domain/audience.js';
import { showingTo } from '../../src/model/internal/showing.js';
import { asItIs, everythingAnew, pageMemo, type ReadingSteps } from '../../src/model/memo/page-memo.js';
import {
  isStoredStep,
  type StoredSize,
  type StoredStep,
  type Summaries,
  storedMemo,
} from '../../src/model/memo/stored-memo.js';
import { collectProblems } from '../../src/model/problem.js';
import { everythingOf, linkedFiles, read } from './edited-frameworks.js';

const place = { file: 'a.md', line: 1, column: 1 };
const words = { what: 'It is wrong.', fix: 'Correct it.' };

/** What lies on a disk, by options and key, and how large each was said to be when it was stored and found. */
function disk() {
  const kept = new Map<string, StoredStep>();
  const stored: StoredSize[] = [];
  const found: StoredSize[] = [];
  const summaries: Summaries = {
    open: (options) => ({
      find(key, size) {
        const step = kept.get(`${options} ${key}`);
        if (step !== undefined) found.push(size);
        return step;
      },
      store(key, step, size) {
        stored.push(size);
        kept.set(`${options} ${key}`, structuredClone(step));
      },
    }),
  };
  return { kept, stored, found, summaries, process: () => storedMemo(summaries) };
}

const listening = (audience: Audience = 'everyone') => ({
  problems: collectProblems(),
  showing: showingTo(audience),
});

/** Whether a step is made in a process that starts with what is on the disk. */
function isMade(
  steps: ReadingSteps,
  inputs: readonly unknown[],
  { name = 'a step', around = listening() } = {},
): boolean {
  let made = false;
  steps.step(
    name,
    inputs,
    around,
    (own) => {
      own.problems.add('no-title', place, words);
      made = true;
      return { made };
    },
    { form: asItIs },
  );
  expect(around.problems.found).toHaveLength(1);
  expect(around.showing.met()).toBe(false);
  return made;
}

describe('a step that an earlier process did', () => {
  const bytes = (text = 'the same') => new TextEncoder().encode(text);
  const symbol = Symbol('a');

  test.each<[string, unknown, unknown, boolean]>([
    ['is the same', 'a', 'a', true],
    ['is another text', 'a', 'b', false],
    ['is no text', 'a', undefined, false],
    ['is the word for what is not there', undefined, 'undefined', false],
    ['is as little there', undefined, undefined, true],
    ['is nothing, as before', null, null, true],
    ['is something where nothing was', null, bytes(), false],
    ['is the same number', 7, 7, true],
    ['is a number that was text', '7', 7, false],
    ['has the same bytes', bytes(), bytes(), true],
    ['has other bytes', bytes(), bytes('another'), false],
    ['is a map that holds the same', new Map([['a', bytes()]]), new Map([['a', bytes()]]), true],
    ['is a map of other keys', new Map([['a', 1]]), new Map([['b', 1]]), false],
    ['is a map of other values', new Map([['a', 1]]), new Map([['a', 2]]), false],
    ['is a map that holds what has no name', new Map([['a', [1]]]), new Map([['a', [1]]]), false],
    ['is a list, which has no name', ['a'], ['a'], false],
    ['is a symbol, which has no name', symbol, symbol, false],
    ['is a function, which has no name', isMade, isMade, false],
  ])('is not done again where what it looks at %s: %o, %o: %s', (_, before, now, isKept) => {
    const { process } = disk();
    expect(isMade(process().open('', 'everyone'), ['first', before])).toBe(true);
    expect(isMade(process().open('', 'everyone'), ['first', now])).toBe(!isKept);
  });

  test('is not stored where what it looks at has no name, and says what it says all the same', () => {
    const { process, stored } = disk();
    expect(isMade(process().open('', 'everyone'), ['a', []])).toBe(true);
    expect(stored).toEqual([]);
  });

  test('is found by its name, by the options of the reading and by all that it looks at', () => {
    const { process } = disk();
    isMade(process().open('same', 'everyone'), ['a', 'b']);
    const again = process();
    const made = [
      isMade(again.open('others', 'everyone'), ['a', 'b']),
      isMade(again.open('same', 'everyone'), ['a', 'b'], { name: 'another' }),
      isMade(again.open('same', 'everyone'), ['b', 'a']),
      isMade(again.open('same', 'everyone'), ['a']),
      isMade(again.open('same', 'everyone'), ['a', 'b']),
    ];
    expect(made).toEqual([true, true, true, true, false]);
  });

  test.each<[string, (around: ReturnType<typeof listening>) => boolean, string]>([
    ['holds nothing internal', ({ showing }) => showing.shows(false), 'true, kept, kept'],
    ['holds something internal', ({ showing }) => showing.shows(true), 'true, false, kept'],
    ['asks whether it is for candidates', ({ showing }) => showing.isFor('candidate'), 'false, true, kept'],
    ['asks whether it is for everyone', ({ showing }) => showing.isFor('everyone'), 'true, false, kept'],
    ['looks whom it is for without asking', ({ showing }) => showing.met(), 'false, kept, kept'],
  ])('which %s is the same for candidates, or not', (_, ask, expected) => {
    const { process } = disk();
    const told: string[] = [];
    for (const audience of ['everyone', 'candidate', 'everyone'] as const) {
      const around = listening(audience);
      let answer = 'kept';
      process()
        .open('', audience)
        .step(
          'a step',
          ['a'],
          around,
          (own) => {
            expect(own.showing.audience).toBe(audience);
            answer = String(ask({ ...around, ...own }));
            return 1;
          },
          { form: asItIs },
        );
      told.push(answer);
      // What is internal in it is told, whether it was made now or before.
      expect(around.showing.met()).toBe(/something internal/.test(_));
    }
    expect(told.join(', ')).toBe(expected);
  });

  test('says the same again, to whoever listens', () => {
    const { process } = disk();
    const say = () => {
      const around = listening();
      process()
        .open('', 'everyone')
        .step(
          'a step',
          [],
          around,
          (own) => {
            own.problems.add('no-title', place, words);
            own.problems.add('no-table', { ...place, line: 2 }, words);
            expect(own.problems.found).toHaveLength(2);
            expect(own.problems.isUnchecked).toBe(false);
          },
          { form: asItIs },
        );
      return around.problems.found.map(({ code, place: { line } }) => `${line} ${code}`);
    };
    expect([say(), say()]).toEqual([
      ['1 no-title', '2 no-table'],
      ['1 no-title', '2 no-table'],
    ]);
  });

  test('is done again, and stored again, where what it asked of others does not hold', () => {
    const { process, stored } = disk();
    let made = 0;
    const ask = (holds: boolean) =>
      process()
        .open('', 'everyone')
        .step('a step', ['a'], listening(), () => (made += 1), {
          form: asItIs,
          holds: () => holds,
        });
    expect([ask(true), ask(true), ask(false), ask(true)]).toEqual([1, 1, 2, 2]);
    expect(stored).toEqual(['small', 'small']);
  });

  test('lies in the form that it has, apart from others where it is large', () => {
    const { process, kept, stored, found } = disk();
    const ask = () =>
      process()
        .open('', 'everyone')
        .step('a step', ['a'], listening(), () => new Set(['made']), {
          form: {
            isLarge: true,
            pack: (made: Set<string>) => [...made],
            unpack: (list: string[]) => new Set(list),
          },
        });
    expect([ask(), ask()]).toEqual([new Set(['made']), new Set(['made'])]);
    expect([...kept.values()].map(({ value }) => value)).toEqual([['made']]);
    expect([stored, found]).toEqual([['large'], ['large']]);
  });

  /** A step that stands on what another made, on a part of it, or on a function; whether the second was made. */
  function isStackMade(steps: ReadingSteps, input: string, partAt?: number): boolean {
    let made = false;
    const below = steps.step('below', [input], listening(), () => ({ parts: [{ at: 0 }, { at: 1 }] }), {
      parts: (all) => all.parts,
    });
    const ground = partAt === undefined ? below : below.parts[partAt];
    steps.step('above', [ground], listening(), () => (made = true), { form: asItIs });
    return made;
  }

  test('stands on what other steps made, which need not be stored, and on parts of it', () => {
    const { process, stored } = disk();
    const made = [
      isStackMade(process().open('', 'everyone'), 'a'),
      isStackMade(process().open('', 'everyone'), 'a'),
      isStackMade(process().open('', 'everyone'), 'b'),
      isStackMade(process().open('', 'everyone'), 'a', 0),
      isStackMade(process().open('', 'everyone'), 'a', 1),
      isStackMade(process().open('', 'everyone'), 'a', 0),
      isStackMade(process().open('', 'everyone'), 'a', 1),
    ];
    expect(made).toEqual([true, false, true, true, true, false, false]);
    expect(stored).toHaveLength(4);
  });

  test('has a name for what it made, the same in each process, and none for what nobody made', () => {
    const { process } = disk();
    const nameIn = (input: string, form?: typeof asItIs) => {
      const steps = process().open('', 'everyone');
      return steps.nameOf(
        steps.step<object>('a step', [input], listening(), () => ({ made: input }), form && { form }),
      );
    };
    const name = nameIn('a');
    expect([nameIn('a'), nameIn('a', asItIs), nameIn('a', asItIs)]).toEqual([name, name, name]);
    expect(nameIn('b')).not.toBe(name);
    expect(name).toMatch(/^[\w-]{43}$/);
    expect(process().open('', 'everyone').nameOf({})).toBeUndefined();
    expect(pageMemo().open('', 'everyone').nameOf({})).toBeUndefined();
    expect(everythingAnew.nameOf({})).toBeUndefined();
  });

  test('a mark of a text is short, and another for each text', () => {
    const { mark } = disk().process().open('', 'everyone');
    const long = mark(() => 'a'.repeat(1000));
    expect(long).toMatch(/^[\w-]{43}$/);
    expect(mark(() => 'a'.repeat(1000))).toBe(long);
    expect(mark(() => 'a')).not.toBe(long);
  });
});

test.each<[unknown, boolean]>([
  [{ value: 1, noted: { found: [], met: false, asked: false } }, true],
  [{ value: undefined, noted: { found: [] } }, true],
  [{ noted: { found: [] } }, false],
  [{ value: 1 }, false],
  [{ value: 1, noted: null }, false],
  [{ value: 1, noted: 'found' }, false],
  [{ value: 1, noted: {} }, false],
  [{ value: 1, noted: { found: 'none' } }, false],
  [{ value: 1, noted: { found: { length: 0 } } }, false],
  [null, false],
  [7, false],
  ['value noted', false],
  [undefined, false],
])('%o is a step that was stored: %s', (read, isStep) => {
  expect(isStoredStep(read)).toBe(isStep);
});

test('a small site is read from what an earlier process left, and damaged steps are dropped', () => {
  const files = linkedFiles();
  const { kept, summaries, stored } = disk();
  const anew = everythingOf(read(files));
  const readAgain = () => {
    stored.length = 0;
    const checked: Summaries = {
      open(options) {
        const reading = summaries.open(options);
        return {
          ...reading,
          find(key, size) {
            const found = reading.find(key, size);
            return isStoredStep(found) ? found : undefined;
          },
        };
      },
    };
    return everythingOf(read(files, storedMemo(checked)));
  };
  expect(readAgain()).toEqual(anew);
  const all = stored.length;
  expect(all).toBeGreaterThan(9);
  expect(readAgain()).toEqual(anew);
  expect(stored).toEqual([]);
  for (const [key, { value }] of [...kept].slice(0, 5)) kept.set(key, { value } as StoredStep);
  expect(readAgain()).toEqual(anew);
  expect(stored).toHaveLength(5);
  expect(kept.size).toBe(all);
});
