import { expect, test } from 'vitest';
import type { SourceMapping } from '../../src/domain/source-mapping.js';
import { inspect } from '../../src/shapes/inspect.js';
import { readFramework } from '../../src/shapes/read-framework.js';
import { folderOf, shown } from '../model/support.js';
import { busyFor } from '../support/busy-for.js';
import { ladders } from './support.js';

/** Names that nobody could take for ranks, in one page and beside others. */
const files = {
  'about.md': '# About us\n\nWe sail.\n',
  'docs/old.md': '# Captain\n\n## Senior Captain\n\nOld.\n\n## Junior Captain\n\nOlder.\n',
  'sailors.md': [
    '# Sailors of the fleet (2026)\n\nWe sail.\n',
    '## Introduction\n\nHello.\n',
    '## Band 7: Navigator\n\n### Ropes\n\nI tie.\n\n### Weather\n\nI look up.\n\n### Remarks\n\nNone.\n',
    '## Band 5: Deckhand\n\n### Ropes\n\nI learn.\n\n### Weather\n\nI listen.\n',
    '## Harbour food\n\nFish.\n',
  ].join('\n'),
};

function read(source: SourceMapping) {
  return readFramework(folderOf(files), { siteUrl: undefined, source });
}

test('a mapping says which files, which headings are levels, their numbers, and what areas are called', async () => {
  const model = await read({
    shape: ['page-per-craft'],
    exclude: ['docs'],
    craft: { strip: [' of the fleet*'] },
    level: { depth: 2, drop: ['harbour*'], number: 'Band #' },
    area: { from: 'headings', rename: { ropes: 'Rope work' }, drop: ['Remarks'] },
  });
  expect(ladders(model)).toEqual([
    'Sailors: Rope work, Weather',
    '  5 Band 5: Deckhand: Rope work=I learn.; Weather=I listen.',
    '  7 Band 7: Navigator: Rope work=I tie.; Weather=I look up. Remarks None.',
  ]);
  expect(inspect('/fleet', model, { exclude: ['docs'] }).mapping).toEqual([
    'source:',
    '  shape: page-per-craft',
    '  exclude: docs',
    '  craft:',
    '    strip: " of the fleet*"',
    '  level:',
    '    depth: 2',
    '    drop: "harbour*"',
    '    number: "Band #"',
    '  area:',
    '    from: headings',
    '    rename:',
    '      ropes: "Rope work"',
    '    drop: Remarks',
  ]);
});

test('titles that look like no level are kept, in the order that is said, as one craft', async () => {
  const page = (title: string) => `# ${title}\n\nI am one.\n`;
  const folder = folderOf({
    'a/star.md': page('Star'),
    'b/moon.md': page('Moon'),
    'b/sun.md': page('Sun'),
    'b/mars.md': page('Mars'),
  });
  const source: SourceMapping = {
    shape: ['page-per-level'],
    craft: { name: 'Lights' },
    level: { keep: ['s*', 'moon'], order: ['Moon', 'Star', 'Sun'] },
  };
  expect(ladders(await readFramework(folder, { siteUrl: undefined, source }))).toEqual([
    'Lights',
    '  1 Moon: I am one.',
    '  2 Star: I am one.',
    '  3 Sun: I am one.',
  ]);
});

test('a folder of no known shape gets the nearest guesses, why each fell short, and what to try', async () => {
  const folder = folderOf({ 'notes.md': '# Notes\n\n## Senior Engineer\n\nI build.\n\n## Prices\n\nLow.\n' });
  const model = await readFramework(folder, { siteUrl: undefined });
  expect(shown(model)).toEqual(['notes.md:1:1 error no-levels']);
  const [advice] = model.diagnostics;
  expect(advice?.what).toBe('No level was found in the one file that was looked at.');
  expect(advice?.why).toContain(
    'It is not a page for each craft, with a heading for each level: notes.md has one',
  );
  expect(advice?.fix).toContain('source: shape: page-per-craft level: depth: 2');
  const { guesses, crafts } = inspect('/', model, {});
  expect(crafts).toEqual([]);
  expect(guesses).toHaveLength(3);
});

test('what looks odd is told: a ladder that begins above one, two titles alike, an area on one level', async () => {
  const level = (title: string, area: string) =>
    `## ${title}\n\n### Care\n\nI ask.\n\n### ${area}\n\nI do.\n\n`;
  const folder = folderOf({
    'baker.md': `# Baker\n\n${level('Level 3', 'Speed')}${level('Level 4', 'Speed')}${level('Level 5', 'Taste')}`,
  });
  const { odd } = inspect('/', await readFramework(folder, { siteUrl: undefined }), {});
  expect(odd.map(({ what }) => what)).toEqual([
    'The ladder of Baker begins at 3.',
    'Only one level of Baker says something of "Taste".',
  ]);
});

test('patterns of a stranger take no time', async () => {
  const folder = folderOf({ [`${'a'.repeat(200)}.md`]: '# Senior Baker\n\nI bake.\n' });
  const source: SourceMapping = {
    exclude: [`${'a*'.repeat(90)}b`],
    level: { keep: [`${'*a'.repeat(90)}b`] },
  };
  const busy = await busyFor(async () => {
    const { framework } = await readFramework(folder, { siteUrl: undefined, source });
    expect(framework?.crafts ?? []).toEqual([]);
  });
  expect(busy).toBeLessThan(1000);
});
