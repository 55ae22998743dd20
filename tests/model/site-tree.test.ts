import { describe, expect, test } from 'vitest';
import { areaTable, frameworkOf, modelOf, shown } from './support.js';
import { design, one, page, treeOf } from './tree-of.js';

describe('the name of a craft', () => {
  test.each([
    ['Design Craft', 'Design'],
    ['Design - Craft', 'Design'],
    ['Design  – craft', 'Design'],
    ['Craft', 'Craft'],
    ['Craft Beer Brewers', 'Craft Beer Brewers'],
    ['Woodcraft', 'Woodcraft'],
  ])('of the page %s is %s', (title, name) => {
    const files = { 'a.md': page(`title: ${title}`, ''), 'b.md': page(`title: Level 1; parent: ${title}`) };
    expect(treeOf(files)).toEqual([`${name}: 1`]);
  });
});

describe('a page is a level', () => {
  const beside = (front: string, body?: string) =>
    treeOf({ 'a.md': design, 'b.md': one, 'c.md': page(front, body) });

  test.each<[string, string, string | undefined, string]>([
    ['by its title', 'title: Level 2; parent: Design Craft', 'I draw.', 'Design: 1 2'],
    [
      'by its heading, where it stands two steps down',
      'title: Expert; parent: Design Craft; grand_parent: Careers',
      '# Designer - Level 2\n\nI draw.',
      'Design: 1 2',
    ],
    [
      'by level: although it names no parent',
      'title: Expert; level: 2; permalink: /a/two',
      '',
      'Design: 1 2',
    ],
  ])('%s', (_, front, body, expected) => {
    expect(beside(front, body)[0]).toBe(expected);
  });

  test.each<[string, string, string | undefined, string[]]>([
    [
      'whose heading has a number that may be another thing’s',
      'title: Screening; parent: Design Craft; grand_parent: Careers',
      '# Stage 2\n\nWe talk.',
      ['Design: 1', 'Design > Stage 2'],
    ],
    [
      'whose heading alone says so, and that stands one step down',
      'title: Screening; parent: Design Craft',
      '# Level 2\n\nWe talk.',
      ['Design: 1', 'Design > Level 2'],
    ],
    [
      'that names no parent, and whose heading says something else',
      'title: Level 2; permalink: /a/two',
      '# All of you\n\nWe talk.',
      ['Design: 1', 'All of you'],
    ],
    [
      'that names no parent and has no heading',
      'title: Level 2; permalink: /a/two',
      'We talk.',
      ['Design: 1', 'Level 2'],
    ],
  ])('but not one %s', (_, front, body, expected) => {
    expect(beside(front, body)).toEqual(expected);
  });

  test.each<[string, string, boolean]>([
    ['a table that is headed so', '| Area | Now |\n|---|---|\n| Research | I listen. |\n', true],
    ['a table of something else', '| What | Now |\n|---|---|\n| Research | I listen. |\n', false],
    ['a table behind a paragraph', `Words.\n\n${areaTable}`, true],
    ['a table in HTML', '<table><tr><th>Area</th></tr><tr><td>Research</td></tr></table>\n', true],
    ['a table in HTML whose head is a cell', '<table><tr><td> <b>Area</b> </td></tr></table>\n', true],
    ['a table in HTML of something else', '<table><tr><th>What</th><th>Area</th></tr></table>\n', false],
    ['a table in HTML without a cell', '<table></table>\n', false],
    ['HTML without a table', '<div>Area</div>\n', false],
    ['words about a <table>', 'Area <table>\n', false],
    ['two headings of its craft’s', '## Research\n\nI listen.\n\n## *Drawing*\n\nI draw.\n', true],
    ['one heading of its craft’s', '## Research\n\nI listen.\n\n## Money\n\nI spend.\n', false],
  ])('where it says something of areas, as in %s: %s', (_, body, isLevel) => {
    const files = { 'a.md': design, 'b.md': page('title: Stage 1; parent: Design Craft', body) };
    expect(treeOf(files)).toEqual(isLevel ? ['Design: 1'] : ['Design:', 'Design > Stage 1']);
  });
});

describe('levels without a number', () => {
  const pages = (...fronts: string[]) => ({
    'index.md': design,
    ...Object.fromEntries(fronts.map((front, at) => [`${at}.md`, page(`${front}; parent: Design Craft`)])),
  });
  const ranks = (files: Readonly<Record<string, string>>) =>
    frameworkOf(modelOf(files)).crafts[0]?.levels.map(({ rank }) => rank);

  test('stand in the order of their author where each has its own place', () => {
    const [first, second] = ['title: Senior; nav_order: 1', 'title: Town; nav_order: 2'];
    expect(ranks(pages(`${first}`, `${second}`, 'title: Junior; nav_order: 3'))).toEqual([
      'Junior',
      'Town',
      'Senior',
    ]);
    const words = ['Junior', 'Town', 'Senior'];
    expect(ranks(pages('title: Senior; nav_order: 2', second, 'title: Junior; nav_order: 5'))).toEqual(words);
    expect(ranks(pages(first, 'title: Town', 'title: Junior; nav_order: 3'))).toEqual(words);
  });

  test('are told where nothing orders them, and stay chapters', () => {
    const model = modelOf(pages('title: Town', 'title: Country'));
    const told = shown(model).filter((line) => line.includes('level-without-number'));
    expect(told).toEqual(['0.md:2:8 error level-without-number', '1.md:2:8 error level-without-number']);
    expect(frameworkOf(model).pages.map(({ title }) => title)).toEqual(['Country', 'Town']);
  });

  test('are none where crafts stand side by side, or nobody says what they are below', () => {
    const files = {
      'a.md': page('title: Team', ''),
      'b.md': page('title: Senior Designer; parent: Team', ''),
      'c.md': page('title: Junior Designer; parent: Team', ''),
    };
    expect(treeOf(files)).toEqual(['Team: 1 2']);
    const below = { 'd.md': page('title: Level 1; parent: Senior Designer', '') };
    expect(treeOf({ ...files, ...below })).toEqual(['root Team', 'Senior Designer: 1', 'Junior Designer']);
    const alone = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replace('parent: Team\n', '')]),
    );
    expect(treeOf({ ...alone, 'd.md': design, 'e.md': one })).toEqual([
      'Design: 1',
      'Junior Designer',
      'Senior Designer',
      'Team',
    ]);
  });
});

describe('pages below a level', () => {
  test('are about it where they name it, and no levels', () => {
    const examples = page('title: Examples for Level 1; parent: Level 1', 'One.');
    expect(treeOf({ 'a.md': design, 'b.md': one, 'c.md': examples })).toEqual([
      'Design: 1',
      'Design > Level 1 > Examples for Level 1',
    ]);
  });

  test('are the levels where they have other numbers, and the page above is their craft', () => {
    const files = {
      'a.md': page('title: Operations', ''),
      'b.md': page('title: L1 Support; parent: Operations', ''),
      'c.md': page('title: L2 Support; parent: Operations', ''),
      'd.md': page('title: Level 1; parent: L1 Support'),
      'e.md': page('title: Level 2; parent: L1 Support'),
      'f.md': page('title: Level 1; parent: L2 Support'),
      'g.md': page('title: Level 3; parent: L2 Support'),
    };
    expect(treeOf(files)).toEqual(['root Operations', 'L1 Support: 1 2', 'L2 Support: 1 3']);
  });
});
