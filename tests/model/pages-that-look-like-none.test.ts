import { expect, test } from 'vitest';
import { craftOf, frameworkOf, modelOf, modelOfFixture, shown, withBody } from './support.js';

test('whatever looks like a page is a page or a line in the report', async () => {
  const model = await modelOfFixture('pages-that-look-like-none');
  expect(shown(model)).toEqual([
    '_loose/level5.md:1:1 warning folder-not-published',
    'blank-line-first.md:2:1 error front-matter-late',
    'byte-order-mark.md:1:1 error front-matter-late',
    'comment-first.md:2:1 error front-matter-late',
    'four-hyphens.md:1:1 error front-matter-late',
    'heading-first.md:3:1 error front-matter-late',
    'no-front-matter.md:1:1 warning front-matter-missing',
    'table-without-parent.md:2:8 warning level-without-craft',
  ]);
  expect(craftOf(model).levels.map(({ file, permalink }) => `${file} ${permalink}`)).toEqual([
    'spaces-after-fence.md /glazier/level1',
    'dots-at-the-end.md /glazier/level2',
    '_rungs/level3.md /rungs/level3',
    '_pages/level4.md /glazier/level4',
  ]);
});

test('a page in HTML is headed by its h1, and empty lines and indentation in it are no Markdown', async () => {
  const { root } = frameworkOf(await modelOfFixture('pages-that-look-like-none'));
  expect(root?.heading.text).toBe('Glass & Light');
  expect(root?.blocks.map(({ html }) => html.replace(/\s*\n\s*(?=<|$)/g, '')).join('')).toBe(
    '<p>How we *grow*.</p><pre>\none\n\n  two</pre>',
  );
});

test('defaults for posts or for another collection do not reach a page', async () => {
  const model = await modelOfFixture('pages-that-look-like-none');
  expect(craftOf(model).levels.map(({ release }) => release.status)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a collection that the website does not show is told where it is named', () => {
  const page = '---\ntitle: Level 2\nparent: Glazier Craft\n---\n# Glazier - Level 2\n';
  const model = modelOf({
    '_config.yml': 'collections:\n  rungs:\n    sort_by: title\n',
    '_rungs/a.md': page,
    '_rungs/b.md': page,
    'a.md': page.replace('Level 2', 'Level 1').replace('Level 2', 'Level 1'),
  });
  expect(model.diagnostics.filter(({ code }) => code === 'folder-not-published')).toMatchObject([
    {
      place: { file: '_config.yml', line: 2 },
      what: 'The website shows nothing of the folder _rungs, so _rungs/a.md and 1 more is not printed either.',
    },
  ]);
});

test.each([
  ['/:collection/:path', '/rungs/glazier/b2'],
  ['/ladder/:name/', '/ladder/b2'],
  ['/:title:output_ext', '/b2'],
])('an address of a collection is made as %s says', (permalink, address) => {
  const page = '---\ntitle: Level 2\nparent: Glazier Craft\n---\n# Glazier - Level 2\n';
  const model = modelOf({
    '_config.yml': `collections:\n  rungs:\n    output: true\n    permalink: ${permalink}\n`,
    '_rungs/glazier/b2.md': page,
  });
  expect(craftOf(model).levels.map((level) => level.permalink)).toEqual([address]);
});

test.each([
  ['a pipe meant as text', '| Research | I own CI|CD. |', ['level1.md:10:23 warning surplus-cell']],
  ['a pipe written as one', '| Research | I own CI\\|CD and `a|b`. |', []],
  ['a surplus cell that holds nothing', '| Research | I listen. | |', []],
])('%s in a row', (_, row, expected) => {
  const model = withBody(`| Area | Description |\n|---|---|\n${row}\n| Drawing | I draw. |\n`);
  expect(shown(model)).toEqual(expected);
});

test('a surplus cell is found in any table, also in a list', () => {
  const table = '| Area | Description |\n|---|---|\n| Research | I listen. |\n| Drawing | I draw. |\n';
  const model = withBody(`${table}\n- item\n\n  | A | B |\n  |---|---|\n  | x | y|z |\n`);
  expect(shown(model).map((line) => line.replace(/:\d+ /, ' '))).toEqual([
    'level1.md:17 warning surplus-cell',
  ]);
});

test('Liquid in front matter, which Jekyll works out neither, is told where it stands', () => {
  const model = modelOf({
    'index.md': '---\ntitle: Glazier Craft\nsummary: "{{ site.title }}"\n---\n# Glazier Craft\n',
    'a.md': '---\ntitle: Level 1\nparent: Glazier Craft\n---\n# Glazier - Level 1\n\n## Cutting\n\nI cut.\n',
  });
  expect(shown(model)).toContain('index.md:3:10 warning liquid-in-front-matter');
});
