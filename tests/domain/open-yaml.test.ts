import { describe, expect, it } from 'vitest';
import { openYaml } from '../../src/domain/open-yaml.js';

const faults = (text: string, merge = false) =>
  openYaml(text, { merge }).faults.map(({ code, at, what }) => [code, at, what]);

describe('YAML', () => {
  it('without a fault is what it says', () => {
    const { document, faults } = openYaml('a: 1\nb: [2, x]\n');
    expect(faults).toEqual([]);
    expect(document.toJS()).toEqual({ a: 1, b: [2, 'x'] });
  });

  it('with a key twice says where the second stands, in each map by itself', () => {
    expect(faults('a: 1\nb: {c: 1, c: 2}\na: 3\n')).toEqual([
      ['DUPLICATE_KEY', 15, 'Map keys must be unique.'],
      ['DUPLICATE_KEY', 21, 'Map keys must be unique.'],
    ]);
    expect(faults('a: {c: 1}\nb: {c: 1}\n')).toEqual([]);
    expect(faults('? [a]\n: 1\n? [a]\n: 2\n')).toEqual([]);
  });

  it('may merge several maps where it is merged at all', () => {
    const text = 'x: &x {a: 1}\ny: &y {b: 2}\nz:\n  <<: *x\n  <<: *y\n  a: 3\n  a: 4\n';
    expect(faults(text, true).map(([, at]) => at)).toEqual([text.indexOf('  a: 4') + 2]);
    expect(faults(text)).toHaveLength(2);
    expect(openYaml('x: &x {a: 1}\nz:\n  <<: *x\n', { merge: true }).document.toJS()).toEqual({
      x: { a: 1 },
      z: { a: 1 },
    });
  });

  it('tells its faults in order, in sentences, at most ten', () => {
    const all = openYaml(`a: "b" c\n${'k: 1\n'.repeat(30)}`).faults;
    expect(all).toHaveLength(10);
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort((a, b) => a - b));
    expect(all[0]?.at).toBeLessThan(9);
    for (const { what } of all) expect(what).toMatch(/[^.]\.$/);
  });

  it('that is nested too deep, has an alias in itself, or a great many is not looked into', () => {
    expect(faults('['.repeat(20_000))).toEqual([
      ['RESOURCE_EXHAUSTION', expect.any(Number), 'Its values are nested too deep to be read.'],
    ]);
    expect(faults('first: 1\na: &a [1, *a]\n')).toEqual([
      ['RESOURCE_EXHAUSTION', 19, '"*a" stands within what it stands for, so it has no end.'],
    ]);
    const many = (count: number) => `a: &a 1\nb: [${'*a,'.repeat(count)}]\n`;
    expect(faults(many(500))).toEqual([]);
    expect(faults(many(501))).toEqual([['RESOURCE_EXHAUSTION', 0, 'It has 501 aliases; 500 are the most.']]);
    expect(openYaml(many(501)).document.contents).toBeNull();
  });
});
