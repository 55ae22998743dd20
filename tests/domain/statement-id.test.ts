import { expect, test } from 'vitest';
import { levelKey, statementIds } from '../../src/domain/statement-id.js';

const of = { craft: { id: 'baking' }, level: { id: 'baking-level2' } };

test('a statement keeps its id whatever becomes of the others', () => {
  const [knead = '', greet = ''] = statementIds(of, ['I knead.', 'I greet.']);
  expect(knead).toMatch(/^baking-level2-[0-9a-f]{8}$/);
  expect(statementIds(of, ['I greet.', 'I open the shop.', 'I  knead.\n'])).toEqual([
    greet,
    expect.any(String),
    knead,
  ]);
  expect(statementIds(of, ['I knead'])).not.toContain(knead);
});

test('one that says the same as another has a suffix, and the first has none', () => {
  const [first = '', second, third] = statementIds(of, ['I greet.', 'I greet.', 'I greet.']);
  expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
});

test('ids begin with craft and level, the craft once', () => {
  expect(levelKey(of)).toBe('baking-level2');
  expect(levelKey({ craft: { id: 'baking' }, level: { id: 'l2' } })).toBe('baking-l2');
  expect(levelKey({ craft: { id: 'baking' }, level: { id: 'bakingmaster' } })).toBe('baking-bakingmaster');
});
