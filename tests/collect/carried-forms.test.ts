import { expect, test } from 'vitest';
import { asJson } from '../../src/collect/as-json.js';
import { filledForms } from '../../src/collect/filled-form.js';
import { fieldName, type ReviewForm } from '../../src/domain/review-form.js';
import { plainWording } from '../../src/domain/words/wording.js';
import { wordsIn } from '../../src/domain/words/words-in.js';
import { readReviewWorkbook } from '../../src/review/read-review-workbook.js';
import { reviewWorkbook } from '../../src/review/review-workbook.js';
import { frameworkOf } from '../support/framework-of.js';

const formOf = (key: string, text = 'I knead.'): ReviewForm => ({
  format: 1,
  framework: { id: 'bakery', title: 'Bakery' },
  version: '2026.1',
  craft: { id: 'baking', name: 'Baking' },
  level: { id: 'baking-level1', numeral: '1' },
  key,
  role: 'Baker',
  language: 'en',
  side: 'self',
  person: undefined,
  statements: [{ id: `${key}-00000000`, area: 'Dough', under: '', text }],
  scale: ['Not yet', 'Yes'],
});

test('A form says nothing in answers.json but of itself, whatever it carries', () => {
  const told = { file: 'other.pdf', person: 'Grace', now: 1, others: 1, next: 1, extra: 1, stand: 'Yes' };
  const plain = formOf('a');
  const hostile = { ...plain, ...told, statements: plain.statements.map((each) => ({ ...each, ...told })) };
  const jsonOf = (form: ReviewForm) =>
    asJson({
      forms: filledForms('mine.pdf', [form], new Map()).map((each) => ({ ...each, fates: undefined })),
      told: [],
    });
  expect(jsonOf({ ...hostile, person: undefined })).toBe(jsonOf(plain));
});

test('A file of very many forms is read in time, and what is strange in it is told once', () => {
  const forms = Array.from({ length: 2500 }, (_, at) => formOf(`level${at}`));
  const first = forms[0] as ReviewForm;
  const values = new Map([
    [fieldName(first, { kind: 'evidence', statement: 'level0-00000000' }), 'yes'],
    ['strange', 'x'],
  ]);
  const read = filledForms('pack.pdf', forms, values);
  expect(read.flatMap(({ others }) => others)).toEqual([{ name: 'strange', text: 'x' }]);
  expect(read[0]?.answers.statements[0]?.evidence).toBe('yes');
});

test('A form in a workbook keeps every character, wherever its pieces are cut', () => {
  for (const before of [0, 1]) {
    const form = formOf('a', `${'a'.repeat(before)}${'🛍️👩‍🍳𠮷'.repeat(6000)}`);
    const framework = frameworkOf({ crafts: [{ name: 'Baking' }] });
    const craft = framework.crafts[0];
    if (craft === undefined) throw new Error('The craft is not there.');
    const { sheets } = reviewWorkbook(form, {
      craft,
      framework,
      words: wordsIn('en', plainWording),
      paper: 'a4',
    });
    const texts = sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => Buffer.from(cell?.text ?? '').toString())),
    }));
    expect(readReviewWorkbook(texts)?.form).toEqual(JSON.parse(JSON.stringify(form)));
  }
});
