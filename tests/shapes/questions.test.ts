import { expect, test } from 'vitest';
import { frameworkOf } from '../model/support.js';
import { shapedOf } from './support.js';

const cook = `---
questions:
  Knives: How do you keep them sharp?
  Knvies: Nobody is asked this.
---
# Cook

## Junior Cook

### Knives

- I cut onions.

### Guests

- I greet them.

## Senior Cook

### Knives

- I cut everything.

### Guests

- I know them.
`;
const table = `Craft,Level,Area,Statement
Cook,1,Knives,I cut onions.
Cook,2,Knives,I cut everything.
`;

test.each([
  ['a page for each craft, by its front matter', { 'cook.md': cook }, 'How do you keep them sharp?'],
  [
    'a table, by a page of questions',
    { 'ladder.csv': table, '_questions/all.md': '---\n---\n\n## Knives\n\nWhat did you cut last?\n' },
    'What did you cut last?',
  ],
])('questions are asked on every level of %s', async (_, files, asked) => {
  const model = await shapedOf(files);
  const [craft] = frameworkOf(model).crafts;
  const all = craft?.levels.map(({ questions = [] }) =>
    questions.map(({ area, blocks }) => `${area}: ${blocks.map(({ text }) => text).join(' ')}`),
  );
  expect(all).toEqual([[`Knives: ${asked}`], [`Knives: ${asked}`]]);
  expect(model.diagnostics.map(({ code, place, fix }) => `${place.line} ${code} ${fix.slice(-22)}`)).toEqual(
    'cook.md' in files ? ['4 question-unknown-area Did you mean "Knives"?'] : [],
  );
});
