import { describe, expect, test } from 'vitest';
import { advertPage, good, ladders, read } from './support.js';

const lineOf = (key: string) => Object.keys(good).indexOf(key) + 2;

/** What is written instead of a good value, and what is said at its place. */
const faults: readonly [string, Record<string, string | undefined>, RegExp][] = [
  ['no craft', { craft: undefined }, /^_adverts\/one\.md:2:1 error missing-key: "craft" is missing/],
  ['no level', { level: undefined }, /error missing-key: "level" is missing/],
  [
    'an unknown craft',
    { craft: 'DevOps Enginer' },
    /^_adverts\/one\.md:2:8 error advert-unknown-craft: .* Did you mean "DevOps Engineer"\?/,
  ],
  [
    'an unknown level',
    { level: '9' },
    /^_adverts\/one\.md:3:8 error advert-unknown-level: .* Did you mean 3 \(Lead Engineer\)\?/,
  ],
  [
    'a level in words',
    { level: 'three' },
    /^_adverts\/one\.md:3:8 error bad-value: "level" cannot be "three"/,
  ],
  ['an unknown key', { localty: 'Bath' }, /error unknown-key: .*"localty".* Did you mean "locality"\?/],
  ['an unknown country', { country: 'XQ' }, /error bad-value: "country" cannot be "XQ".*ISO 3166/],
  ['a country in words', { country: 'United Kingdom' }, /error bad-value: "country"/],
  [
    'an unknown currency',
    { salary: '{ min: 1, max: 2, currency: PUND, unit: year }' },
    new RegExp(`^_adverts/one\\.md:${lineOf('salary')}:37 error bad-value: "salary.currency".*ISO 4217`),
  ],
  [
    'an unknown unit',
    { salary: '{ min: 1, max: 2, currency: GBP, unit: yaer }' },
    /error bad-value: "salary.unit" cannot be "yaer". Did you mean "year"\?/,
  ],
  [
    'a salary in words',
    { salary: '{ min: £50k, currency: GBP, unit: year }' },
    /error bad-value: "salary.min".*without currency/,
  ],
  [
    'a salary that ends before it begins',
    { salary: '{ min: 70000, max: 60000, currency: GBP, unit: year }' },
    new RegExp(`^_adverts/one\\.md:${lineOf('salary')}:16 error advert-salary: .*70000 to 60000`),
  ],
  [
    'an unknown contract',
    { contract: 'full-tim' },
    /error bad-value: "contract".*Did you mean "full-time"\?/,
  ],
  [
    'a date that is none',
    { posted: '2026-02-30' },
    /error bad-value: "posted" cannot be "2026-02-30". The calendar has no such day\.$/,
  ],
  ['a date in another order', { posted: '30/02/2026' }, /year-month-day, such as 2026-09-01\.$/],
  [
    'experience of two kinds',
    { experience: '{ years: 1, months: 3 }' },
    /error bad-value: "experience" .* Write none, \{ years: 3 \} or \{ months: 18 \}\.$/,
  ],
  [
    'a salary without its currency',
    { salary: '55000' },
    /error bad-value: "salary" cannot be 55000\. Write it as \{ min: 55000/,
  ],
  [
    'an empty list',
    { education: '[]' },
    /error bad-value: "education" .* Name at least one, or leave the key out\.$/,
  ],
  [
    'a closing date before the posting',
    { closes: '2026-08-01' },
    new RegExp(`^_adverts/one\\.md:${lineOf('closes')}:9 error advert-dates: .*closes on 2026-08-01, before`),
  ],
  [
    'a closing date that is past',
    { closes: '2026-09-14' },
    new RegExp(`^_adverts/one\\.md:${lineOf('closes')}:9 warning advert-closed: .*closed on 2026-09-14`),
  ],
  [
    'a link without encryption',
    { apply: 'http://example.com' },
    /error bad-value: "apply".*https:\/\/ or mailto:/,
  ],
  ['a link that runs', { apply: 'javascript:alert(1)' }, /error bad-value: "apply"/],
  ['a link with a space', { apply: '"https://example.com/a b"' }, /error bad-value: "apply".*no spaces/],
  ['a link that is none', { apply: 'https://' }, /error bad-value: "apply".*no whole web address/],
  [
    'a mail address with a lone percent sign',
    { apply: '"mailto:a@b.example?subject=100%"' },
    /error bad-value: "apply".*written as %25\./,
  ],
  [
    'a mail address that is no UTF-8',
    { apply: 'mailto:%E9@b.example' },
    /error bad-value: "apply".*cannot be read as UTF-8/,
  ],
  [
    'two mail addresses',
    { apply: '"mailto:a@b.example,c@d.example"' },
    /error bad-value: "apply".*several mail addresses; name one\./,
  ],
  [
    'a mail address without its host',
    { apply: 'mailto:jobs' },
    /error bad-value: "apply".*as in mailto:jobs@/,
  ],
  [
    'experience as a number',
    { experience: '3' },
    /error bad-value: "experience" cannot be 3\. Write none, \{ years: 3 \} or \{ months: 18 \}\.$/,
  ],
  [
    'a misspelled unit of experience',
    { experience: '{ year: 3 }' },
    /error unknown-key: There is no key called "experience\.year"\. Did you mean "years"\?$/,
  ],
  [
    'an unknown country among places',
    {
      street: undefined,
      locality: undefined,
      region: undefined,
      places: '[Bath, { locality: Cork, country: EI }]',
    },
    /error bad-value: "country" of the second of "places" cannot be "EI"/,
  ],
  [
    'no date, place and country',
    { posted: undefined, locality: undefined, country: undefined },
    /posted, locality and country are missing\. Add posted, locality and country\.$/,
  ],
  ['no way to apply', { apply: undefined, contact: undefined }, /error advert-without-apply/],
  [
    'a language with an underscore',
    { language: 'de_AT' },
    /warning bad-language: "de_AT" is no language\. .*language: de-AT\.$/,
  ],
  ['a list of languages', { language: '[en, de]' }, /warning bad-language: A list is no language\./],
  [
    'an unknown area',
    { areas: '[Automation, Teeching]' },
    /error advert-unknown-area: .*"Teeching". Did you mean "Teaching"\?/,
  ],
  ['no statements', { statements: '0' }, /error bad-value: "statements"/],
  ['a wrong word for remote', { remote: 'sometimes' }, /error bad-value: "remote"/],
  ['no posting date', { posted: undefined }, /warning advert-without-posting: .*posted is missing/],
  ['no place', { locality: undefined }, /warning advert-without-posting: .*locality is missing/],
  [
    'no place and no country',
    { locality: undefined, country: undefined },
    /warning advert-without-posting: .*locality and country are missing/,
  ],
  ['YAML that is broken', { team: '"open' }, /error bad-yaml/],
];

describe('what an advert gets wrong', () => {
  test.each(faults)('%s is reported once, at its place', (_, front, expected) => {
    const { lines } = read({ 'one.md': advertPage(front) });
    expect(lines).toEqual([expect.stringMatching(expected)]);
  });

  test('a good advert has nothing to report', () => {
    expect(read({ 'one.md': advertPage() }).lines).toEqual([]);
  });

  test.each(['No front matter.', '---\ncraft: DevOps Engineer\n', '---js\n({})\n---\n'])(
    'a page without front matter that can be read is an error: %j',
    (text) => {
      expect(read({ 'one.md': text }).lines).toEqual([
        expect.stringMatching(/^_adverts\/one\.md:1:1 error advert-without-front-matter/),
      ]);
    },
  );

  test('one bad advert never costs another', () => {
    const { written } = read({ 'bad.md': advertPage({ craft: 'Cook' }), 'good.md': advertPage() });
    expect(written.map(({ id }) => id)).toEqual(['good']);
  });

  test('one nested so deeply that parsing gives up never costs another', () => {
    const deep = advertPage({}, `${'>'.repeat(20_000)} deep`);
    const { lines, written } = read({ 'deep.md': deep, 'good.md': advertPage() });
    expect(written.map(({ id }) => id)).toEqual(['good']);
    expect(lines).toEqual([expect.stringMatching(/^_adverts\/deep\.md:17:1 error page-too-tangled/)]);
  });

  test('a level that candidates do not see cannot be advertised', () => {
    const shown = {
      ...ladders,
      crafts: ladders.crafts.map((craft) => ({ ...craft, levels: craft.levels.slice(0, 1) })),
    };
    expect(read({ 'one.md': advertPage() }, shown).lines).toEqual([
      expect.stringMatching(
        /error advert-unknown-level: DevOps Engineer has no level 2 that candidates may see/,
      ),
    ]);
  });

  test('the day changes what is said and nothing that is made', () => {
    const early = read({ 'one.md': advertPage() }, undefined, '2026-09-02');
    const late = read({ 'one.md': advertPage() }, undefined, '2030-01-01');
    expect(JSON.stringify(late.adverts)).toBe(JSON.stringify(early.adverts));
    expect(late.lines).toHaveLength(1);
    expect(early.lines).toHaveLength(0);
  });

  test('a readme among the adverts is for colleagues', () => {
    expect(read({ 'README.md': 'How we write adverts.', '_draft.md': '' }).lines).toEqual([]);
  });

  test('links and images that a candidate could not follow are reported and removed', () => {
    const body = 'See [our page](/devops) and [the site](https://example.com/x). ![logo](logo.png)';
    const { lines, written } = read({ 'one.md': advertPage({}, body) });
    expect(lines).toEqual([
      expect.stringMatching(/^_adverts\/one\.md:\d+:\d+ warning link-refused/),
      expect.stringMatching(/^_adverts\/one\.md:\d+:\d+ warning image-refused/),
    ]);
    const html = written[0]?.body.map((block) => block.html).join('');
    expect(html).toContain('href="https://example.com/x"');
    expect(html).not.toContain('/devops');
  });
});

test('a craft, a value and a link that are wrong are told in one run', () => {
  const page = advertPage({ craft: 'DevOps Enginer', posted: 'soon' });
  expect(read({ 'one.md': page }).lines).toEqual([
    expect.stringMatching(/advert-unknown-craft/),
    expect.stringMatching(/bad-value: "posted"/),
  ]);
  const linked = advertPage({ posted: 'soon' }, '[Us](about.md)');
  expect(read({ 'one.md': linked }).lines).toEqual([
    expect.stringMatching(/link-refused/),
    expect.stringMatching(/bad-value: "posted"/),
  ]);
});
