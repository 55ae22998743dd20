import { expect, test } from 'vitest';
import { shown } from '../model/support.js';
import { ladders, placesOf, shapedOf } from './support.js';

const baker = `# Baker

Bakers bake. See [the second rung](#b2---baker-2) and [pastry](Pastry.md#senior-cook).

## B1 - Baker 1

* **Kneads**: I knead.[^1]
* **Sells**: I sell.

## B2 - Baker 2

* **Kneads**: I show others how to knead.
* **Opens**: I open the shop[^1].

# Other pages

* [Pastry](Pastry.md)

[^1]: By hand.
`;
const pastry = `Pastry
======

Junior Cook
-----------

### Care

I ask [why][w].

### Speed

1. I hurry.

Senior Cook
-----------

### Care

> I teach.

### Speed

I *wait*.

[w]: https://example.org/why
`;

test('headings of one depth are levels, and what they say in bold, or below further headings, are areas', async () => {
  const model = await shapedOf({
    'README.md': '# The Bakery\n\nWelcome.\n',
    'Baker.md': baker,
    'Pastry.md': pastry,
  });
  expect(ladders(model)).toEqual([
    'Baker: Kneads, Sells, Opens',
    '  1 B1 - Baker 1: Kneads=I knead.1; Sells=I sell. By hand.',
    '  2 B2 - Baker 2: Kneads=I show others how to knead.; Opens=I open the shop1. By hand.',
    'Pastry: Care, Speed',
    '  1 Junior Cook: Care=I ask why.; Speed=I hurry.',
    '  2 Senior Cook: Care=I teach.; Speed=I wait.',
  ]);
  expect(model.framework?.title).toBe('The Bakery');
  expect(model.framework?.crafts[0]?.intro[0]?.html).toContain(
    'https://page.invalid/baker/b2-baker-2#b2---baker-2',
  );
  expect(model.framework?.crafts[0]?.intro[0]?.html).toContain(
    'https://page.invalid/pastry/senior-cook#senior-cook',
  );
  expect(shown(model)).toEqual([]);
});

test('what is said of a level stands where its author wrote it', async () => {
  const model = await shapedOf({ 'Baker.md': baker });
  expect(placesOf(model, 'B2 - Baker 2').slice(0, 4)).toEqual([
    'Baker.md:12:5',
    'Baker.md:12:15',
    'Baker.md:13:5',
    'Baker.md:13:14',
  ]);
});

test('sentences are no levels, and a heading one sign short stays with its level', async () => {
  const model = await shapedOf({
    'cooks.md': [
      '# Cooks\n',
      '## Cook\n\n### I help our guests\n\nI ask.\n\n### I am a teacher\n\nI show.\n',
      '## Senior Cook\n\n## I help our guests\n\nI listen.\n\n## I am a leader\n\nI lead.\n',
      '## FAQ\n\nWhy?\n',
    ].join('\n'),
  });
  expect(ladders(model)).toEqual([
    'Cooks: I help our guests, I am a teacher, I am a leader',
    '  1 Cook: I help our guests=I ask.; I am a teacher=I show.',
    '  2 Senior Cook: I help our guests=I listen.; I am a leader=I lead.',
  ]);
  expect(model.framework?.crafts[0]?.intro.map(({ text }) => text)).toEqual(['FAQ', 'Why?']);
});

test('levels below two headings are two crafts', async () => {
  const level = (title: string) => `### ${title}\n\n- Care\n  - I ask.\n- Speed\n  - I run.\n\n`;
  const model = await shapedOf({
    'kitchen.md': `# Kitchen\n\n## Waiters\n\n${level('Junior')}${level('Senior')}## Cooks\n\n${level('Junior')}${level('Senior')}`,
  });
  expect(ladders(model)).toEqual([
    'Waiters: Care, Speed',
    '  1 Junior: Care=I ask.; Speed=I run.',
    '  2 Senior: Care=I ask.; Speed=I run.',
    'Cooks: Care, Speed',
    '  1 Junior: Care=I ask.; Speed=I run.',
    '  2 Senior: Care=I ask.; Speed=I run.',
  ]);
});
