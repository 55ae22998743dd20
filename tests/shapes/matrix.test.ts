import { expect, test } from 'vitest';
import { frameworkOf, shown } from '../model/support.js';
import { ladders, placesOf, shapedOf } from './support.js';

test('columns of tables are levels, rows areas, and headings over several tables groups of areas', async () => {
  const model = await shapedOf({
    'baker.md': [
      '# Baker\n\nWe bake.\n\n| Level | Title |\n|---|---|\n| 1 | Junior Baker |\n| 2 | Senior Baker |\n',
      '## Craft\n\n| | Junior Baker | Senior Baker | Notes |\n|---|---|---|---|',
      '| **Dough** | I knead what others mix<br>- I ask when it sticks to my hands | I mix *all* of it, on my own | Hm |',
      '| Oven | | I know its heat by hand |  |\n',
      '## Guests\n\n| | Junior Baker | Senior Baker |\n|---|---|---|\n| Talk | I say good morning to all | I know them all by name |\n',
    ].join('\n'),
  });
  expect(ladders(model)).toEqual([
    'Baker: Dough, Oven, Talk',
    '  1 Junior Baker: Craft; Dough=I knead what others mix I ask when it sticks to my hands; Guests; Talk=I say good morning to all',
    '  2 Senior Baker: Craft; Dough=I mix all of it, on my own; Oven=I know its heat by hand; Guests; Talk=I know them all by name',
  ]);
  expect(frameworkOf(model).crafts[0]?.areas.map(({ summary }) => summary)).toEqual(['Hm', '', '']);
  expect(placesOf(model, 'Senior Baker').slice(1, 3)).toEqual(['baker.md:14:3', 'baker.md:14:79']);
  expect(shown(model)).toEqual(['baker.md:14:3 warning area-missing']);
});

test('tables of HTML: cells as heads, spans, lists in cells, rows that name groups, and the heading as the area', async () => {
  const list = (...items: string[]) => `<ul>\n\n${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`;
  const model = await shapedOf({
    'rows.md': [
      '# Cooks\n',
      '<table><tr><td>Grade</td><td>Title</td><td>Care &amp; love</td><td>Speed</td></tr>',
      `<tr><td>M2</td><td>Lead Cook</td><td>${list('I show others how', 'I taste *everything* twice')}</td><td rowspan="2">As fast as guests need it</td></tr>`,
      '<tr><td>M3</td><td>Principal Cook</td><td><p>I write the recipes</p></td></tr></table>\n',
    ].join('\n'),
    'columns.md': [
      '# Waiters\n\n### Patience\n\nAll need it.\n',
      '<table>\n  <thead>\n    <th>Beginner</th>\n    <th>Expert</th>\n    <th>World class</th>\n  </thead>',
      `<tr><td>${list('I wait until they have chosen')}</td><td>${list('I wait and smile all the time')}</td><td>I wait for nobody at all</td></tr></table>\n`,
      '### Memory\n\n<table><tr><th>Beginner</th><th>Expert</th></tr><tr><td>I write all orders down</td><td>I know all orders by heart</td></tr></table>\n',
    ].join('\n'),
  });
  expect(ladders(model)).toEqual([
    'Waiters: Patience, Memory',
    '  1 Beginner: Patience=I wait until they have chosen; Memory=I write all orders down',
    '  2 Expert: Patience=I wait and smile all the time; Memory=I know all orders by heart',
    '  3 World class: Patience=I wait for nobody at all',
    'Cooks: Care & love, Speed',
    '  2 Lead Cook - M2: Care & love=I show others how I taste *everything* twice; Speed=As fast as guests need it',
    '  3 Principal Cook - M3: Care & love=I write the recipes; Speed=As fast as guests need it',
  ]);
  expect(placesOf(model, 'Lead Cook - M2')[1]).toBe('rows.md:6:5');
  // A grade beside the title is what people are called by too.
  expect(
    frameworkOf(model).crafts[1]?.levels.map(({ heading, label, permalink }) => [
      heading.text,
      label,
      permalink,
    ]),
  ).toEqual([
    ['Lead Cook - M2', 'Lead Cook', '/cooks/lead-cook'],
    ['Principal Cook - M3', 'Principal Cook', '/cooks/principal-cook'],
  ]);
});

test('the same levels below each area are one craft, in one page or a page for each area', async () => {
  const area = (name: string, depth: string) =>
    `${depth} ${name}\n\nWhat ${name} is.\n\n${depth}# Junior\n\nI learn ${name}.\n\n${depth}# Senior\n\nI teach ${name}.\n\n`;
  const one = await shapedOf({
    'ladder.md': `# Our ladder\n\nHello.\n\n${area('Honesty', '##')}${area('Speed', '##')}`,
  });
  const expected = [
    '  1 Junior: Honesty=I learn Honesty.; Speed=I learn Speed.',
    '  2 Senior: Honesty=I teach Honesty.; Speed=I teach Speed.',
  ];
  expect(ladders(one)).toEqual(['Our ladder: Honesty, Speed', ...expected]);
  expect(one.framework?.crafts[0]?.intro.map(({ text }) => text)).toEqual(['Hello.']);
  expect(one.framework?.crafts[0]?.areas.map(({ summary }) => summary)).toEqual([
    'What Honesty is.',
    'What Speed is.',
  ]);
  const several = await shapedOf({
    'values/honesty.md': area('Honesty', '#'),
    'values/speed.md': area('Speed', '#'),
  });
  expect(ladders(several)).toEqual(['Values: Honesty, Speed', ...expected]);
  expect(placesOf(several, 'Senior')).toEqual([
    'values/honesty.md:1:3',
    'values/honesty.md:11:1',
    'values/speed.md:1:3',
    'values/speed.md:11:1',
  ]);
});
