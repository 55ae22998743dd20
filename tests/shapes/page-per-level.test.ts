import { expect, test } from 'vitest';
import { shown } from '../model/support.js';
import { ladders, shapedOf } from './support.js';

test('a folder is a craft, its README the page of it, and pages beside it that nothing leads to are left out', async () => {
  const model = await shapedOf({
    'README.md': '# Our Bakery\n\nRead [why](why.md).\n',
    'why.md': '# Why\n\nBecause.\n',
    'CONTRIBUTING.md': '# How to help\n\nAsk.\n',
    'notes.md': '# Notes\n\nNothing.\n',
    'baking/README.md': '# Baking\n\n1. [Junior](junior baker.md)\n2. [Baker](Baker.md)\n',
    'baking/junior baker.md': '# Junior Baker\n\n## Care\n\nI ask.\n\n## Speed\n\nI hurry.\n',
    'baking/Baker.md': '# Baker\n\n## Care\n\nI listen.\n\n## Speed\n\nI wait.\n',
    'selling/L1 - Seller': 'Seller\n======\n\n**Care**\n\nI ask.\n\n**Speed**\n\nI hurry.\n',
    'selling/L2 - Senior Seller': 'Everything and more.\n',
  });
  expect(model.framework?.title).toBe('Our Bakery');
  expect(ladders(model)).toEqual([
    'Baking: Care, Speed',
    '  1 Junior Baker: Care=I ask.; Speed=I hurry.',
    '  2 Baker: Care=I listen.; Speed=I wait.',
    'Selling: Care, Speed',
    '  1 Seller: Care=I ask.; Speed=I hurry.',
    '  2 L2 - Senior Seller: Everything and more.',
  ]);
  expect(model.framework?.pages.map(({ file }) => file)).toEqual(['why.md']);
  expect(model.leftOut).toEqual([
    { file: 'CONTRIBUTING.md', why: 'is about the repository' },
    { file: 'notes.md', why: 'holds no levels, and no page of the framework leads to it' },
  ]);
  expect(shown(model)).toEqual(['selling/L2 - Senior Seller:1:1 warning no-table']);
});

test('weights order levels, two may share a grade, and an empty page is a level of no words', async () => {
  const page = (title: string, weight: number) => `---\ntitle: ${title}\nweight: ${weight}\n---\n`;
  const model = await shapedOf({
    'content/seller/c.md': `${page('Counter Star', 3)}# The star\n\nI shine.\n`,
    'content/seller/a.md': `${page('Junior Seller', 1)}I learn.\n`,
    'content/seller/b.md': page('Senior Seller', 2),
    'content/lead/L4-Lead-Baker.md': '# L4: Lead Baker\n\nI lead.\n',
    'content/lead/L4-Baking-Manager.md': '# L4: Baking Manager\n\nI manage.\n',
    'content/lead/L3-Baker.md': '# L3: Baker\n\nI bake.\n',
  });
  expect(ladders(model)).toEqual([
    'Lead',
    '  3 L3: Baker: I bake.',
    '  4 L4: Lead Baker: I lead.',
    '  4 L4: Baking Manager: I manage.',
    'Seller',
    '  1 Junior Seller: I learn.',
    '  2 Senior Seller: ',
  ]);
  expect(shown(model).filter((line) => !line.endsWith('no-table'))).toEqual([]);
});

test('one folder holds two crafts where roles share their rungs, and columns of a table are areas', async () => {
  const table = (a: string, b: string) =>
    `## Guidelines\n\n| Care | Speed |\n|---|---|\n| I always ask ${a} before I begin | I am as fast as ${a} |\n| I never forget to thank ${b} |  |\n`;
  const level = (title: string, who: string) => `# ${title}\n\n${table(who, 'them')}`;
  const model = await shapedOf({
    'roles/baker-i.md': level('Baker I', 'friends'),
    'roles/baker-ii.md': level('Baker II', 'guests'),
    'roles/seller-i.md': level('Seller I', 'bakers'),
    'roles/seller-ii.md': level('Seller II', 'shops'),
  });
  expect(ladders(model)).toEqual([
    'Baker: Care, Speed',
    '  1 Baker I: Guidelines; Care=I always ask friends before I begin I never forget to thank them; Speed=I am as fast as friends',
    '  2 Baker II: Guidelines; Care=I always ask guests before I begin I never forget to thank them; Speed=I am as fast as guests',
    'Seller: Care, Speed',
    '  1 Seller I: Guidelines; Care=I always ask bakers before I begin I never forget to thank them; Speed=I am as fast as bakers',
    '  2 Seller II: Guidelines; Care=I always ask shops before I begin I never forget to thank them; Speed=I am as fast as shops',
  ]);
});
