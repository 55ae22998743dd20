import { expect, test } from 'vitest';
import { showingTo } from '../../src/model/internal/showing.js';
import { pageMemo, type ReadingSteps } from '../../src/model/memo/page-memo.js';
import { renderedStep } from '../../src/model/memo/rendered.js';
import { type StoredStep, storedMemo } from '../../src/model/memo/stored-memo.js';
import { makeIds } from '../../src/model/nav/ids.js';
import type { Resolve, Surroundings } from '../../src/model/page-parts.js';
import { collectProblems } from '../../src/model/problem.js';

const place = { file: 'a.md', line: 1, column: 1 };
const words = { what: 'It leads nowhere.', fix: 'Correct it.' };
const from = { file: 'a.md', permalink: '/a' };
const site = new Map();

/** Leads to the first address, or nowhere, with these words; notes what it is asked. */
function resolver(address: string | undefined, asked: string[], what?: string): Resolve {
  return (written, { file, permalink }, { line }, problems) => {
    asked.push(`${written} ${file} ${permalink} ${line} ${problems.isUnchecked}`);
    if (what !== undefined) problems.add('dead-link', place, { ...words, what });
    return address;
  };
}

interface World {
  readonly link: Resolve;
  readonly image: Resolve;
  readonly taken?: readonly string[];
  readonly inputs?: readonly unknown[];
}

/** What a page says that links once, shows one picture and takes one id; each rendering has another number. */
function render(
  steps: ReadingSteps,
  { link, image, taken = [], inputs = ['a'] }: World,
  count: { made: number },
) {
  const ids = makeIds();
  for (const id of taken) ids.take([id]);
  const listeners = { problems: collectProblems(), showing: showingTo('everyone') };
  const around = { site, link, image, ...listeners } as unknown as Surroundings;
  const made = renderedStep('a page', inputs, { around, ids, steps }, (own, ownIds) => {
    count.made += 1;
    return {
      number: count.made,
      link: own.link('there', from, place, own.problems),
      image: own.image('seen.svg', from, place, own.problems),
      id: ownIds.take(['a', 'b']),
    };
  });
  return { made, told: around.problems.found.map(({ what }) => what), next: ids.take(['a', 'b', 'c']) };
}

/** Keeps what it was given, as another process would find it; each one starts anew. */
function processes() {
  const kept = new Map<string, StoredStep>();
  return () =>
    storedMemo({
      open: () => ({
        find: (key) => kept.get(key),
        store: (key, step) => kept.set(key, structuredClone(step)),
      }),
    }).open('', 'everyone');
}

function sameProcess() {
  const memo = pageMemo();
  return () => memo.open('', 'everyone');
}

test.each([
  ['the same process', sameProcess()],
  ['another process', processes()],
])('what a page asked is asked again in %s, and rendered where the answer differs', (_, open) => {
  const asked: string[] = [];
  const count = { made: 0 };
  const world: World = { link: resolver('/b', asked), image: resolver('seen.svg', asked) };
  const first = render(open(), world, count);
  expect(first).toEqual({
    made: { number: 1, link: '/b', image: 'seen.svg', id: 'a' },
    told: [],
    next: 'b',
  });
  const questions = ['there a.md /a 1 false', 'seen.svg a.md /a 1 false'];
  expect(asked.splice(0)).toEqual(questions);
  // Others who answer the same: they are asked, once.
  const others: World = { link: resolver('/b', asked), image: resolver('seen.svg', asked) };
  expect(render(open(), others, count)).toEqual(first);
  expect(asked.splice(0)).toEqual(questions);
  const numberIn = (change: Partial<World>) => render(open(), { ...others, ...change }, count).made.number;
  expect(numberIn({ link: resolver('/c', asked) })).toBe(2);
  expect(numberIn({})).toBe(3);
  expect(numberIn({ image: resolver(undefined, asked) })).toBe(4);
  expect(numberIn({})).toBe(5);
  expect(numberIn({ link: resolver('/b', asked, 'It is gone.') })).toBe(6);
  expect(numberIn({ link: resolver('/b', asked, 'It is gone.') })).toBe(6);
  expect(numberIn({ link: resolver('/b', asked, 'It is far.') })).toBe(7);
  expect(render(open(), { ...others, link: resolver('/b', asked, 'It is far.') }, count).told).toEqual([
    'It is far.',
  ]);
  expect(numberIn({})).toBe(8);
  expect(numberIn({ taken: ['a'] })).toBe(9);
  expect(render(open(), { ...others, taken: ['a'] }, count)).toMatchObject({ made: { id: 'b' }, next: 'c' });
  expect(numberIn({ taken: ['a'], inputs: ['b'] })).toBe(10);
});

test('while the same ones answer, nobody is asked', () => {
  const asked: string[] = [];
  const count = { made: 0 };
  const open = sameProcess();
  const worlds = [1, 2].map(
    (): World => ({ link: resolver('/b', asked), image: resolver('seen.svg', asked) }),
  );
  const [first, second] = worlds as [World, World];
  const askedIn = (world: World) => {
    asked.length = 0;
    render(open(), world, count);
    return asked.length;
  };
  const seen = [
    askedIn(first),
    askedIn(first),
    askedIn({ ...first, link: second.link }),
    askedIn({ ...first, link: second.link }),
    askedIn(second),
    askedIn(second),
  ];
  expect(seen).toEqual([2, 0, 2, 0, 2, 0]);
  expect(count.made).toBe(1);
});

test('in another process, nobody is asked where those who answer have the names that they had', () => {
  const asked: string[] = [];
  const count = { made: 0 };
  const open = processes();
  const askedIn = (linkName: string, imageName: string) => {
    const steps = open();
    const around = { problems: collectProblems(), showing: showingTo('everyone') };
    const named = (name: string, address: string) =>
      steps.step(name, [], around, () => resolver(address, asked));
    asked.length = 0;
    render(steps, { link: named(linkName, '/b'), image: named(imageName, 'seen.svg') }, count);
    return asked.length;
  };
  expect([askedIn('links', 'pictures'), askedIn('links', 'pictures')]).toEqual([2, 0]);
  expect([askedIn('others', 'pictures'), askedIn('links', 'others')]).toEqual([2, 2]);
  expect(count.made).toBe(1);
});
