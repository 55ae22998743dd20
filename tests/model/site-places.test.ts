import { describe, expect, test } from 'vitest';
import { areaTable, craftOf, frameworkOf, modelOf } from './support.js';
import { design, one, page, treeOf } from './tree-of.js';

const craft = (name: string, front: string) => ({
  [`${name}.md`]: page(`title: ${name} Craft${front}`, ''),
  [`${name}1.md`]: page(`title: Level 1; parent: ${name} Craft`),
});

describe('the framework’s own page', () => {
  test('is the one that most crafts stand below, the nearest of several', () => {
    const files = {
      'index.md': page('title: Handbook', ''),
      'careers.md': page('title: Careers; parent: Handbook', ''),
      'old.md': page('title: Old; parent: Handbook', ''),
      ...craft('Design', '; parent: Careers'),
      ...craft('Sales', '; parent: Careers'),
      ...craft('Typing', '; parent: Old'),
    };
    // Handbook stands above three crafts, Careers above two.
    expect(treeOf(files)).toEqual([
      'root Handbook',
      'Careers > Design: 1',
      'Careers > Sales: 1',
      'Old > Typing: 1',
      'Careers',
      'Old',
    ]);
    const two = Object.fromEntries(Object.entries(files).filter(([path]) => !/Typing|old/.test(path)));
    expect(treeOf(two)).toEqual(['root Careers', 'Design: 1', 'Sales: 1', 'Handbook']);
  });

  test('is no craft, though another craft stands below that', () => {
    const files = { ...craft('Design', ''), ...craft('Letters', '; parent: Design Craft') };
    expect(treeOf(files)).toEqual(['Design: 1', 'Design > Letters: 1']);
  });

  test('is the one that levels name as their grandparent, where their craft has no page, or names no parent', () => {
    const home = { 'home.md': page('title: Careers', '') };
    const level = page('title: Level 1; parent: Design Craft; grand_parent: Careers');
    expect(treeOf({ ...home, 'a.md': level })).toEqual(['root Careers', 'Design: 1']);
    expect(treeOf({ ...home, 'a.md': level, 'b.md': design })).toEqual(['root Careers', 'Design: 1']);
  });

  test.each([
    ['index.md', true],
    ['README.markdown', true],
    ['index.html', true],
    ['readme.htm', true],
    ['guide/index.md', false],
    ['index.md.md', false],
  ])('is else the index, as %s: %s', (path, isRoot) => {
    const tree = treeOf({ [path]: page('title: Careers', ''), 'a.md': design, 'b.md': one });
    expect(tree[0]).toBe(isRoot ? 'root Careers' : 'Design: 1');
  });

  test('is nothing where the index is a craft', () => {
    const { root, title } = frameworkOf(modelOf({ 'index.md': design, 'b.md': one }));
    expect([root, title]).toEqual([undefined, 'Design']);
  });
});

describe('pages above that are only named', () => {
  test('stand above a craft and a chapter by their titles', () => {
    const files = {
      'index.md': page('title: Careers', ''),
      'a.md': page('title: Guide; parent: Help', ''),
      ...craft('Design', '; parent: Makers'),
      'c.md': page('title: Level 1; parent: Sales Craft; grand_parent: Sellers'),
    };
    expect(treeOf(files)).toEqual([
      'root Careers',
      'Makers > Design: 1',
      'Sellers > Sales: 1',
      'Help > Guide',
    ]);
    const above = craftOf(modelOf(files)).above[0];
    expect(above).toEqual({ title: 'Makers', permalink: undefined, file: '' });
  });

  test('are the framework itself where they have its name, or a slip in it', () => {
    const files = (parent: string) => ({
      '_config.yml': 'title: Acme\n',
      'index.md': page('title: Careers', ''),
      ...craft('Design', `; parent: ${parent}`),
    });
    expect(treeOf(files('Acme'))).toEqual(['root Careers', 'Design: 1']);
    expect(treeOf(files('Carers'))).toEqual(['root Careers', 'Design: 1']);
    expect(treeOf(files('Makers'))).toEqual(['root Careers', 'Makers > Design: 1']);
  });
});

describe('crafts without a page', () => {
  const level = (number: number, front: string) => page(`title: Level ${number}; ${front}`);

  test('are told apart by what they stand below; who does not say it is of the first', () => {
    const files = {
      'a.md': level(1, 'parent: Design Craft; grand_parent: Town'),
      'b.md': level(1, 'parent: Design Craft; grand_parent: Country'),
      'c.md': level(2, 'parent: DESIGN craft; grand_parent: country'),
      'd.md': level(3, 'parent: Design Craft'),
    };
    expect(treeOf(files)).toEqual(['Town > Design: 1 3', 'Country > Design: 1 2']);
  });

  test.each<[string, string, string]>([
    [
      'where the first area of a level’s table is described',
      '[Research](/makers/design#research)',
      '/makers/design',
    ],
    [
      'above the level, where no table leads to an area of a page',
      '[Research](https://x.example/a#b)',
      '/rungs',
    ],
    ['there too, where it leads to no place in a page', '[Research](/makers/design)', '/rungs'],
    ['there too, where it leads to a place in the level', '[Research](#research)', '/rungs'],
  ])('have the address %s', (_, cell, address) => {
    const table = `| Area | Now |\n|---|---|\n| What | I see. |\n| ${cell} | I listen. |\n`;
    const model = modelOf({ 'rungs/a.md': page('title: Level 1; parent: Design Craft', table) });
    expect(craftOf(model).permalink).toBe(address);
  });

  test('have their title as their address where nothing stands above', () => {
    expect(craftOf(modelOf({ 'a.md': one })).permalink).toBe('/design-craft');
  });

  test('are told by no level', () => {
    const model = modelOf({ 'a.md': page('title: Design Craft', ''), 'b.md': page('title: Guide', '') });
    expect(craftOf(model)).toMatchObject({ title: 'Design Craft', levels: [] });
  });
});

describe('levels that name no parent', () => {
  const front = (title: string, permalink: string) => page(`title: ${title}; permalink: ${permalink}`, '');
  const level = (permalink: string, more = '') =>
    page(`title: Level 1; permalink: ${permalink}${more}`, '# Level 1\n');

  test('are of the page one step up in the address', () => {
    expect(treeOf({ 'a.md': front('Design', '/d'), 'b.md': level('/d/one') })).toEqual(['Design: 1']);
  });

  test('are of no page that crafts stand below, by parent, address or their levels’ grandparent', () => {
    const home = { 'a.md': front('Careers', '/c'), 'b.md': level('/c/one') };
    expect(treeOf(home)).toEqual(['Careers: 1']);
    expect(treeOf({ ...home, ...craft('Design', '; parent: Careers') })).toEqual([
      'root Careers',
      'Design: 1',
      'Level 1',
    ]);
    expect(treeOf({ ...home, ...craft('Design', '; permalink: /c/makers/design') })).toEqual([
      'Design: 1',
      'Careers',
      'Level 1',
    ]);
    const unseen = 'title: Level 1; parent: Design; permalink: /x/1; grand_parent: CAREERS';
    expect(treeOf({ ...home, 'c.md': page(unseen) })).toEqual(['root Careers', 'Design: 1', 'Level 1']);
  });

  test('are of the only craft where no page stands above any', () => {
    expect(treeOf({ 'x/a.md': level('/x/one') })).toEqual(['x: 1']);
  });
});

describe('the address of a page', () => {
  test.each([
    ['Guide.md', '', '/Guide'],
    ['guide/index.md', '', '/guide'],
    ['guide.md/a.markdown', '', '/guide.md/a'],
    ['a.htm', '', '/a'],
    ['a.html', '', '/a'],
    ['a.md', 'permalink: guide/', '/guide'],
    ['a.md', 'permalink: /guide.html', '/guide'],
    ['a.md', 'permalink: /index/guide', '/index/guide'],
    ['a.md', 'permalink: /guide/index.html', '/guide'],
  ])('%s with %j is %s', (path, front, address) => {
    const files = { [path]: page(`title: Guide\n${front}`, ''), 'x.md': design, 'y.md': one };
    expect(frameworkOf(modelOf(files)).pages.map(({ permalink }) => permalink)).toEqual([address]);
  });
});

test.each([
  ['no title', 'layout: page'],
  ['no place in the navigation', 'title: Not found; nav_exclude: true'],
])('a page in HTML with %s is the theme’s, and nobody’s to read', (_, front) => {
  const files = { '404.html': page(front, '<h1>Gone</h1>'), 'x.md': design, 'y.md': one };
  expect(frameworkOf(modelOf(files)).pages).toEqual([]);
});

test.each<[string, string[], string[]]>([
  ['numbers before text', ['b; nav_order: "1"', 'a; nav_order: 2'], ['a', 'b']],
  ['numbers before none', ['0; permalink: /n', 'a; nav_order: 2'], ['a', '0']],
  ['text before none', ['0; permalink: /n', 'a; nav_order: x'], ['a', '0']],
  ['one number by title', ['b; nav_order: 2', 'a; nav_order: 2.0'], ['a', 'b']],
  ['one text by title', ['b; nav_order: x', 'a; nav_order: x'], ['a', 'b']],
  ['nine before ten', ['a; nav_order: 10', 'b; nav_order: 9'], ['b', 'a']],
  ['parents before children', ['a; parent: b', 'c; parent: b', 'b; nav_order: 9'], ['b', 'a', 'c']],
  ['a circle from its first', ['b; parent: a', 'a; parent: b', 'c; nav_order: 1'], ['c', 'b', 'a']],
])('chapters stand %s', (_, fronts, titles) => {
  const files = Object.fromEntries(fronts.map((front, at) => [`${at}.md`, page(`title: ${front}`, '')]));
  const { pages } = frameworkOf(modelOf({ ...files, 'x.md': design, 'y.md': one }));
  expect(pages.map(({ title }) => title)).toEqual(titles);
});

test('of two parents with one title it is the one that stands below grand_parent, or below ancestor', () => {
  const files = (front: string) => ({
    'a.md': page('title: Town', ''),
    'b.md': page('title: Country', ''),
    'c.md': page('title: Makers; parent: Town', ''),
    'd.md': page('title: Makers; parent: Country', ''),
    'e.md': page(`title: Design Craft; parent: Makers; ${front}`, ''),
    'f.md': page('title: Level 1; parent: Design Craft', areaTable),
  });
  const rootOf = (front: string) => craftOf(modelOf(files(front)));
  const byFile = (front: string) => rootOf(front).above.map(({ file }) => file);
  const ancestors = (front: string) => frameworkOf(modelOf(files(front))).root?.file;
  expect([byFile('grand_parent: Town'), ancestors('grand_parent: Town')]).toEqual([[], 'c.md']);
  expect(ancestors('grand_parent: Country')).toBe('d.md');
  expect(ancestors('ancestor: Country')).toBe('d.md');
});
