import { describe, expect, test } from 'vitest';
import { checkWords } from '../../src/verify/words/check-words.js';
import type { Passage } from '../../src/verify/words/passages.js';
import { passagesOf } from '../../src/verify/words/passages.js';
import { areaTable, designerCraft, level, frameworkOf as modelled, modelOf } from '../model/support.js';
import { frameworkOf } from '../support/framework-of.js';
import { block, readPdfOf, rowOf } from './read-pdf-of.js';

const place = { file: 'a.md', line: 7, column: 1 };
const passage = (text: string, rest?: number): Passage => ({ text, place, rest });

const lost = (said: readonly (readonly [role: string, text: string])[], passages: readonly Passage[]) =>
  checkWords(readPdfOf({ blocks: said.map(([role, text]) => block(1, role, text)) }), passages).map(
    ({ what }) => what,
  );

describe('words of the source', () => {
  test('may break anywhere, over lines, pages and tags', () => {
    const said = [
      ['P', 'A well- known plat'],
      ['P', 'form, said “no”.'],
    ] as const;
    expect(lost(said, [passage('A well-known platform, said "no".')])).toEqual([]);
  });

  test('may have list numbers and pictures between them', () => {
    const said = [
      ['Lbl', '1.'],
      ['LBody', 'One'],
      ['Figure', 'A ladder'],
      ['LBody', 'two'],
    ] as const;
    expect(lost(said, [passage('One two')])).toEqual([]);
  });

  test('may have the numbers of links between them in large print, and there only', () => {
    const said = readPdfOf({ blocks: [block(1, 'P', 'I use our\u00a0[3] pipelines')] });
    const large = { ...said, row: { ...said.row, edition: 'large' as const } };
    expect(checkWords(large, [passage('I use our pipelines')])).toEqual([]);
    expect(checkWords(said, [passage('I use our pipelines')])).toHaveLength(1);
  });

  test('that are missing are named with those before them and their place', () => {
    expect(lost([['P', 'I draw what we']], [passage('I draw what we need')])).toEqual([
      '"need" after "I draw what we" of a.md:7:1 is not where it should be.',
    ]);
  });

  test('must be there as often as they were written', () => {
    expect(lost([['P', 'I draw.']], [passage('I draw.'), passage('I draw.')])).toHaveLength(1);
  });

  test('must be in order', () => {
    const said = [
      ['P', 'Second'],
      ['P', 'First'],
    ] as const;
    expect(lost(said, [passage('First'), passage('Second')])).toHaveLength(1);
  });

  test('may be left to the handout by a card that says how many it leaves', () => {
    const passages = [
      passage('Area'),
      passage('I draw.', 3),
      passage('I paint.', 2),
      passage('I cut.', 1),
      passage('End'),
    ];
    const card = (more: string) =>
      [
        ['H2', 'Area'],
        ['LBody', 'I draw.'],
        ['P', more],
        ['P', 'End'],
      ] as const;
    expect(lost(card('+ 2 more statements'), passages)).toEqual([]);
    expect(lost(card('+ 1 more statement'), passages)).toHaveLength(1);
  });
});

describe('what a file must hold', () => {
  const framework = frameworkOf({
    crafts: [
      { id: 'designer', name: 'Designer', levels: [{ areas: { Craft: ['I draw.', 'I paint.'] } }, {}] },
    ],
  });
  const texts = (some: Parameters<typeof rowOf>[0]) =>
    passagesOf(rowOf(some), framework).map(({ text }) => text);
  const own = { craft: 'designer', level: 1 };

  test('is everything on a level for its handout', () => {
    expect(texts({ product: 'handout', ...own })).toEqual([
      'Designer of rung 1 - Level 1',
      'I work at rung 1.',
      'Area',
      'Description',
      'Craft',
      'I draw.',
      'I paint.',
    ]);
  });

  test('is the same without the column heads for its card', () => {
    expect(texts({ product: 'card', ...own })).toEqual([
      'Designer of rung 1 - Level 1',
      'I work at rung 1.',
      'Craft',
      'I draw.',
      'I paint.',
    ]);
  });

  test('is the craft and all its levels for a pack', () => {
    const pack = texts({ product: 'pack', craft: 'designer' });
    expect(pack.slice(0, 2)).toEqual(['Designer', 'What Designer is for.']);
    expect(pack).toContain('I paint.');
    expect(pack).toContain('I work at rung 2.');
  });

  test.each([
    ['in a quote', '> Quoted.\n>\n> Told.\n> {: .note }', 'Quoted. Take note: CI Told.'],
    [
      'in details',
      '<details markdown="1"><summary>More</summary>\n\nTold.\n{: .note }\n\n</details>',
      'More Take note: CI Told.',
    ],
    ['in a footnote', 'A[^1].\n\n[^1]: First.\n\n    Told.\n    {: .note }', 'First. Take note: CI Told. ↩'],
    ['at the top', 'Told CI.\n{: .note }\n\n*[CI]: integration', 'Take note: CI Told CI (integration).'],
  ])('is the title of a callout too: %s', (_, body, expected) => {
    const model = modelOf({
      '_config.yml': 'callouts:\n  note:\n    title: "Take note: CI"\n',
      'index.md': designerCraft,
      'level1.md': level(`# Designer - Level 1\n\n${body}\n\n${areaTable}`),
    });
    const row = rowOf({ product: 'handout', craft: 'designer', level: 1 });
    expect(passagesOf(row, modelled(model)).map(({ text }) => text)).toContain(expected);
  });

  test('is nothing for a level that is gone, and for a product without the whole text', () => {
    expect(texts({ product: 'handout', craft: 'designer', level: 9 })).toEqual([]);
    expect(texts({ product: 'unknown', ...own })).toEqual([]);
  });
});
