import { expect, test } from 'vitest';
import type { Statement } from '../../src/domain/framework.js';
import { firstStatements, statementColumns, statementGroups } from '../../src/domain/statement-groups.js';

/** `# A` is a heading, `| A` the name of a column, which is a heading too; all else is a statement. */
function statementsOf(...lines: readonly string[]): Statement[] {
  return lines.map((line) => {
    const text = line.replace(/^[#|] /, '');
    const base = { html: text, text, place: { file: 'a.md', line: 1, column: 1 } };
    if (line.startsWith('#')) return { ...base, heading: true };
    return line.startsWith('|') ? { ...base, heading: true, column: true } : base;
  });
}

const shown = (parts: readonly { head: Statement | undefined; statements: readonly Statement[] }[]) =>
  parts.map(
    ({ head, statements }) => `${head?.text ?? '-'}: ${statements.map(({ text }) => text).join(' ')}`,
  );

test.each<[string[], string[], string[]]>([
  [[], [], []],
  [['a', 'b'], ['-: a b'], ['-: a b']],
  [['a', '# H', 'b', 'c'], ['-: a', 'H: b c'], ['-: a H b c']],
  [['# H', '# I', 'b'], ['H: ', 'I: b'], ['-: H I b']],
  [
    ['a', '| C', 'b', '# H', 'c', '| D'],
    ['-: a', 'C: b', 'H: c', 'D: '],
    ['-: a', 'C: b H c', 'D: '],
  ],
  [['| C', 'b'], ['C: b'], ['C: b']],
])('%j stands below its headings and in its columns', (lines, groups, columns) => {
  const statements = statementsOf(...lines);
  expect(
    shown(statementGroups(statements).map(({ heading, statements }) => ({ head: heading, statements }))),
  ).toEqual(groups);
  expect(
    shown(statementColumns(statements).map(({ name, statements }) => ({ head: name, statements }))),
  ).toEqual(columns);
});

test.each<[number | undefined, string]>([
  [undefined, 'a H b c I J d'],
  [0, ''],
  [1, 'a'],
  [2, 'a H b'],
  [3, 'a H b c'],
  [4, 'a H b c J d'],
  [9, 'a H b c J d'],
])('the first %s statements bring the headings that lead them: %s', (most, expected) => {
  const statements = statementsOf('a', '# H', 'b', 'c', '# I', '# J', 'd');
  expect(
    firstStatements(statements, most)
      .map(({ text }) => text)
      .join(' '),
  ).toBe(expected);
});
