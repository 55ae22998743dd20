import { expect, test } from 'vitest';
import { artifactKey, partKey, printKey } from '../../src/build/keys/keys.js';
import type { Page } from '../../src/domain/page.js';
import { british } from '../support/british.js';

const page: Page = {
  shell: { id: 'a1', html: ['<html></html>', ''], faces: [] },
  title: 'Gardener, Level 1',
  language: british,
  style: '',
  body: '<h1 id="gardener">Gardener</h1>',
  arrangement: { kind: 'flow' },
  anchors: ['gardener'],
};

/** Another value of each; whoever gives a page one more is asked for it here. */
const others: Required<Page> = {
  shell: { id: 'b2', html: ['<html></html>', ''], faces: [] },
  title: 'Gardener, Level 2',
  language: 'de',
  style: '@page { @top-left { content: "Draft" } }',
  body: '<h1 id="gardener">Gardeners</h1>',
  arrangement: { kind: 'handout' },
  letterhead: { bytes: new Uint8Array([1]), left: 0, bottom: 0, scale: 1 },
  anchors: [undefined],
  form: {
    format: 1,
    framework: { id: 'garden', title: 'Garden' },
    version: undefined,
    craft: { id: 'gardener', name: 'Gardener' },
    level: { id: 'gardener-level2', numeral: '2' },
    key: 'gardener-level2',
    role: 'Gardener',
    language: 'de',
    side: 'self',
    person: undefined,
    statements: [],
    scale: ['Ja'],
  },
};

test('a print is another when anything about its page or the browser is', () => {
  const same = { ...page, anchors: ['gardener'] };
  expect(printKey(same, 'browser 1')).toBe(printKey(page, 'browser 1'));
  const keys = Object.entries(others).map(([field, value]) =>
    printKey({ ...page, [field]: value }, 'browser 1'),
  );
  const all = [printKey(page, 'browser 1'), printKey(page, 'browser 2'), ...keys];
  expect(new Set(all).size).toBe(Object.keys(others).length + 2);
});

test('what is made of the same is kept apart by its kind', () => {
  const keys = [
    partKey('a'),
    artifactKey('print', ['a']),
    artifactKey('merge', ['a']),
    artifactKey('merge', ['b']),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
