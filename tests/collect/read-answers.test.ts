import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAnswers } from '../../src/build/answers/read-answers.js';
import type { Framework } from '../../src/domain/framework.js';
import { answersOf } from '../../src/domain/review-form.js';
import { wordsIn } from '../../src/domain/words/words-in.js';
import { makeReviewForm } from '../../src/review/make-review-form.js';
import { writeReviewSheet } from '../../src/review/write-review-sheet.js';
import { scratch } from '../settings/scratch.js';
import { brandOf } from '../support/brand-of.js';
import { british } from '../support/british.js';
import { frameworkOf } from '../support/framework-of.js';
import { fillWorkbook } from './fill-workbook.js';

const bakery = (...statements: string[]): Framework =>
  frameworkOf({ crafts: [{ levels: [{ areas: { Care: statements } }] }] });

/** A form that Ann has filled in, in a folder of its own. */
async function filledForm(framework: Framework): Promise<string> {
  const [craft] = framework.crafts;
  const [level] = craft?.levels ?? [];
  if (craft === undefined || level === undefined) throw new Error('The sketch has no level.');
  const words = wordsIn(british, brandOf().wording);
  const form = makeReviewForm({ framework, craft, level }, { side: 'self', person: 'Ann', words });
  const facts = { title: 'Review', author: 'Ada', subject: '', keywords: [], language: british, date: 0 };
  const blank = writeReviewSheet(form, { craft, framework, words, paper: 'a4', brand: brandOf(), facts });
  const [key = ''] = answersOf(form, new Map()).statements.map(({ id }) => id);
  const file = join(await scratch(), 'ann.xlsx');
  await writeFile(file, fillWorkbook(blank, [{ key, cells: { D: 'I did, said Ann.' } }]));
  return file;
}

test('answers say what became of their level since, and name nobody by it', async () => {
  const made = bakery('I ask what they need.', 'I listen.');
  const file = await filledForm(made);
  const same = await readAnswers(file, made, '/elsewhere');
  expect(same).toMatchObject({ notes: [], subject: { person: 'Ann' } });
  const { notes } = await readAnswers(file, bakery('I listen.', 'I bake.'), '/elsewhere');
  expect(notes).toEqual([
    expect.stringMatching(/^Answered against .*, now .*: of its statements 1 gone, 1 new\.$/),
  ]);
});

test('answers of another framework are refused, whatever its levels are called', async () => {
  const made = bakery('I listen.');
  const file = await filledForm({ ...made, id: 'other', title: 'Other Bakery' });
  await expect(readAnswers(file, made, '/elsewhere')).rejects.toMatchObject({
    code: 'answers-unreadable',
    message: expect.stringContaining('is of "Other Bakery", and the framework here is'),
  });
});
