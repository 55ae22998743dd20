import { describe, expect, test } from 'vitest';
import { showingTo } from '../../src/model/internal/showing.js';
import { makeFramework } from '../../src/model/make-framework.js';
import {
  everythingAnew,
  type PageMemo,
  pageMemo,
  type ReadingSteps,
} from '../../src/model/memo/page-memo.js';
import { collectProblems } from '../../src/model/problem.js';
import { areaTable, folderOf } from './support.js';

const place = { file: 'a.md', line: 1, column: 1 };
const words = { what: 'It is wrong.', fix: 'Correct it.' };

/** Does a step whose answer is how often it was made, and that says so and meets something internal. */
function done(steps: ReadingSteps, count: { made: number }, inputs: readonly unknown[], name = 'a step') {
  const around = { problems: collectProblems(), showing: showingTo('everyone') };
  const answer = steps.step(name, inputs, around, (own) => {
    own.problems.add('no-title', place, words);
    own.showing.shows(true);
    count.made += 1;
    return count.made;
  });
  return { answer, told: around.problems.found.length, met: around.showing.met() };
}

describe('a step of a reading', () => {
  const bytes = () => new TextEncoder().encode('the same');

  test.each<[string, unknown, unknown, boolean]>([
    ['is the same', 'a', 'a', true],
    ['is another text', 'a', 'b', false],
    ['has the same bytes', bytes(), bytes(), true],
    ['has other bytes of the same number', bytes(), bytes().reverse(), false],
    ['has more bytes', bytes(), new TextEncoder().encode('the same!'), false],
    ['is text where bytes were', bytes(), 'the same', false],
    ['is bytes where text was', 'the same', bytes(), false],
    ['is a map that holds the same', new Map([['a', bytes()]]), new Map([['a', bytes()]]), true],
    ['is a map of other keys', new Map([['a', 1]]), new Map([['b', 1]]), false],
    ['is a map of other values', new Map([['a', 1]]), new Map([['a', 2]]), false],
    [
      'is a map of another order',
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
      new Map([
        ['b', 1],
        ['a', 1],
      ]),
      false,
    ],
    [
      'is a larger map',
      new Map([['a', 1]]),
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
      false,
    ],
    ['is no map any more', new Map(), 'a', false],
    ['is a list that holds the same', ['a'], ['a'], false],
  ])('is not done again where what it looks at %s: %o, %o: %s', (_, before, now, isKept) => {
    const memo = pageMemo();
    const count = { made: 0 };
    done(memo.open('same', 'everyone'), count, [1, before]);
    expect(done(memo.open('same', 'everyone'), count, [1, now])).toEqual({
      answer: isKept ? 1 : 2,
      told: 1,
      met: true,
    });
  });

  test('is done again where it looks at more, or at less', () => {
    const memo = pageMemo();
    const count = { made: 0 };
    done(memo.open('same', 'everyone'), count, ['a', undefined]);
    expect(done(memo.open('same', 'everyone'), count, ['a']).answer).toBe(2);
    expect(done(memo.open('same', 'everyone'), count, ['a', undefined]).answer).toBe(3);
  });

  test('is kept by name and by the options of its reading', () => {
    const memo = pageMemo();
    const count = { made: 0 };
    done(memo.open('same', 'everyone'), count, ['a']);
    expect(done(memo.open('others', 'everyone'), count, ['a']).answer).toBe(2);
    expect(done(memo.open('same', 'candidate'), count, ['a']).answer).toBe(3);
    expect(done(memo.open('same', 'everyone'), count, ['a'], 'another').answer).toBe(4);
    expect(done(memo.open('same', 'everyone'), count, ['a']).answer).toBe(1);
  });

  test('is forgotten by a reading that had no use for it', () => {
    const memo = pageMemo();
    const count = { made: 0 };
    done(memo.open('same', 'everyone'), count, ['a']);
    const next = memo.open('same', 'everyone');
    done(next, count, ['a'], 'another');
    next.close();
    expect(done(memo.open('same', 'everyone'), count, ['a'], 'another').answer).toBe(2);
    expect(done(memo.open('same', 'everyone'), count, ['a']).answer).toBe(3);
  });

  test('is done again where what it asked of others does not hold', () => {
    const memo = pageMemo();
    const around = { problems: collectProblems(), showing: showingTo('everyone') };
    let made = 0;
    const ask = (holds: boolean) =>
      memo.open('same', 'everyone').step('a step', [], around, () => (made += 1), {
        holds: (value) => value > 0 && holds,
      });
    expect([ask(false), ask(true), ask(false), ask(true)]).toEqual([1, 1, 2, 2]);
    expect(around.showing.met()).toBe(false);
  });

  test('is done again after one that failed', () => {
    const memo = pageMemo();
    const around = { problems: collectProblems(), showing: showingTo('everyone') };
    const ask = (input: string) =>
      memo.open('same', 'everyone').step('a step', [input], around, () => {
        if (input === 'bad') throw new Error('It failed.');
        return input;
      });
    expect(ask('good')).toBe('good');
    expect(() => ask('bad')).toThrow('It failed.');
    expect(ask('good')).toBe('good');
  });

  test('is always done by whoever reads once', () => {
    const count = { made: 0 };
    done(everythingAnew, count, ['a']);
    expect(done(everythingAnew, count, ['a']).answer).toBe(2);
    everythingAnew.close();
    expect(everythingAnew.mark(() => 'a')).toBe('');
    expect(
      pageMemo()
        .open('', 'everyone')
        .mark(() => 'a'),
    ).toBe('a');
  });
});

describe('a craft whose pages did not change', () => {
  const craft = (name: string, body: string): Readonly<Record<string, string>> => ({
    [`${name}/index.md`]: `---\ntitle: ${name} Craft\npermalink: /${name}\n---\n# ${name} Craft\n\n${body}\n\n## Research\n\nWe listen.\n`,
    [`${name}/level1.md`]: `---\ntitle: Level 1\nparent: ${name} Craft\npermalink: /${name}/level1\n---\n# ${name} - Level 1\n\n${areaTable}`,
  });
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>';
  const files: Readonly<Record<string, string>> = {
    ...craft('cook', 'See [there](/dyer/level1#new), ![Seen](/seen.svg) and [gone](/gone).'),
    ...craft('dyer', 'We dye.'),
    'seen.svg': picture,
  };
  const read = (given: Readonly<Record<string, string>>, memo?: PageMemo) =>
    makeFramework(folderOf(given), { siteUrl: undefined, memo });
  const plainOf = ({ framework, diagnostics }: ReturnType<typeof read>) =>
    JSON.stringify([framework?.crafts, framework?.pages, [...(framework?.images.keys() ?? [])], diagnostics]);

  /** Whether the cook's craft is the same one after an edit; everything must be what a first reading makes. */
  function isKeptAfter(edit: Readonly<Record<string, string | undefined>>): boolean {
    const memo = pageMemo();
    const before = read(files, memo).framework?.crafts.find(({ name }) => name === 'cook');
    const edited = Object.fromEntries(
      Object.entries({ ...files, ...edit }).flatMap(([path, text]) =>
        text === undefined ? [] : [[path, text]],
      ),
    );
    const after = read(edited, memo);
    expect(plainOf(after)).toBe(plainOf(read(edited)));
    return after.framework?.crafts.find(({ name }) => name === 'cook') === before;
  }

  const dyer1 = files['dyer/level1.md'] ?? '';

  test.each<[string, Readonly<Record<string, string | undefined>>, boolean]>([
    ['nothing is edited', {}, true],
    [
      'another craft says something else',
      { 'dyer/index.md': files['dyer/index.md']?.replace('We dye', 'We paint') },
      true,
    ],
    ['its own page is edited', { 'cook/index.md': files['cook/index.md']?.replace('See', 'Look') }, false],
    ['its own level is edited', { 'cook/level1.md': `${files['cook/level1.md']}\nMore.\n` }, false],
    [
      'a heading that it does not link to is new',
      { 'dyer/level1.md': `${dyer1}\n## Other\n\nIt is.\n` },
      true,
    ],
    ['a heading that it links to is new', { 'dyer/level1.md': `${dyer1}\n## New\n\nIt is.\n` }, false],
    [
      'a page that it links to moves',
      { 'dyer/level1.md': dyer1.replace('/dyer/level1', '/dyer/first') },
      false,
    ],
    [
      'a page that it links to is new',
      { 'gone.md': '---\ntitle: Gone\npermalink: /gone\n---\n# Gone\n' },
      false,
    ],
    ['a picture that it shows is gone', { 'seen.svg': undefined }, false],
    [
      'a page before it takes its id',
      { 'a.md': '---\ntitle: Cook Craft\npermalink: /cook2/cook\n---\n# Cook\n' },
      false,
    ],
  ])('is the same one where %s: %s, %s', (_, edit, isKept) => {
    expect(isKeptAfter(edit)).toBe(isKept);
  });
});
