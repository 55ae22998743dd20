import { describe, expect, test } from 'vitest';
import { craftOf, levelOf, modelOf, shown } from './support.js';

const eight = ['Delivery', 'Quality', 'People', 'Influence', 'Mastery', 'Systems', 'Planning', 'Support'];

const craftPage = (areas: readonly string[]) =>
  `---\ntitle: Engineer Craft\npermalink: /engineer\n---\n# Engineer\n\nWe build.\n\n${areas
    .map((area) => `## ${area}\n\nWhat ${area} means.\n`)
    .join('\n')}`;

const levelPage = (number: number, body: string) =>
  `---\ntitle: Level ${number}\nparent: Engineer Craft\npermalink: /engineer/level${number}\n---\n# Engineer - Level ${number}\n\n${body}`;

const headings = (names: readonly string[], marks = '##') =>
  names.map((name) => `${marks} ${name}\n\n- I do ${name}.\n`).join('\n');

/** One level of an engineer whose craft has eight areas. */
const levelOfEight = (body: string) => modelOf({ 'index.md': craftPage(eight), 'a.md': levelPage(1, body) });

/** Names of a level's areas, in order; one starred means none of the craft's. */
function areasOf(model: ReturnType<typeof modelOf>, number = 1): string[] {
  return levelOf(model, number).sections.flatMap((section) =>
    section.kind === 'areas'
      ? section.expectations.map(({ name, area }) => (area === undefined ? `${name.text}*` : name.text))
      : [],
  );
}

describe('a level with a heading for some of its craft’s eight areas', () => {
  test.each([1, 2, 3, 4, 7, 8])('that names %d has so many areas', (count) => {
    const model = levelOfEight(headings(eight.slice(0, count)));
    expect(areasOf(model)).toEqual(eight.slice(0, count));
    expect(shown(model)).toEqual(count === 8 ? [] : ['a.md:8:1 warning area-missing']);
  });

  test('is told once which it leaves out', () => {
    const { diagnostics } = levelOfEight(headings(eight.slice(0, 6)));
    expect(diagnostics.map(({ what, fix }) => [what, fix])).toEqual([
      [
        'This level says nothing about "Planning" and "Support".',
        'Add a heading for each of them, if it is expected there.',
      ],
    ]);
  });

  test('keeps its other headings as text, of the same depth or above', () => {
    const model = levelOfEight(`## What I do\n\nMuch.\n\n${headings(['Quality'])}\n## Examples\n\nSome.\n`);
    expect(levelOf(model).sections.map(({ kind }) => kind)).toEqual(['prose', 'areas', 'prose']);
    expect(areasOf(model)).toEqual(['Quality']);
  });

  test('may have them at any depth, of which the one that names most counts', () => {
    const body = `## Quality\n\n${headings(['Delivery', 'People'], '###')}`;
    expect(areasOf(levelOfEight(body))).toEqual(['Delivery', 'People']);
  });

  test('has a slip among them as an area, so that it is told', () => {
    const model = levelOfEight(headings(['Delivery', 'Qualitty']));
    expect(areasOf(model)).toEqual(['Delivery', 'Qualitty*']);
    expect(shown(model)).toContain('a.md:12:1 warning unknown-area');
  });
});

test('a level that names none is told what its craft’s areas are called', () => {
  const [problem] = levelOfEight('## What I do\n\nMuch.\n').diagnostics;
  expect(problem).toMatchObject({
    code: 'no-table',
    what: 'This level has no table of areas, and no headings that name them: "Delivery", "Quality", "People", "Influence", "Mastery" and 3 more.',
  });
});

test('an overview of the level is no area of a craft whose page has one too', () => {
  const model = modelOf({
    'index.md': craftPage(['Overview', 'Quality']),
    'a.md': levelPage(1, headings(['Overview', 'Quality'])),
  });
  expect(craftOf(model).areas.map(({ name }) => name.text)).toEqual(['Quality']);
  expect(areasOf(model)).toEqual(['Quality']);
});

describe('a craft that describes no areas', () => {
  const of = (...levels: readonly (readonly string[])[]) =>
    modelOf(Object.fromEntries(levels.map((names, at) => [`${at}.md`, levelPage(at + 1, headings(names))])));
  const areas = (model: ReturnType<typeof modelOf>) => craftOf(model).areas.map(({ name }) => name.text);

  test('has those that its levels share as headings, and their neighbours', () => {
    const model = of(['Delivery', 'Quality'], ['Delivery', 'Quality', 'People']);
    expect(areas(model)).toEqual(['Delivery', 'Quality', 'People']);
    expect(areasOf(model, 2)).toEqual(['Delivery', 'Quality', 'People']);
  });

  test('has none but the shared ones where most headings are of one level', () => {
    const model = of(['Delivery', 'Quality', 'A', 'B', 'C'], ['Delivery', 'Quality', 'D', 'E']);
    expect(areas(model)).toEqual(['Delivery', 'Quality']);
  });

  test('has all of them where half of them are shared', () => {
    expect(areas(of(['Delivery', 'Quality', 'A'], ['Delivery', 'Quality', 'B']))).toEqual([
      'Delivery',
      'Quality',
      'A',
      'B',
    ]);
  });

  test('has those of the depth at which most are shared, and none that introduces something else', () => {
    const body = (depth: string, other: string) =>
      `${headings(['Overview', 'Delivery'], depth)}\n${headings(['Quality', 'People'], other)}`;
    const model = modelOf({
      '0.md': levelPage(1, body('###', '##')),
      '1.md': levelPage(2, body('###', '##')),
      '2.md': levelPage(3, headings(['Delivery', 'Overview'], '####')),
    });
    expect(areas(model)).toEqual(['Quality', 'People']);
    expect(
      areas(
        modelOf({
          '0.md': levelPage(1, headings(['Delivery', 'Quality'])),
          '1.md': levelPage(2, headings(['Delivery', 'Quality'], '###')),
        }),
      ),
    ).toEqual([]);
  });

  test('has none where levels share one heading alone', () => {
    expect(areas(of(['Delivery', 'A'], ['Delivery', 'B']))).toEqual([]);
  });

  test('has the headings of its only level, where there are two', () => {
    expect(areas(of(['Delivery', 'Quality', 'Overview']))).toEqual(['Delivery', 'Quality']);
    expect(areas(of(['Delivery']))).toEqual([]);
  });

  test('has what its levels’ tables name before any heading', () => {
    const table = '| Area | Description |\n|---|---|\n| Care | I care. |\n';
    const model = modelOf({ 'a.md': levelPage(1, `${table}\n${headings(['Delivery', 'Quality'])}`) });
    expect(areas(model)).toEqual(['Care']);
  });
});
