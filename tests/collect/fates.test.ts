import { expect, test } from 'vitest';
import { askedOf, fatesOf } from '../../src/collect/fates.js';
import { plainWording } from '../../src/domain/words/wording.js';
import { wordsIn } from '../../src/domain/words/words-in.js';
import { makeReviewForm } from '../../src/review/make-review-form.js';
import { type CraftSketch, frameworkOf } from '../support/framework-of.js';

/** What became of the first level of the last craft since `was`: each statement's fate and where it stands now. */
function becameOf(was: readonly CraftSketch[], now: readonly CraftSketch[]) {
  const [before, after] = [frameworkOf({ crafts: was }), frameworkOf({ crafts: now })];
  const craft = before.crafts.at(-1);
  const level = craft?.levels[0];
  if (craft === undefined || level === undefined) throw new Error('There is no level.');
  const form = makeReviewForm(
    { framework: before, craft, level },
    { side: 'self', person: undefined, words: wordsIn('en', plainWording) },
  );
  return fatesOf(form, askedOf(after)).statements.map(({ fate, level }) => [fate, level]);
}

const level = (role: string, ...said: string[]) => ({ role, areas: { Dough: said } });

test('a statement that moved is found in its own craft, though another one says the same', () => {
  const buns = { id: 'buns', name: 'Buns', levels: [level('Bun baker', 'I clean.')] };
  const bread = (first: string[], second: string[]) => ({
    id: 'bread',
    name: 'Bread',
    levels: [level('Bread baker', ...first), level('Senior bread baker', ...second)],
  });
  const was = [buns, bread(['I knead.', 'I clean.'], [])];
  expect(becameOf(was, [buns, bread(['I knead.'], ['I clean.'])])).toEqual([
    ['same', undefined],
    ['moved', 'Senior bread baker'],
  ]);
  expect(becameOf(was, [buns, bread(['I knead.'], [])])).toEqual([
    ['same', undefined],
    ['moved', 'Bun baker'],
  ]);
});
