import { expect, test } from 'vitest';
import { statementColumns } from '../../src/domain/statement-groups.js';
import type { Model } from '../../src/model/model.js';
import { levelOf, modelOfFixture, shown, withBody } from './support.js';

/** `Area/Column: statement; statement`, the first column without a name. */
function columnsOf(model: Model): string[] {
  return levelOf(model)
    .sections.flatMap((section) => (section.kind === 'areas' ? section.expectations : []))
    .flatMap(({ name, statements }) =>
      statementColumns(statements).map(
        (column) =>
          `${name.text}/${column.name?.text ?? ''}: ${column.statements.map(({ text }) => text).join('; ')}`,
      ),
    );
}

test('the third and later columns keep their names, and a row that goes on with an area goes on with each', async () => {
  const model = await modelOfFixture('named-columns');
  expect(columnsOf(model).slice(0, 3)).toEqual([
    'Dough/: I mix dough.; I weigh flour.; I keep the starter.',
    'Dough/Evidence: A loaf; The log',
    'Dough/Not expected: I do not bake alone.',
  ]);
  expect(columnsOf(model).slice(4)).toEqual(['Ovens/Not expected: I do not repair them.']);
});

const head = '| Area | Description | Evidence | Not expected |\n|---|---|---|---|\n';

test.each<[string, string, readonly string[]]>([
  [
    'a cell that holds nothing has no name',
    `${head}| Research | I listen. | | I do not pay. |\n`,
    ['Research/: I listen.', 'Research/Not expected: I do not pay.'],
  ],
  [
    'a column without a name joins the one before',
    '| Area | Description | | Evidence | |\n|---|---|---|---|---|\n| Research | I ask. | I listen. | A tape | A note |\n',
    ['Research/: I ask.; I listen.', 'Research/Evidence: A tape; A note'],
  ],
  [
    'a surplus cell joins the last column',
    `${head}| Research | I listen. | A tape | I do not pay. | More |\n`,
    ['Research/: I listen.', 'Research/Evidence: A tape', 'Research/Not expected: I do not pay.; More'],
  ],
  [
    'a name may be set in bold, and several statements stand below one name',
    '| Area | Description | **Signs** |\n|---|---|---|\n| Research | I ask. | One <br> Two • Three |\n',
    ['Research/: I ask.', 'Research/Signs: One; Two; Three'],
  ],
  [
    'a description that is empty leaves the named columns named',
    `${head}| Research | | A tape | |\n`,
    ['Research/Evidence: A tape'],
  ],
])('%s', (_, table, expected) => {
  expect(columnsOf(withBody(table)).filter((line) => line.startsWith('Research/'))).toEqual(expected);
});

test('a named column may be empty; a description may not', () => {
  const model = withBody(`${head}| Research | I listen. | | |\n| Drawing | | A sketch | |\n`);
  expect(shown(model)).toEqual(['level1.md:11:12 warning empty-cell']);
});

test('a column whose name is internal is internal as a whole, and candidates see nothing of it', () => {
  const table =
    '| Area | Description | *Pay*{: .internal } |\n|---|---|---|\n| Research | I listen. | Band 7 |\n| Drawing | I draw. | Band 8 |\n';
  const model = withBody(table);
  expect(columnsOf(model)).toContain('Research/Pay: Band 7');
  const candidate = model.framework?.candidate?.();
  expect(columnsOf({ framework: candidate, diagnostics: [] })).toEqual([
    'Research/: I listen.',
    'Drawing/: I draw.',
  ]);
});
