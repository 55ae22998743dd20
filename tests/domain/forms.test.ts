import { describe, expect, test } from 'vitest';
import { type AnswersSubject, formOf, textsOfAnswers } from '../../src/domain/answers-subject.js';
import { type FieldPlace, fieldLink, parseFieldLink } from '../../src/domain/field-link.js';
import { isPersonal } from '../../src/domain/is-personal.js';
import {
  answersOf,
  fieldName,
  isReviewForm,
  type ReviewField,
  type ReviewForm,
  standValue,
} from '../../src/domain/review-form.js';

const form: ReviewForm = {
  format: 1,
  framework: { id: 'bakery', title: 'Bakery' },
  version: '2026.1',
  craft: { id: 'baking', name: 'Baking' },
  level: { id: 'baking-level2', numeral: '2' },
  key: 'baking-level2',
  role: 'Baker',
  language: 'en',
  side: 'self',
  person: undefined,
  statements: [
    { id: 'knead', area: 'Dough', under: 'Daily', text: 'I knead.' },
    { id: 'greet', area: 'Shop', under: '', text: 'I greet.' },
  ],
  scale: ['Not yet', 'At times', 'Always'],
};

const fields: [ReviewField, string][] = [
  [{ kind: 'stand', statement: 'knead' }, 'knead:self:stand'],
  [{ kind: 'evidence', statement: 'knead' }, 'knead:self:evidence'],
  [{ kind: 'next', step: 1, part: 'what' }, 'baking-level2:self:next:1:what'],
  [{ kind: 'next', step: 3, part: 'when' }, 'baking-level2:self:next:3:when'],
  [{ kind: 'sign', who: 'self', part: 'name' }, 'baking-level2:self:sign:self:name'],
  [{ kind: 'sign', who: 'manager', part: 'date' }, 'baking-level2:self:sign:manager:date'],
];

test.each(fields)('the field %j is called %s, which is in forms that people keep', (field, name) => {
  expect(fieldName(form, field)).toBe(name);
});

describe('what is written into a form', () => {
  const values = new Map(fields.map(([field, name]) => [name, field.kind === 'stand' ? 'b' : `in ${name}`]));

  test('is read field by field, and what is not there is empty', () => {
    expect([0, 1, 2].map(standValue)).toEqual(['a', 'b', 'c']);
    expect(answersOf(form, values)).toEqual({
      form,
      statements: [
        { id: 'knead', stand: 'At times', evidence: 'in knead:self:evidence' },
        { id: 'greet', stand: undefined, evidence: '' },
      ],
      next: [
        { what: 'in baking-level2:self:next:1:what', when: '' },
        { what: '', when: '' },
        { what: '', when: 'in baking-level2:self:next:3:when' },
      ],
      signed: {
        self: { name: 'in baking-level2:self:sign:self:name', date: '' },
        manager: { name: '', date: 'in baking-level2:self:sign:manager:date' },
      },
    });
  });

  test('stands on its sheets with the form’s own words, all of it', () => {
    const answers = answersOf(form, values);
    const subject: AnswersSubject = { kind: 'answers', person: 'Ann', answers: [answers] };
    expect(formOf(subject)).toBe(form);
    const shown = [
      'Ann',
      'Baker',
      'Baking',
      'Bakery',
      '2026.1',
      'Dough',
      'Daily',
      'I knead.',
      'Shop',
      'I greet.',
    ];
    const written = [...values].map(([name, value]) => (name.endsWith(':stand') ? 'At times' : value));
    expect(
      textsOfAnswers(subject)
        .filter((text) => text !== '')
        .toSorted(),
    ).toEqual([...shown, ...written].toSorted());
    const bare = { ...answers, form: { ...form, version: undefined } };
    expect(textsOfAnswers({ ...subject, answers: [bare] })).not.toContain('2026.1');
  });
});

describe('what a file carries is a form', () => {
  test.each<[string, unknown]>([
    ['as we write it', form],
    ['with somebody’s name', { ...form, person: 'Ann' }],
    ['of the other side', { ...form, side: 'manager' }],
    ['without a version', { ...form, version: undefined }],
    ['of a level that says nothing', { ...form, statements: [], scale: [] }],
    ['with keys of later days', { ...form, later: 1 }],
    ['of two thousand statements', { ...form, statements: Array(2000).fill(form.statements[0]) }],
  ])('%s', (_, value) => {
    expect(isReviewForm(value)).toBe(true);
  });

  const [statement] = form.statements;
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'form'],
    ['a format of later days', { ...form, format: 2 }],
    ['more statements than anybody answers', { ...form, statements: Array(2001).fill(statement) }],
    ['a side that nobody is on', { ...form, side: 'both' }],
    ['a scale that is no list', { ...form, scale: 'abc' }],
    ['a scale of numbers', { ...form, scale: ['Not yet', 1] }],
    ['statements that are no list', { ...form, statements: {} }],
    ['a statement of null', { ...form, statements: [statement, null] }],
    ...(['id', 'area', 'under', 'text'] as const).map((key): [string, unknown] => [
      `a statement without ${key}`,
      { ...form, statements: [statement, { ...statement, [key]: 1 }] },
    ]),
    ...(['framework', 'craft', 'level', 'key', 'role', 'language'] as const).map((key): [string, unknown] => [
      `no ${key}`,
      { ...form, [key]: undefined },
    ]),
    ...(['version', 'person'] as const).map((key): [string, unknown] => [
      `a number for its ${key}`,
      { ...form, [key]: 1 },
    ]),
    ['a framework without id', { ...form, framework: { title: 'Bakery' } }],
    ['a framework without title', { ...form, framework: { id: 'bakery' } }],
    ['a craft without id', { ...form, craft: { name: 'Baking' } }],
    ['a craft without name', { ...form, craft: { id: 'baking' } }],
    ['a level without id', { ...form, level: { numeral: '2' } }],
    ['a level without number', { ...form, level: { id: 'baking-level2' } }],
  ])('but not with %s', (_, value) => {
    expect(isReviewForm(value)).toBe(false);
  });
});

describe('a place to fill in travels as a link', () => {
  test.each<FieldPlace>([
    { kind: 'line', name: 'a:next', label: 'What & when?' },
    { kind: 'lines', name: 'größe', label: 'a=b#c' },
    { kind: 'choice', name: 'a', label: 'Always', state: 'c', group: 'I knead.' },
  ])('and comes back: %j', (place) => {
    const link = fieldLink(place);
    expect(link.startsWith('https://field.invalid/?')).toBe(true);
    expect(parseFieldLink(link)).toEqual(place);
  });

  test.each([
    'https://page.invalid/?kind=line&name=a&label=b',
    'https://field.invalid/kind=line&name=a&label=b',
    'https://field.invalid/?kind=box&name=a&label=b',
    'https://field.invalid/?name=a&label=b',
    'https://field.invalid/?kind=line&label=b',
    'https://field.invalid/?kind=line&name=a&label=',
    'see https://field.invalid/?kind=line&name=a&label=b',
  ])('and %s is none', (uri) => {
    expect(parseFieldLink(uri)).toBeUndefined();
  });
});

test('a print that names somebody is personal, and no other', () => {
  const of = (subject: object) => isPersonal({ subject: subject as never });
  expect(of({ kind: 'review', person: 'Ann' })).toBe(true);
  expect(of({ kind: 'answers', person: '' })).toBe(true);
  expect(of({ kind: 'review', person: undefined })).toBe(false);
  expect(of({ kind: 'level' })).toBe(false);
});
