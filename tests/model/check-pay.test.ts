import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.js';
import { checkPay } from '../../src/model/check-pay.js';
import { collectProblems } from '../../src/model/problem.js';
import { textsOf } from '../../src/model/texts-of.js';
import { areaTable, designerCraft, frameworkOf, level, modelOf } from './support.js';

/** What is found on a level of these Markdown lines. */
function found(body: string): readonly Diagnostic[] {
  const model = modelOf({
    'index.md': designerCraft,
    'level1.md': level(`# Designer - Level 1\n\n${areaTable}\n\n${body}\n`),
  });
  const problems = collectProblems();
  checkPay(textsOf(frameworkOf(model)), problems);
  return problems.found;
}

test('what a job pays is found in what stands for a picture, and in what an abbreviation is short for', () => {
  expect(lines('![Salary: £70,000](pay.png)')).toEqual(['14 pay-band']);
  expect(lines('Our B3 is fair.\n\n*[B3]: salary of £70,000')).toEqual(['14 pay-band']);
});

const lines = (markdown: string) => found(markdown).map(({ code, place }) => `${place.line} ${code}`);

describe('what a job pays', () => {
  test.each([
    'Salary: £70,000',
    'My salary is £70,000.',
    'Pay: £40,000 to £50,000',
    'Pay £40k–£50k',
    'The pay is 45 000 € a year.',
    'Pay range: $120k - $150k',
    'We pay £45,000.',
    'You earn between €50,000 and €60,000.',
    '45,000 GBP per annum',
    'Level 3: £45,000 – £55,000 p.a.',
    'Senior designer: €60.000 pro Jahr',
    'Total comp $120k',
    'Comp: $120k',
    'OTE £60,000',
    'Base salary 60k',
    'Das Jahresgehalt liegt bei 60 T€.',
    'Lön: 42 000 kr i månaden',
    'Lønn: 650 000 kr',
    '年収600万円',
    '12 LPA',
    '₹ 12 lakh CTC',
    'Band C: 45-55k',
    'Salary: 40,000 – 50,000',
    '50.000,- Euro',
    'Gehalt: 50.000,- Euro',
    'Das Jahresgehalt liegt bei 55.000 €.',
    'Gehaltsband 60–70 Tsd. €',
    'Vergütung ab CHF 90’000',
    'Stundenlohn 25 €',
    'Remuneration of AUD 95,000',
    '£18.50 an hour',
    'Bonus: up to $5,000',
    'Pay band 4',
    'Salary grade B3',
    'I own a budget. My salary is £70,000.',
    'Salary: £70,000, and a budget of £200,000.',
    '£45,000 – £55,000',
    '**Salary** £50,000',
    '- Salary: £50,000',
    'The salary is<br>£50,000',
  ])('is found in "%s"', (text) => {
    expect(found(text)).toHaveLength(1);
  });

  test.each([
    ['in the paragraph below its heading', '## Salary\n\n£50,000 to £60,000', '16 pay-band'],
    [
      'further down below its heading',
      '## What we pay\n\nWe pay fairly.\n\nIt is £50,000 here.',
      '18 pay-band',
    ],
    ['in the paragraph after one that names it', '**Salary**\n\n50,000 GBP', '16 pay-band'],
    ['in the item after one that names it', '- Pay\n- £48,000', '14 pay-band'],
    ['in a column of its own', '| Step | Salary |\n|---|---|\n| One | £30,000 |', '14 pay-band'],
    ['in a row of its own', '| Thing | Value |\n|---|---|\n| Salary | 52k EUR |', '14 pay-band'],
    ['in HTML', '<table><tr><td>Gehalt</td><td>50.000 €</td></tr></table>', '14 pay-band'],
    [
      'in a table within a cell',
      '<table><tr><td>Salary</td><td><table><tr><td>One</td><td>£50,000</td></tr></table></td></tr></table>',
      '14 pay-band',
    ],
    [
      'in the caption of a table',
      '<table><caption>Salary: £50,000</caption><tr><td>a</td></tr></table>',
      '14 pay-band',
    ],
    [
      'in what an abbreviation with a mark in it is short for',
      'Our <abbr title="salary of £70,000" class="first">B<sub>3</sub></abbr> is fair.',
      '14 pay-band',
    ],
  ])('is found %s', (_, markdown, expected) => {
    expect(lines(markdown)).toEqual([expected]);
  });

  test('is found in a summary and among the statements of an area', () => {
    const problems = collectProblems();
    const page = level(
      '# Designer - Level 1\n\n| Area | Description |\n|---|---|\n| Pay | £45,000 |\n| Drawing | I draw. |\n',
    ).replace('---\n', '---\nsummary: Salary £45,000\n');
    checkPay(textsOf(frameworkOf(modelOf({ 'index.md': designerCraft, 'level1.md': page }))), problems);
    expect(problems.found.map(({ place }) => `${place.line}:${place.column}`)).toEqual(['2:10', '11:9']);
  });
});

describe('money that is nobody’s pay', () => {
  test.each([
    'I own a budget of £2m.',
    'I own a budget of £200,000 a year.',
    'I plan the budget for salaries of £800,000.',
    'I keep our salary budget of £500,000.',
    'I answer for a turnover of €900,000.',
    'I insure our staff, wages included, for up to £50,000.',
    'The policy covers wages of up to £30,000.',
    'I approve payments of up to £10,000.',
    'I pay suppliers up to £5,000 without asking.',
    'I save £40,000 a year by switching things off.',
    'Our licences cost £5,000 per year.',
    'I win deals worth $500k.',
    'I handle compensation claims of up to £10,000.',
    'I raised £100,000 for a fund. We review salaries each spring.',
    'I explain how pay is set.',
    'I review salaries with 3 managers.',
    'I set pay for 12 people.',
    'I run payroll for 40,000 people.',
    'It pays off within 2 years.',
    'A system that serves 50,000 requests a minute.',
    'Version 2026.1, from 2026-09-01.',
    'Die Versicherungssumme beträgt 50.000 €, Löhne eingeschlossen.',
    '## Budget\n\n£50,000',
    '## Salary reviews\n\nI take part in 2 rounds.',
    '| Salary band | Training budget |\n|---|---|\n| see HR | £1,000 |',
  ])('is none: "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });
});
