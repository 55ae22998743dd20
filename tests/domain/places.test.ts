import { describe, expect, test } from 'vitest';
import { emptyReport } from '../../src/domain/build-report.js';
import { conflictMark } from '../../src/domain/conflict-mark.js';
import { compareDiagnostics, type Diagnostic } from '../../src/domain/diagnostic.js';
import { isInside } from '../../src/domain/is-inside.js';
import { showPlace } from '../../src/domain/place.js';
import { placeFinder } from '../../src/domain/place-finder.js';
import { beginsAsHtmlPage } from '../../src/domain/source.js';

describe('where an offset stands', () => {
  const text = 'one\n🪜two\n\n𐏿end';

  /** By counting, character by character. */
  function counted(offset: number): string {
    const lines = text.slice(0, offset).split('\n');
    return `a.md:${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}`;
  }

  const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset).filter(
    // The middle of an emoji is no place.
    (offset) => !/[\udc00-\udfff]/.test(text[offset] ?? ''),
  );

  test.each([
    ['from the beginning', offsets],
    ['from the end', offsets.toReversed()],
    ['to and fro', offsets.flatMap((offset, index) => [offset, offsets.at(-1 - index) ?? 0])],
    ['twice', offsets.flatMap((offset) => [offset, offset])],
  ])('is told %s', (_, asked) => {
    const placeAt = placeFinder('a.md', text);
    expect(asked.map((offset) => showPlace(placeAt(offset)))).toEqual(asked.map(counted));
  });

  test('is told of each on its own', () => {
    for (const offset of offsets) {
      expect(showPlace(placeFinder('a.md', text)(offset))).toBe(counted(offset));
    }
  });
});

test('problems are sorted by file, line, column and code', () => {
  const sorted = ['a:1:1 a', 'a:1:1 b', 'a:1:2 a', 'a:1:10 a', 'a:2:1 a', 'a:10:1 a', 'b:1:1 a'];
  const read = (shown: string) => {
    const [, file, line, column, code] = /^(\w):(\d+):(\d+) (\w)$/.exec(shown) ?? [];
    return { place: { file, line: Number(line), column: Number(column) }, code } as unknown as Diagnostic;
  };
  const show = ({ place, code }: Diagnostic) => `${showPlace(place)} ${code}`;
  for (let shift = 0; shift < sorted.length; shift += 1) {
    const mixed = [...sorted.slice(shift), ...sorted.slice(0, shift).reverse()];
    expect(mixed.map(read).sort(compareDiagnostics).map(show)).toEqual(sorted);
  }
  const same = read('a:1:1 a');
  expect(compareDiagnostics(same, { ...same })).toBe(0);
});

test.each([
  ['a\n<<<<<<< HEAD\nb', 2],
  ['<<<<<<< theirs', 0],
  ['a\r\n<<<<<<<\r\nb', 3],
  ['a\n<<<<<<<', 2],
  ['<<<<<<<< eight', undefined],
  ['<<<<<< six', undefined],
  ['a <<<<<<< HEAD', undefined],
  ['<<<<<<<HEAD', undefined],
  ['', undefined],
])('in %j the mark of an unfinished merge stands at %s', (text, at) => {
  expect(conflictMark(text)).toBe(at);
});

test.each([
  ['/a', '/a', true],
  ['/a', '/a/b/c', true],
  ['/a', '/a/..b', true],
  ['/a', '/', false],
  ['/a', '/ab', false],
  ['/a', '/b', false],
  ['/a/b', '/a', false],
  ['/', '/a', true],
])('in the folder %s, %s is inside: %s', (folder, file, inside) => {
  expect(isInside(folder, file)).toBe(inside);
});

test.each([
  ['a.html', '---\ntitle: A\n---', true],
  ['a.HTM', '\ufeff\n  ---\n', true],
  ['a.html', '<html>---', false],
  ['a.md', '---\n', false],
  ['a.html.md', '---\n', false],
  ['a.html', `${' '.repeat(198)}---`, false],
])('%s that begins with %j is a page in HTML: %s', (path, text, isPage) => {
  expect(beginsAsHtmlPage({ path, bytes: new TextEncoder().encode(text) })).toBe(isPage);
});

test('a build that made nothing tells its problems in their order, and nothing else', () => {
  const at = (line: number) =>
    ({ code: 'no-h1', place: { file: 'a.md', line, column: 1 } }) as unknown as Diagnostic;
  const { diagnostics, ...rest } = emptyReport({ folder: '/a', output: '/b' }, [at(2), at(1)]);
  expect(diagnostics.map(({ place }) => place.line)).toEqual([1, 2]);
  expect(rest).toEqual({
    ...{ folder: '/a', output: '/b', kept: 0, rebuilt: undefined },
    ...{ artifacts: [], removed: [], failed: [], notes: [] },
  });
});
