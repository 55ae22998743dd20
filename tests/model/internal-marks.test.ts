import { expect, test } from 'vitest';
import type { FrontValue } from '../../src/model/front/front.js';
import {
  brokenMark,
  internalClasses,
  isInternalClass,
  isSlip,
  markOfList,
} from '../../src/model/internal/internal-mark.js';
import { isInternalPage } from '../../src/model/internal/is-internal-page.js';
import { makeFramework } from '../../src/model/make-framework.js';
import { collectProblems } from '../../src/model/problem.js';
import { designerCraft, folderOf, level } from './support.js';

const slips = [
  'interal',
  'Internal',
  'INTERNAL',
  'internal-only',
  'no_internals',
  'imternl',
  'internel',
  'intenral',
];
const others = [
  'external',
  'Intern',
  'interval',
  'interim',
  'integral',
  'eternal',
  'note',
  '',
  'international',
];

test('whoever wrote a word that is nearly the mark meant it', () => {
  expect(slips.filter((word) => !isSlip(word))).toEqual([]);
  expect(slips.filter((word) => !isInternalClass(word))).toEqual([]);
  // A word that holds the mark whole is taken for it: better told than published.
  expect(others.filter(isSlip)).toEqual([]);
  expect(others.filter(isInternalClass)).toEqual([]);
  expect([isSlip('internal'), isInternalClass('internal')]).toEqual([false, true]);
});

test.each([
  [['internal'], [], 'internal'],
  [['note', 'internal'], ['toc'], 'internal'],
  [['interal'], [], 'misspelled'],
  [['internal', 'Internal'], [], 'misspelled'],
  [[], ['internal'], 'misspelled'],
  [['internal'], ['interal'], 'misspelled'],
  [['external'], ['toc'], undefined],
  [[], [], undefined],
])('an attribute list of the classes %j and the names %j is %s', (classes, names, mark) => {
  expect(markOfList({ classes, names } as never)).toBe(mark);
});

test.each([
  ['a {.internal}', 2],
  ['{: .internal', 0],
  ['a [.interal]', 2],
  ['(:internal)', 0],
  ['{;internal}', 0],
  ['{: , internal}', undefined],
  ['{, .Internal}', 0],
  ['a { Internal }', 2],
  ['{.note} {: .internal-only}', 8],
  ['{internal', undefined],
  ['[internal]', undefined],
  ['an internal note (.note)', undefined],
  ['{: .external}', undefined],
  ['.internal', undefined],
])('in %j a mark that is none stands at %s', (text, at) => {
  expect(brokenMark(text)).toBe(at);
});

test.each([
  ['<p class="internal">', ['internal']],
  ["<p id='a' CLASS = 'note interal'>", ['interal']],
  ['<b class=internal>a</b><i class="x internal y">', ['internal', 'internal']],
  ['<p title="internal">', []],
  ['<p data-class="internal">', []],
  ['<p class="note  external">', []],
  ['<p class>', []],
])('the classes of %s mark it: %j', (html, classes) => {
  expect(internalClasses(html)).toEqual(classes);
});

test.each<[Record<string, string>, boolean, string | undefined]>([
  [{}, false, undefined],
  [{ audience: 'internal' }, true, undefined],
  [{ audience: ' INTERNAL ' }, true, undefined],
  [{ audience: 'Everyone' }, false, undefined],
  [{ audience: 'candidates' }, false, undefined],
  [{ audience: 'public' }, false, undefined],
  [{ audience: 'interal' }, true, 'misspelled-internal 2'],
  [{ audience: 'managers' }, true, 'bad-audience 2'],
  [{ audience: '' }, true, 'bad-audience 2'],
  [{ title: 'A', audiance: 'internal' }, true, 'misspelled-internal 3'],
  [{ title: 'A', Audience: 'interal' }, true, 'misspelled-internal 3'],
  [{ audiances: 'internal' }, true, 'misspelled-internal 2'],
  [{ audiance: 'everyone' }, false, undefined],
  [{ summary: 'internal' }, false, undefined],
])('a page that says %j is not for candidates: %s', (values, isInternal, told) => {
  const place = (line: number) => ({ file: 'a.md', line, column: 1 });
  const front = new Map(
    Object.entries(values).map(([key, text], at): [string, FrontValue] => [
      key,
      { text, place: place(at + 2) },
    ]),
  );
  const problems = collectProblems();
  expect(isInternalPage(front, place(1), problems)).toBe(isInternal);
  expect(problems.found.map(({ code, place: { line } }) => `${code} ${line}`)).toEqual(
    told === undefined ? [] : [told],
  );
});

test.each([
  ['<h2 CLASS="internal">Canary</h2>', []],
  ['<div Class=internal><p>Canary</p></div>', []],
  ['<h2 CLASS="interal">Canary</h2>', ['misspelled-internal']],
  ['<p CLASS="Internal">Canary</p>', ['misspelled-internal']],
])('a page in HTML may write attributes in capitals: %s', (html, told) => {
  const page = level(
    `<h1>Designer - Level 1</h1>\n${html}\n<h2>Research</h2><p>I ask.</p><h2>Drawing</h2><p>I draw.</p>\n`,
  );
  const folder = folderOf({ 'index.md': designerCraft, 'a.html': page });
  const model = makeFramework(folder, { siteUrl: undefined, audience: 'candidate' });
  expect(JSON.stringify(model.framework)).not.toContain('Canary');
  expect(model.diagnostics.map(({ code }) => code)).toEqual(told);
});
