import { describe, expect, test } from 'vitest';
import type { LeftToHandout } from '../../src/domain/build-report.js';
import { checkWords } from '../../src/verify/words/check-words.js';
import { passageFinder } from '../../src/verify/words/find-passages.js';
import type { CardPart, Passage } from '../../src/verify/words/passage.js';
import { areaTable, designerCraft, level, frameworkOf as modelled, modelOf } from '../model/support.js';
import { frameworkOf } from '../support/framework-of.js';
import { block, readPdfOf, rowOf } from './read-pdf-of.js';

const place = { file: 'a.md', line: 7, column: 1 };
const passage = (text: string): Passage => ({ text, place });

const lost = (said: readonly (readonly [role: string, text: string])[], passages: readonly Passage[]) =>
  checkWords(readPdfOf({ blocks: said.map(([role, text]) => block(1, role, text)) }), passages).map(
    ({ what }) => what,
  );

describe('words of the source', () => {
  test('may break between blocks, and over the page within a word', () => {
    const blocks = [
      block(1, 'P', 'A well-known'),
      block(1, 'P', 'plat'),
      block(2, 'P', 'form, said “no”.', true),
    ];
    expect(checkWords(readPdfOf({ blocks }), [passage('A well-known platform, said "no".')])).toEqual([]);
  });

  test.each([
    [
      'I plan infra structure.',
      'word-split: "infrastructure" of a.md:7:1 is read as "infra structure", with a space in it.',
    ],
    [
      'I planinfrastructure.',
      'words-run-together: "plan infrastructure" of a.md:7:1 is read as "planinfrastructure", in one word.',
    ],
    [
      'I plan in fra structure.',
      'word-split: "infrastructure" of a.md:7:1 is read as "in fra structure", with a space in it.',
    ],
  ])('must be the words that were written: "%s"', (said, fault) => {
    const found = checkWords(readPdfOf({ blocks: [block(1, 'P', said)] }), [
      passage('I plan infrastructure.'),
    ]);
    expect(found.map(({ code, what }) => `${code}: ${what}`)).toEqual([fault]);
  });

  test('may be in any order where they run from the right, but must all be there', () => {
    const written = [passage('גרסה (חדשה) 12')];
    expect(lost([['P', '12 )גרסה (חדשה']], written)).toEqual([]);
    expect(lost([['P', '12 )גרסה (ישנה']], written)).toHaveLength(1);
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
    const noted = {
      ...large,
      reading: readPdfOf({ blocks: [block(1, 'P', '[1] An author’s note')] }).reading,
    };
    expect(checkWords(noted, [passage('[1]'), passage('An author’s note')])).toEqual([]);
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
});

describe('words that a shortened card left to the handout', () => {
  const partOf = (area: string, texts: readonly string[]): Passage[] => {
    const part: CardPart = { page: 'level1.md', area, length: texts.length };
    return texts.map((text) => ({ ...passage(text), part }));
  };
  const left = (area: string, statements: number) => ({ page: 'level1.md', area, statements, words: 2 });
  const faultsOf = (
    said: readonly string[],
    passages: readonly Passage[],
    manifest: readonly LeftToHandout[],
  ) => {
    const read = readPdfOf({ blocks: said.map((text) => block(1, 'P', text)) });
    return checkWords({ ...read, row: { ...read.row, left: manifest } }, passages).map(({ what }) => what);
  };
  const area = [passage('Area'), ...partOf('Area', ['I draw.', 'I paint.', 'I cut.']), passage('End')];

  test('are not looked for where the manifest names them and the card says how many', () => {
    const said = ['Area', 'I draw.', '+ 2 more statements', 'End'];
    expect(faultsOf(said, area, [left('Area', 2)])).toEqual([]);
  });

  test('are lost when the manifest does not name them', () => {
    const said = ['Area', 'I draw.', '+ 2 more statements', 'End'];
    expect(faultsOf(said, area, [])).toHaveLength(2);
  });

  test('are lost when the card says another number, or none', () => {
    const loss = 'It does not say that it leaves 2 of "Area" to the handout.';
    for (const more of ['+ 1 more statement', ''])
      expect(faultsOf(['Area', 'I draw.', more, 'End'], area, [left('Area', 2)])).toContain(loss);
  });

  test('are the last ones: another that is missing is lost', () => {
    const said = ['Area', 'I paint.', '+ 1 more statement', 'End'];
    expect(faultsOf(said, area, [left('Area', 1)])).toContain(
      '"draw." after "I" of a.md:7:1 is not where it should be.',
    );
  });

  test('may be shown on a later card of the same file', () => {
    const other = { page: 'level2.md', area: 'Area', length: 1 };
    const later = [passage('Level 2'), passage('Area'), { ...passage('I cut.'), part: other }];
    const said = ['Area', 'I draw.', '+ 2 more statements', 'End', 'Level 2', 'Area', 'I cut.'];
    expect(faultsOf(said, [...area, ...later], [left('Area', 2)])).toEqual([]);
  });

  test('are told apart where two areas have one name', () => {
    const twice = [passage('Area'), ...partOf('Area', ['I ask.', 'I listen.']), ...area];
    const said = ['Area', 'I ask.', 'I listen.', 'Area', 'I draw.', 'I paint.', '+ 1 more', 'End'];
    expect(faultsOf(said, twice, [left('Area', 1)])).toEqual([]);
  });

  test('may be other text, of which the last blocks go', () => {
    const [lead, outro, last] = partOf('', ['Lead.', 'Outro.', 'Last.']);
    if (lead === undefined || outro === undefined || last === undefined) throw new Error('No text.');
    const passages = [lead, ...area, outro, last];
    const said = ['Lead.', 'Area', 'I draw.', 'I paint.', 'I cut.', 'End', 'More in the handout'];
    expect(faultsOf(said, passages, [left('', 2)])).toEqual([]);
    expect(faultsOf(said, passages, [left('', 1)])).toHaveLength(1);
  });
});

describe('what a file must hold', () => {
  const framework = frameworkOf({
    crafts: [
      { id: 'designer', name: 'Designer', levels: [{ areas: { Craft: ['I draw.', 'I paint.'] } }, {}] },
    ],
  });
  const texts = (some: Parameters<typeof rowOf>[0]) =>
    passageFinder(
      framework,
      [],
    )(
      rowOf({ sources: framework.crafts.flatMap((craft) => craft.levels.map(({ file }) => file)), ...some }),
    ).map(({ text }) => text);
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
    const row = rowOf({ product: 'handout', craft: 'designer', level: 1, sources: ['level1.md'] });
    expect(passageFinder(modelled(model), [])(row).map(({ text }) => text)).toContain(expected);
  });

  test('is nothing for a level that is gone, and for a product without the whole text', () => {
    expect(texts({ product: 'handout', craft: 'designer', level: 9 })).toEqual([]);
    expect(texts({ product: 'unknown', ...own })).toEqual([]);
  });
});
