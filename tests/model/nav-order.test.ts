import { expect, test } from 'vitest';
import { frameworkOf, modelOf } from './support.js';

const chapter = (title: string, order: string) =>
  `---\ntitle: ${title}\n${order === '' ? '' : `nav_order: ${order}\n`}---\n\n# ${title}\n`;

test('numbers come first, then text letter by letter, then pages without an order by title', () => {
  const model = modelOf({
    'index.md': '---\ntitle: Designer Craft\n---\n\n# Designer Craft\n\n## Research\n',
    'level1.md':
      '---\ntitle: Level 1\nparent: Designer Craft\n---\n\n# Designer - Level 1\n\n## Research\n\nI listen.\n',
    'a.md': chapter('Text two', '"2"'),
    'b.md': chapter('Text ten', "'10'"),
    'c.md': chapter('Ten', '10'),
    'd.md': chapter('Two', '2'),
    'e.md': chapter('Beta', ''),
    'f.md': chapter('Alpha', ''),
    'g.md': chapter('Minus', '-1'),
  });
  expect(frameworkOf(model).pages.map(({ title }) => title)).toEqual([
    'Minus',
    'Two',
    'Ten',
    'Text ten',
    'Text two',
    'Alpha',
    'Beta',
  ]);
});

test.each([
  ['', ['Zebra', 'alpha', 'beta']],
  ['nav_sort: case_insensitive\n', ['alpha', 'beta', 'Zebra']],
])('capital letters stand before small ones, unless the site says otherwise: %j', (config, titles) => {
  const model = modelOf({
    '_config.yml': `title: Careers\n${config}`,
    'index.md': '---\ntitle: Designer Craft\n---\n\n# Designer Craft\n\n## Research\n',
    'level1.md':
      '---\ntitle: Level 1\nparent: Designer Craft\n---\n\n# Designer - Level 1\n\n## Research\n\nI listen.\n',
    ...Object.fromEntries(['beta', 'Zebra', 'alpha'].map((title, i) => [`${i}.md`, chapter(title, '')])),
  });
  expect(frameworkOf(model).pages.map(({ title }) => title)).toEqual(titles);
});

test('a control character reaches neither words, code nor front matter', () => {
  const model = modelOf({
    'index.md': '---\ntitle: Designer Craft\n---\n\n# Designer Craft\n\n## Research\n',
    'level1.md':
      '---\ntitle: "Level 1 (Ju\\x07nior)"\nparent: Designer Craft\n---\n\n# Designer - Level 1\n\nI\u0001 draw\u0000 `a\u0002b` &#7;c.\n\n## Research\n\nI listen.\n',
  });
  // JSON writes each of them as \u00 and two digits.
  expect(JSON.stringify(frameworkOf(model))).not.toContain('\\u00');
  expect(frameworkOf(model).crafts[0]?.levels[0]?.rank).toBe('Junior');
});
