import { expect, test } from 'vitest';
import type { Model } from '../../src/model/model.js';
import { areaTable, designerCraft, level, modelOf } from './support.js';

/** All that is said with a code: what, why and fix. */
function saidOf({ diagnostics }: Model, code: string): string[] {
  return diagnostics.flatMap((each) => (each.code === code ? [`${each.what} ${each.why} ${each.fix}`] : []));
}

const first = level(`# Designer - Level 1\n\n${areaTable}`);

test.each([
  ['Level 2', '', 'The title decides; the sheet shows both.'],
  ['Level 2', 'level: 2\n', '"level:" decides; the sheet shows both.'],
])('a heading with another number than %s and %j is told which decides', (title, front, why) => {
  const page = first.replace('title: Level 1\n', `title: ${title}\n${front}`);
  const said = saidOf(modelOf({ 'index.md': designerCraft, 'a.md': page }), 'level-number-differs');
  expect(said).toEqual([expect.stringContaining(why)]);
});

test('a parent that nobody is called is named, with what was probably meant', () => {
  const page = first.replace('parent: Designer Craft', 'parent: Desinger Craft');
  const said = saidOf(modelOf({ 'index.md': designerCraft, 'a.md': page }), 'unknown-parent');
  expect(said).toEqual([expect.stringMatching(/"Desinger Craft".*Did you mean "Designer Craft"\?$/)]);
});

test('text that is unfinished is said as it stands, on one line', () => {
  const page = `${first}\nTODO: ask\nthem.\n`;
  const said = saidOf(modelOf({ 'index.md': designerCraft, 'a.md': page }), 'unfinished-text');
  expect(said).toEqual([expect.stringMatching(/^"TODO" stands in this text\./)]);
});
