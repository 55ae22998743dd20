import { describe, expect, it } from 'vitest';
import { makePeople } from '../../src/people/make-people.js';
import { peopleReport } from '../../src/people/people-report.js';
import { readPeople } from '../../src/people/read-people.js';
import { frameworkOf } from '../support/framework-of.js';

const framework = frameworkOf({
  crafts: [
    { id: 'baker', name: 'Baker', levels: [{ rank: 'Junior' }, { rank: 'Senior' }, { rank: 'Lead' }] },
    { id: 'cook', name: 'Cook', levels: [{ rank: 'Junior' }, { rank: 'Chef' }] },
  ],
});
const placed = (...rows: string[]) => {
  const head = 'name,craft,level,next level,manager,locale,id';
  return makePeople(
    readPeople(new TextEncoder().encode([head, ...rows].join('\n')), '/p.csv').rows,
    framework,
  );
};
const folders = (...rows: string[]) => placed(...rows).listed.map(({ folder }) => folder);

describe('a person is placed in the framework', () => {
  it.each([
    ['A,Baker,1', 'baker-level1', 'baker-level2'],
    ['A,BAKER,senior', 'baker-level2', 'baker-level3'],
    ['A,baker,Level 2', 'baker-level2', 'baker-level3'],
    ['A,,baker/2', 'baker-level2', 'baker-level3'],
    ['A,baker,1,3', 'baker-level1', 'baker-level3'],
    ['A,baker,3', 'baker-level3', undefined],
    ['A,baker,1,-', 'baker-level1', undefined],
    ['A,baker,1,cook/2', 'baker-level1', 'cook-level2'],
    ['A,baker,1,Cook 2', 'baker-level1', 'cook-level2'],
    ['A,baker,1,cook of rung 2', 'baker-level1', 'cook-level2'],
  ])('%s', (row, level, next) => {
    const { listed, found } = placed(row);
    expect(found).toEqual([]);
    expect(listed[0]?.person?.level.id).toBe(level);
    expect(listed[0]?.person?.next?.level.id).toBe(next);
  });

  it.each([
    ['Ada,Bakr,1', 'person-unknown-craft', 'There is no craft "Bakr".', 'Did you mean "Baker"?'],
    ['Ada,,1', 'person-unknown-craft', 'This row names no craft.', 'Write "Baker" or "Cook".'],
    ['Ada,Baker,Snior', 'person-unknown-level', 'Baker has no level "Snior".', 'Did you mean "Senior"?'],
    [
      'Ada,Baker,7',
      'person-unknown-level',
      'Baker has no level "7".',
      'Write 1, 2 or 3, or what one is called.',
    ],
    ['Ada,Baker,1-2', 'person-unknown-level', '"1-2" names 2 levels.', 'Write "baker/1" or "baker/2".'],
    [
      'Ada,Baker,1,cook/Cheff',
      'person-unknown-level',
      'Cook has no level "Cheff", as the next one.',
      'Did you mean "Chef"?',
    ],
    [',Baker,1', 'person-name', 'This row has no name.', 'Write one, or take the row out.'],
    [
      `${'Ada '.repeat(60)},Baker,1`,
      'person-name',
      'The name in this row has 239 characters.',
      'Write at most 200.',
    ],
    [
      'Lovelace, Ada,Baker,1,2,Bob,en,9,',
      'person-surplus-cells',
      'This row has 1 cell more than the list has columns.',
      'Put a cell that holds what separates cells in quotation marks: "Doe, Jo".',
    ],
    [
      'Lovelace, Ada,Baker,1',
      'person-unknown-craft',
      'There is no craft of the name in this row.',
      'Write "Baker" or "Cook".',
    ],
    [
      'Kay,Baker,Ada',
      'person-unknown-level',
      'Baker has no level of the name in this row.',
      'Write 1, 2 or 3, or what one is called.',
    ],
  ])('of %s a line says what is wrong, and the others are placed', (row, code, what, fix) => {
    const { listed, found } = placed('Bob,cook,1', row, 'Eve,cook,2');
    expect(listed.map(({ person }) => person !== undefined)).toEqual([true, false, true]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code, severity: 'error', what, fix, place: { line: 3 } });
    expect(JSON.stringify(found)).not.toContain('Ada');
  });

  it('has a language that we have words in, else the level’s, with a warning', () => {
    const { listed, found } = placed('A,cook,1,,,de_AT', 'B,cook,1,,,xx', 'C,cook,1,,,cs', 'D,cook,1,,,pl!');
    expect(listed.map(({ person }) => person?.language)).toEqual(['de-AT', 'en-GB', 'en-GB', 'en-GB']);
    expect(found.map(({ code, place, fix }) => [code, place.line, fix.slice(0, 18)])).toEqual([
      ['person-language', 3, 'Write one of en, d'],
      ['person-language', 4, 'Write one of en, d'],
      ['person-language', 5, 'Did you mean "pl"?'],
    ]);
  });

  it('does not step up to where they are, and is made once where a row repeats', () => {
    const { listed, found } = placed('A,cook,2,Chef', 'A,cook,2,Chef');
    expect(listed.map(({ person }) => person?.next)).toEqual([undefined, undefined]);
    expect(listed[1]?.person).toBeUndefined();
    expect(found.map(({ code }) => code)).toEqual(['person-next-level', 'person-repeated']);
  });
});

describe('a folder is called after the name', () => {
  it.each([
    ['Ada Lovelace', 'ada-lovelace'],
    ['Žofie Nováková', 'zofie-novakova'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows', 'c-windows'],
    ['CON', 'con-person'],
    ['lpt1', 'lpt1-person'],
    ['.hidden.', 'hidden'],
    ['李明', '李明'],
    ['=1+1', '1-1'],
    ['<b>Bob</b>', 'b-bob-b'],
    ['a'.repeat(150), 'a'.repeat(60)],
  ])('%s', (name, folder) => {
    expect(folders(`"${name}",cook,1`)).toEqual([folder]);
  });

  it('of letters that nothing is left of is told apart all the same', () => {
    const [fox, owl] = folders('🦊,cook,1', '🦉,cook,1');
    expect([fox, owl]).toEqual([
      expect.stringMatching(/^person-[0-9a-f]{6}$/),
      expect.stringMatching(/^person-/),
    ]);
    expect(fox).not.toBe(owl);
  });

  it('of one name is told apart by what differs, not by where it stands, so that nobody gets the folder of another', () => {
    const rows = ['Ada L,baker,1', 'ada l,cook,1,,Bo', 'Ada L,cook,1,,Cy'];
    const own = folders(...rows);
    expect(new Set(own).size).toBe(3);
    expect(folders(...rows.toReversed())).toEqual(own.toReversed());
    // A rise to the next level changes nothing.
    expect(folders('Ada L,baker,2', ...rows.slice(1))).toEqual(own);
    expect(placed(...rows).found.map(({ code }) => code)).toEqual(Array(3).fill('people-of-one-name'));
  });

  it('of one name ends in the id where there are ids', () => {
    const rows = ['Ada,baker,1,,,,17', 'Ada,cook,1,,,,A/4'];
    expect(folders(...rows)).toEqual(['ada-17', 'ada-a-4']);
    expect(placed(...rows).found).toEqual([]);
  });

  it('is unlike all others even where nothing but the level tells two apart', () => {
    const own = folders('Ada,cook,1', 'Ada,cook,2', 'Ada 2,cook,1');
    expect(new Set(own).size).toBe(3);
  });
});

it('no cell of the report is a formula', () => {
  const { listed } = placed('"=HYPERLINK(""http://x"")",+1,@SUM(1)', '-A,cook,1');
  const report = peopleReport(
    listed.map(({ row, person, folder }) => ({
      row,
      at: person,
      folder,
      file: '',
      pages: 0,
      result: 'not made',
      message: '',
    })),
  );
  expect(report).toContain('"\'=HYPERLINK(""http://x"")","\'+1","\'@SUM(1)"');
  expect(report).toContain('"\'-A","Cook"');
  expect(report).not.toMatch(/(?:^|,)"[=+\-@\t]/m);
});
