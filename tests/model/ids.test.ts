import { expect, test } from 'vitest';
import { lastSegments, makeIds, safeId, type Taken, takingDown } from '../../src/model/nav/ids.js';

test('an id is the first that nobody has, else the last with a number behind it', () => {
  const ids = makeIds();
  const take = (...candidates: readonly string[]) => ids.take(candidates);
  expect([take('Dev'), take('dev', 'x dev'), take('dev', 'x dev'), take('dev', 'x dev')]).toEqual([
    ...['dev', 'x-dev', 'x-dev-2', 'x-dev-3'],
  ]);
  expect([take('', '–'), take(''), take('', 'dev-2'), take('dev')]).toEqual([
    'page-2',
    'page-3',
    'dev-2',
    'dev-3',
  ]);
});

test('ids that were taken before are taken again as long as none would be another', () => {
  const list: Taken[] = [];
  const first = takingDown(makeIds(), list);
  expect([first.take(['a']), first.take(['a', 'b'])]).toEqual(['a', 'b']);
  expect(list).toEqual([
    { candidates: ['a'], id: 'a' },
    { candidates: ['a', 'b'], id: 'b' },
  ]);
  const same = makeIds();
  expect(same.again(list)).toBe(true);
  expect(same.take(['a', 'b'])).toBe('b-2');
  const other = makeIds();
  other.take(['b']);
  expect(other.again(list)).toBe(false);
  // Nothing of them stays taken.
  expect([other.take(['a']), other.take(['b'])]).toEqual(['a', 'b-2']);
  const full = makeIds();
  full.take(['a']);
  expect([full.again(list), full.take(['b'])]).toEqual([false, 'b']);
  expect(makeIds().again([])).toBe(true);
});

test.each([
  ['Dev Ops', 'dev-ops'],
  ['CON', 'con-page'],
  ['lpt1', 'lpt1-page'],
  ['com', 'com'],
  ['con1', 'con1'],
  ['aux files', 'aux-files'],
])('%s is safe as %s', (text, id) => {
  expect(safeId(text)).toBe(id);
});

test.each([
  ['/a/b/c', 2, 'b-c'],
  ['/a/b/c/', 1, 'c'],
  ['/a', 2, 'a'],
  ['/', 1, ''],
])('of %s the last %i are %j', (permalink, count, segments) => {
  expect(lastSegments(permalink, count)).toBe(segments);
});
