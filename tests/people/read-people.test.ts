import { describe, expect, it } from 'vitest';
import { readPeople } from '../../src/people/read-people.js';

const file = '/lists/people.csv';
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array) => readPeople(typeof text === 'string' ? utf8(text) : text, file);
const codes = (text: string | Uint8Array) => read(text).found.map(({ code }) => code);
const utf16 = (text: string, mark: boolean, swap: boolean) => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return new Uint8Array(swap ? bytes.swap16() : bytes);
};

describe('a list of people is read as spreadsheet programs write it', () => {
  const text = 'Name;Craft;Level;Next level;Manager\r\nZoë Müller;"Baker; pastry";2;;"Jo ""Jo"" Doe"\r\n';
  it.each<[string, string | Uint8Array]>([
    ['UTF-8', text],
    ['UTF-8 with a mark', `\ufeff${text}`],
    ['commas', text.replace('"Baker; pastry"', 'Baker - pastry').replaceAll(';', ',').replace(' -', ';')],
    ['tabs', text.replace('"Baker; pastry"', 'Baker - pastry').replaceAll(';', '\t').replace(' -', ';')],
    ['a first line that says what separates', `sep=;\r\n${text}`],
    ['old line ends', text.replaceAll('\r\n', '\r')],
    ['UTF-16 of Windows', utf16(text, true, false)],
    ['UTF-16 of others', utf16(text, true, true)],
    ['UTF-16 without a mark', utf16(text, false, false)],
    ['Windows-1252', Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
    ['columns in another order', 'Manager;Level;Name;craft\n"Jo ""Jo"" Doe";2;Zoë Müller;"Baker; pastry"\n'],
    [
      'other names of columns',
      'LINE_MANAGER;grade;First Name;Surname;Job Family\n"Jo ""Jo"" Doe";2;Zoë;Müller;"Baker; pastry"\n',
    ],
  ])('%s', (_, list) => {
    const { rows, found } = read(list);
    expect(found).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      name: 'Zoë Müller',
      craft: 'Baker; pastry',
      level: '2',
      next: '',
      manager: 'Jo "Jo" Doe',
    });
  });

  it('tells each row by the line where it begins, whatever stands between', () => {
    const { rows } = read('\n\nname,craft,level,note\n\nA,x,1,"two\nlines"\n\n,,,\n"B\nC",x,2,\n');
    expect(rows.map(({ name, place, columns }) => [name, place.line, columns.get('note')])).toEqual([
      ['A', 5, 'two lines'],
      ['B C', 9, ''],
    ]);
  });

  it('takes out what turns the direction of text, and what nothing draws', () => {
    const { rows } = read('name,craft,level\n\u202eevil\u202c \u0007 N\u200bame \ufb01,x,1\n');
    expect(rows[0]?.name).toBe('evil Name fi');
  });

  it('holds ten thousand rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `Person ${at},x,1`);
    expect(read(`name,craft,level\n${rows.join('\n')}`).rows.at(-1)).toMatchObject({
      name: 'Person 9999',
      place: { line: 10_001 },
    });
  });
});

describe('what is no list of people is told once, and gives nobody', () => {
  it.each<[string, string, string, RegExp]>([
    ['', 'people-empty', 'The list names nobody.', /^Write a row/],
    ['name,craft,level\n', 'people-empty', 'The list names nobody.', /^Write a row/],
    [
      'name,crafft,grate\nA,x,1\n',
      'people-columns',
      'The list has no column "craft" and no column "level"; the columns that it has are "name", "crafft", "grate".',
      /^Did you mean by "crafft" "craft" and by "grate" "level"\?$/,
    ],
    [
      'A,x,1\nB,y,2\n',
      'people-columns',
      'The list has no column "name" and no column "craft" and no column "level".',
      /^Its first row names the columns/,
    ],
    ...['Ada Lovelace,Engineering,Lead', 'Ada Lovelace,Manager,Lead', 'Nate,Engineering,Lead'].map(
      (row): [string, string, string, RegExp] => [
        `${row}\nB,y,2\n`,
        'people-columns',
        expect.not.stringContaining('columns'),
        /^Its first row names the columns/,
      ],
    ),
    [
      'Ada Team,Grade,Job family\nA,1,x\n',
      'people-columns',
      'The list has no column "name"; the columns that it has are "Grade", "Job family".',
      /^Its first row names the columns/,
    ],
    [
      'name,craft,level,Name\nA,x,1,B\n',
      'people-columns',
      'The list has two columns "name".',
      /^Give one of them another name/,
    ],
    [
      'name,Team,craft,level,Team\nA,x,y,1,z\n',
      'people-columns',
      'The list has two columns "Team".',
      /^Give one of them another name/,
    ],
    [
      'name,craft,level\nA,x,1\n"B,x,1\nC,x,1\n',
      'people-broken',
      'From this row on the list is no CSV.',
      /./,
    ],
  ])('%j', (text, code, what, fix) => {
    const { rows, found } = read(text);
    expect(rows).toEqual([]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code, what, fix: expect.stringMatching(fix) });
    expect(found[0]?.place.file).toBe(file);
  });

  it('a quotation mark that is never closed before many megabytes among it', () => {
    const rows = 'B,x,1\n'.repeat(4_000_000);
    expect(codes(`name,craft,level\n"${rows}`)).toEqual(['people-broken']);
    expect(codes(`"name,craft,level\n${rows}`)).toEqual(['people-broken']);
  });

  it('names no column that may be left out, but one that is nearly called so', () => {
    expect(codes('name,craft,level,notes\nA,x,1,\n')).toEqual([]);
    expect(read('name,craft,level,maneger\nA,x,1,B\n').found).toMatchObject([
      { code: 'people-column-unknown', severity: 'warning', fix: 'Did you mean "manager"?' },
    ]);
  });
});
