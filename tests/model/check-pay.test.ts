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
    'Salaire : 45 000 € bruts annuels',
    'Rémunération de 50 000 euros par an',
    'Sueldo: 35.000 € al año',
    'Retribuzione: 40.000 € lordi',
    'Salário: R$ 12.000 por mês',
    'Salaris: € 4.500 per maand',
    'Wynagrodzenie: 15 000 zł miesięcznie',
    'Månadslön: 45 000 kr',
    '月給は35万円です。',
    '年薪：30万元',
    '薪資為 60000 元',
    '연봉은 6,000만 원입니다.',
    'الراتب: 15,000 درهم شهريًا',
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
    'Gestiono un presupuesto de 200.000 € al año.',
    'Je tiens un budget de 200 000 € par an.',
    'Gestisco costi per 50.000 € all’anno.',
    'Cuido de um orçamento de R$ 50.000 por ano.',
    'Ik beheer een omzet van € 90.000 per jaar.',
    'Prowadzę budżet 90 000 zł rocznie.',
    'Jag sköter kostnader på 90 000 kr per år.',
    'أدير ميزانية قدرها 50,000 درهم سنويًا.',
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

describe('where words and amounts end that are pay', () => {
  const rest = (count: number) => 'a b c d e f g h i j'.slice(0, 2 * count - 1);
  const long = (count: number) => `Salary ${'o'.repeat(count - 7)}`;

  test.each<[string, number]>([
    // Nobody is paid a million, nor less than five; a number without a currency is money from 10,000 on.
    ['Salary: £5', 1],
    ['Salary: £4.99', 0],
    ['Salary: £999,999', 1],
    ['Salary: £1,000,000', 0],
    ['Salary: 10,000', 1],
    ['Salary: 9,999', 0],
    ['Salary: 60k', 1],
    ['Salary: 60', 0],
    ['Salary: 50 thousand', 1],
    ['Gehalt: 50 Tausend', 1],
    ['Gehalt: 60 Tsd. im Jahr', 1],
    ['Salary: £2 million', 0],
    ['Salary: £50 million', 0],
    ['Salary: £50m', 0],
    ['Salary: £1bn', 0],
    ['Salary: £70,000 – the budget is £2m', 1],
    ['The salary budget – as I said – is £70,000', 0],
    ['Gehalt: 2 Mio. €', 0],
    ['We pay up to £45,000.', 1],
    ['We pay £3.', 0],
    ['We pay a lot, such as £45,000.', 0],
    // What one sentence says is not said of the next.
    ['We discuss salary. It has 50,000 seats.', 0],
    ['We discuss salary; it has 50,000 seats.', 0],
    ['We discuss salary! “It has 50,000 seats.”', 0],
    ['We discuss a salary of 50,000 here.', 1],
    ['The budget is £2m and the salary is £70,000.', 1],
    ['The budget for salaries is £70,000 and grows.', 0],
    ['Das Budget ist 90.000 €, das Gehalt 70.000 €.', 1],
    // Money for a time, with at most five words more.
    [`£30,000 per annum ${rest(5)}`, 1],
    [`£30,000 per annum ${rest(6)}`, 0],
    [`${rest(5)} £30,000 per annum`, 1],
    ['30,000 per annum', 0],
    ['£3 per annum', 0],
    ['Sold for £30,000 per annum of revenue', 0],
    // An amount alone, from 20,000 on.
    ['£20,000', 1],
    ['£19,999', 0],
    ['20,000', 0],
    ['From £20,000 up to £30,000', 1],
    ['Zwischen 20.000 € und 30.000 €', 1],
    ['£30,000 each', 0],
    ['£30,000 to £2,000,000', 0],
    ['£10,000 to £30,000', 1],
    ['- £30,000\n- Desk', 0],
    // What a heading names, in at most six words and sixty characters.
    [`## ${rest(5)} salary\n\n£50,000 here`, 1],
    [`## ${rest(6)} salary\n\n£50,000 here`, 0],
    [`## ${long(60)}\n\n£50,000 here`, 1],
    [`## ${long(61)}\n\n£50,000 here`, 0],
    ['## Pay\n\n£50,000 here', 1],
    ['## Paying\n\n£50,000 here', 0],
    ['## We pay a salary\n\n£50,000 here', 0],
    ['## Ich und mein Gehalt\n\n£50,000 here', 0],
    ['## Salary budget\n\n£50,000 here', 0],
    // Below it: money, much or for a time, with at most eight words more.
    [`## Salary\n\n£50,000 ${rest(8)}`, 1],
    [`## Salary\n\n£50,000 ${rest(9)}`, 0],
    ['## Salary\n\nabout £1,000', 1],
    ['## Salary\n\nabout £999', 0],
    ['## Salary\n\nabout 10,000', 1],
    ['## Salary\n\nabout 9,999', 0],
    ['## Salary\n\n£25 an hour here', 1],
    ['## Salary\n\n£4 an hour here', 0],
    ['## Salary\n\n£50,000 of costs', 0],
    ['## Salary\n\nWe are fair. About £50,000 here.', 1],
    // A heading speaks for what follows up to the next one, and a paragraph for the next.
    ['## Salary\n\n### Desk\n\n£50,000 here', 0],
    ['**Salary**\n\n## Desk\n\n£50,000 here', 0],
    ['**Salary**\n\nWe are fair.\n\n£50,000 here', 0],
    ['- Salary\n- We are fair.\n- £50,000 here', 0],
    ['- Pay\n- We are fair.\n- Salary\n- £50,000 here', 1],
    ['| Salary | Desk |\n|---|---|\n| ok | £5,000 here |', 0],
  ])('%s: %i', (text, count) => {
    expect(found(text)).toHaveLength(count);
  });

  test('a heading at the end of one page says nothing of the next', () => {
    const page = (number: number, text: string) =>
      level(`# Designer - Level ${number}\n\n${areaTable}\n\n${text}\n`, `Level ${number}`, number);
    const model = modelOf({
      'index.md': designerCraft,
      'level1.md': page(1, '## Salary'),
      'level2.md': page(2, 'It is £50,000 here.').replace(areaTable, ''),
    });
    const problems = collectProblems();
    checkPay(textsOf(frameworkOf(model)), problems);
    expect(problems.found).toEqual([]);
  });
});
