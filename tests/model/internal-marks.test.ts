import { expect, test } from 'vitest';
import type { FrontValue } from '../../src/model/front/front.js';
import { discreetDiagnostics } from '../../src/model/internal/discreet-diagnostics.js';
import {
  brokenMark,
  internalClasses,
  isInternalClass,
  isSlip,
  markOfList,
  markOfRun,
} from '../../src/model/internal/internal-mark.js';
import { isInternalPage } from '../../src/model/internal/is-internal-page.js';
import { endsMarked, markOf } from '../../src/model/internal/mark-of.js';
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

const words = (text: string) => ({ type: 'text', raw: text, text });
const span = { type: 'em', raw: '*a*', tokens: [] };
const block = { type: 'paragraph', raw: 'a', tokens: [] };
const mark = (...classes: string[]) => ({ type: 'attributes', raw: '{:}', list: { classes, names: [] } });
const item = (raw: string, ...tokens: object[]) => ({ type: 'list_item', raw, tokens }) as never;

test.each<[string, object[], string | undefined]>([
  ['of nothing', [], undefined],
  ['of words', [words('a')], undefined],
  ['with a mark behind its words', [words('a'), mark('internal')], 'internal'],
  ['with a mark at its start', [mark('internal'), words('a')], 'internal'],
  ['with a mark that belongs to a span', [span, mark('internal'), words('a')], undefined],
  ['with a slip behind a span', [span, mark('interal')], 'misspelled'],
  ['with another class', [words('a'), mark('note')], undefined],
  ['with a mark that is none', [words('a {.internal}')], 'misspelled'],
])('a run %s', (_, tokens, expected) => {
  expect(markOfRun(tokens as never)).toBe(expected);
  expect(markOf({ ...block, tokens } as never)).toBe(expected);
  expect(markOf({ type: 'code', raw: '', tokens } as never)).toBeUndefined();
});

test.each<[string, object[], string | undefined]>([
  ['of nothing', [], undefined],
  ['that begins with a mark', [mark('internal'), words('a')], 'internal'],
  ['that begins with a box and a mark', [{ type: 'checkbox', raw: '[ ]' }, mark('internal')], 'internal'],
  ['whose words end in one', [{ ...words('a'), tokens: [words('a'), mark('internal')] }, block], 'internal'],
  ['with one right behind its words', [words('a'), mark('internal'), block, block], 'internal'],
  ['with one right behind its only block', [block, mark('internal')], 'internal'],
  ['with one behind the first of its blocks', [block, mark('internal'), block], undefined],
  ['with one further behind', [words('a'), block, mark('internal')], undefined],
])('an item %s', (_, tokens, expected) => {
  expect(markOf(item('- a\n', ...tokens))).toBe(expected);
});

test('a mark at the start of the line that ends an item is the list’s', () => {
  expect(endsMarked(item('- a\n{: .internal }\n', words('a'), mark('internal')))).toBe(true);
  expect(endsMarked(item('- a\n  {: .internal }\n', words('a'), mark('internal')))).toBe(false);
  expect(endsMarked(item('- a\n{: .note }\n', words('a'), mark('note')))).toBe(false);
  expect(endsMarked(item('- a\n{: .internal }\nb', mark('internal'), words('b')))).toBe(false);
  expect(endsMarked(item('- a\n{: .internal }\nb\n', words('a'), mark('internal')))).toBe(false);
  expect(endsMarked(item('-\n'))).toBe(false);
});

test('while building for candidates nothing is told that quotes what they must not see', () => {
  const told = (code: string, line: number, file = 'a.md') =>
    ({ code, severity: 'warning', place: { file, line, column: 1 }, what: code, why: '', fix: '' }) as never;
  const open = [told('dead-link', 1), told('liquid-removed', 2), told('dead-link', 9)];
  const whole = [
    ...[told('dead-link', 1), told('liquid-removed', 2), told('dead-link', 3), told('unknown-area', 9)],
    ...[told('bad-audience', 4), told('dead-link', 1, 'secret.md')],
  ];
  const said = discreetDiagnostics(
    { framework: undefined, diagnostics: whole },
    { framework: undefined, diagnostics: open },
    [{ file: 'secret.md' } as never],
  );
  const discreet = 'What is wrong here is not told in a build for candidates. Build for everyone to read it.';
  expect(said.map(({ place, what, fix }) => `${place.line} ${what} ${fix}`.trim())).toEqual([
    ...['1 dead-link', `2 ${discreet}`, `3 ${discreet}`, `9 ${discreet}`, '4 bad-audience'],
  ]);
});
