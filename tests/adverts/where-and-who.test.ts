import { describe, expect, test } from 'vitest';
import { jobPosting } from '../../src/adverts/write/job-posting.js';
import { plainWording } from '../../src/domain/words/wording.js';
import { wordsIn } from '../../src/domain/words/words-in.js';
import { advertFacts } from '../../src/render/advert-facts.js';
import { advertSheetOf } from '../../src/render/advert-sheet-of.js';
import { brandOf } from '../support/brand-of.js';
import { postingRules } from './posting-rules.js';
import { advertOf, advertPage, read } from './support.js';

type Front = Readonly<Record<string, string | undefined>>;

const nowhere = { street: undefined, locality: undefined, region: undefined, country: undefined };
const logo = {
  mediaType: 'image/png',
  bytes: new Uint8Array([1, 2, 3]),
  alt: 'Ada',
  url: 'https://example.com/logo.png',
  height: 7,
};

function fact(label: string, front: Front): string | undefined {
  const advert = advertOf(front);
  const facts = advertFacts(advert, wordsIn(advert.language, plainWording));
  return facts.find((each) => each.label === label)?.text;
}

/** The JobPosting, after it was checked against what is documented. */
function posting(front: Front, body?: string) {
  const advert = advertOf(front, body);
  const brand = brandOf({ logo });
  return postingRules.parse(JSON.parse(jobPosting(advert, advertSheetOf(advert, brand), brand)));
}

describe('a country', () => {
  test.each([
    ['UK', 'GB (United Kingdom)'],
    ['gb', 'GB (United Kingdom)'],
    ['GBR', 'GB (United Kingdom)'],
    ['England', 'GB (United Kingdom)'],
    ['Great Britain', 'GB (United Kingdom)'],
    ['Untied Kingdom', 'GB (United Kingdom)'],
    ['USA', 'US (United States)'],
    ['Deutschland', 'DE (Germany)'],
    ['Vereinigtes Königreich', 'GB (United Kingdom)'],
    ['España', 'ES (Spain)'],
    ['EL', 'GR (Greece)'],
  ])('%s is no code, and what was meant is named', (written, meant) => {
    expect(read({ 'one.md': advertPage({ country: `"${written}"` }) }).lines).toEqual([
      `_adverts/one.md:8:10 error bad-value: "country" cannot be "${written}". Did you mean ${meant}?`,
    ]);
  });

  test.each(['EU', 'ZZ', 'XK', 'AN', 'Europe', '12', ''])('%j is refused', (written) => {
    expect(read({ 'one.md': advertPage({ country: `"${written}"` }) }).lines).toEqual([
      expect.stringMatching(/error bad-value: "country" cannot be ".*"\. (?:Write the country|Did you mean)/),
    ]);
  });

  test('Namibia is one, and Norway is not false', () => {
    expect(advertOf({ country: 'NA' }).workplace.addresses[0]?.country).toBe('NA');
    expect(advertOf({ country: 'NO' }).workplace.addresses[0]?.country).toBe('NO');
  });

  test.each(['places: [{ locality: Bath, country: UK }]', 'places: { country: UK }', 'applicants: [GB, UK]'])(
    'is checked in %s',
    (line) => {
      const [key = '', value = ''] = line.split(/: (.*)/s);
      const front = { ...nowhere, remote: 'true', [key]: value };
      expect(read({ 'one.md': advertPage(front) }).lines[0]).toMatch(/"UK"\. Did you mean GB/);
    },
  );
});

describe('the least experience', () => {
  test('of a week is not none', () => {
    expect(advertOf({ experience: '{ years: 0.02 }' }).requirements.months).toBe(1);
  });
});

describe('where the work is', () => {
  test('has a postcode, in the order of its country', () => {
    expect(fact('Where', { postcode: 'BS1 4DJ' })).toBe(
      '1 Example Street, Bristol, England, BS1 4DJ, United Kingdom',
    );
    const berlin = { ...nowhere, locality: 'Dresden', postcode: '"01067"', country: 'DE' };
    expect(fact('Where', berlin)).toBe('01067 Dresden, Germany');
    expect(posting(berlin).jobLocation).toMatchObject({ address: { postalCode: '01067' } });
  });

  test('a postcode that YAML reads as a number is refused, since it may have lost a zero', () => {
    expect(read({ 'one.md': advertPage({ postcode: '01067' }) }).lines).toEqual([
      expect.stringMatching(/bad-value: "postcode" cannot be 1067\. Put the postcode in quotes/),
    ]);
  });

  test('may be several places, each with an address of its own, or the country of them all', () => {
    const front = {
      ...nowhere,
      country: 'GB',
      places: '[Bath, { locality: Leeds, postcode: LS1 1AA }, { locality: Cork, country: IE }]',
    };
    expect(fact('Where', front)).toBe('Bath, United Kingdom; Leeds, LS1 1AA, United Kingdom; Cork, Ireland');
    expect(posting(front).jobLocation).toMatchObject([
      { address: { addressLocality: 'Bath', addressCountry: 'GB' } },
      { address: { addressLocality: 'Leeds', postalCode: 'LS1 1AA', addressCountry: 'GB' } },
      { address: { addressLocality: 'Cork', addressCountry: 'IE' } },
    ]);
  });

  test('keeps a street without a town beside the countries that applicants may work from', () => {
    const front = {
      ...nowhere,
      street: '1 Example Street',
      country: 'GB',
      remote: 'true',
      applicants: '[GB, IE]',
    };
    expect(fact('Where', front)).toBe(
      '1 Example Street, United Kingdom · Remote (United Kingdom or Ireland)',
    );
  });

  test('names a country that all places share once', () => {
    expect(fact('Where', { ...nowhere, country: 'GB', places: '[Bath, Leeds]' })).toBe(
      'Bath; Leeds (United Kingdom)',
    );
  });

  test('may be one place under "places" as well', () => {
    const front = { ...nowhere, places: '{ locality: Cork, country: IE }' };
    expect(fact('Where', front)).toBe('Cork, Ireland');
    expect(posting(front).jobLocation).toMatchObject({ address: { addressLocality: 'Cork' } });
  });

  test('is not said in two ways, and a place without a town or country makes no posting', () => {
    expect(read({ 'one.md': advertPage({ places: '[Bath]', street: undefined }) }).lines).toEqual([
      expect.stringMatching(/_adverts\/one\.md:5:11 error advert-places: .*"locality"/),
    ]);
    expect(read({ 'one.md': advertPage({ ...nowhere, places: '[Bath]' }) }).lines).toEqual([
      expect.stringMatching(/warning advert-without-posting: .*country is missing/),
    ]);
    const streetOnly = { ...nowhere, country: 'GB', places: '[Bath, { street: 1 Lane }]' };
    expect(read({ 'one.md': advertPage(streetOnly) }).lines).toEqual([
      expect.stringMatching(/warning advert-without-posting: .*locality is missing/),
    ]);
  });

  test('a misspelled key of a place is named', () => {
    const front = { ...nowhere, country: 'GB', places: '[{ localty: Bath }]' };
    expect(read({ 'one.md': advertPage(front) }).lines).toEqual([
      expect.stringMatching(/unknown-key: .*"localty" of the first of "places"\. Did you mean "locality"\?/),
    ]);
  });
});

describe('remote work', () => {
  const anywhere = { ...nowhere, remote: 'true' };

  test('says from which countries, once', () => {
    const front = { ...anywhere, applicants: '[GB, IE]' };
    expect(fact('Where', front)).toBe('Remote (United Kingdom or Ireland)');
    expect(posting(front)).toMatchObject({
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: [
        { '@type': 'Country', name: 'GB' },
        { '@type': 'Country', name: 'IE' },
      ],
    });
    expect(posting(front)).not.toHaveProperty('jobLocation');
  });

  test('with places besides is from their countries', () => {
    const front = { ...anywhere, places: '[{locality: Bath, country: GB}, {locality: York, country: GB}]' };
    expect(fact('Where', front)).toBe('Bath; York (United Kingdom) · Remote');
    expect(posting(front).applicantLocationRequirements).toEqual({ '@type': 'Country', name: 'GB' });
  });

  test('alone names them', () => {
    expect(read({ 'one.md': advertPage({ applicants: 'GB' }) }).lines).toEqual([
      expect.stringMatching(/error advert-applicants: .*not for remote work/),
    ]);
  });
});

describe('what a candidate must bring', () => {
  test('stands among the facts and in the posting', () => {
    const front = { education: 'bachelor-degree', experience: '{ years: 3 }' };
    expect(fact('Education', front)).toBe('Bachelor’s degree');
    expect(fact('Experience', front)).toBe('At least 3 years');
    expect(posting(front)).toMatchObject({
      educationRequirements: { credentialCategory: 'bachelor degree' },
      experienceRequirements: { monthsOfExperience: 36 },
    });
    expect(posting(front)).not.toHaveProperty('experienceInPlaceOfEducation');
  });

  test('may be one of several, or the experience instead', () => {
    const front = {
      education: '[bachelor-degree, professional-certificate]',
      experience: '{ months: 18 }',
      experienceInPlaceOfEducation: 'true',
    };
    expect(fact('Education', front)).toBe(
      'Bachelor’s degree or professional certificate (or the experience)',
    );
    expect(fact('Experience', front)).toBe('At least 18 months');
    expect(posting(front)).toMatchObject({
      educationRequirements: [
        { credentialCategory: 'bachelor degree' },
        { credentialCategory: 'professional certificate' },
      ],
      experienceInPlaceOfEducation: true,
    });
  });

  test('may be nothing', () => {
    const front = { education: 'none', experience: 'none' };
    expect(fact('Education', front)).toBe('None required');
    expect(posting(front)).toMatchObject({
      educationRequirements: 'no requirements',
      experienceRequirements: 'no requirements',
    });
  });

  test('is said in the language of the advert', () => {
    const front = { education: 'bachelor-degree', experience: '{ years: 1 }', language: 'de' };
    expect(fact('Berufserfahrung', front)).toBe('Mindestens 1 Jahr');
  });

  test.each([
    [
      { education: 'batchelor-degree' },
      /"education" cannot be "batchelor-degree"\. Did you mean "bachelor-degree"\?/,
    ],
    [{ experience: '{ years: three }' }, /bad-value: "experience\.years"/],
    [{ experience: '{ yaers: 3 }' }, /unknown-key: .*"experience\.yaers"\. Did you mean "years"\?/],
    [{ experience: '3' }, /bad-value: "experience"/],
    [
      { experienceInPlaceOfEducation: 'true', experience: '{ years: 3 }' },
      /advert-requirements: .*no education/,
    ],
    [
      { experienceInPlaceOfEducation: 'true', education: 'high-school' },
      /advert-requirements: .*no experience/,
    ],
    [{ directAply: 'true' }, /unknown-key: .*Did you mean "directApply"\?/],
    [{ directApply: 'true', apply: 'mailto:a@example.com' }, /error advert-direct-apply/],
    [{ blurb: 'x'.repeat(201) }, /bad-value: "blurb" .*200 characters/],
  ])('%j is reported', (front: Front, expected) => {
    const { lines } = read({ 'one.md': advertPage(front) });
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });
});

describe('who offers the work', () => {
  test('has a logo where the brand names one on the web', () => {
    expect(posting({}).hiringOrganization.logo).toBe('https://example.com/logo.png');
    const advert = advertOf();
    const brand = brandOf({ logo: { ...logo, url: undefined } });
    expect(jobPosting(advert, advertSheetOf(advert, brand), brand)).not.toContain('logo');
  });

  test('says whether one applies at its own address', () => {
    expect(posting({ directApply: 'true' }).directApply).toBe(true);
    expect(posting({ directApply: 'false' }).directApply).toBe(false);
    expect(posting({})).not.toHaveProperty('directApply');
  });

  test('is asked at the mailbox to apply to, where no other is named', () => {
    const front = { apply: '"mailto:jobs@acme.example?subject=Baker%20%26%20co"', contact: 'Ada, room 3' };
    expect(posting(front).applicationContact).toEqual({
      '@type': 'ContactPoint',
      email: 'jobs@acme.example',
    });
    expect(posting(front)).not.toHaveProperty('url');
  });
});

describe('the blurb', () => {
  test('is the author’s, and stands at the head', () => {
    const advert = advertOf({ blurb: 'Keep the lights on.' }, 'Long words.');
    expect(advertSheetOf(advert, brandOf())).toMatchObject({
      lead: 'Keep the lights on.',
      blurb: 'Keep the lights on.',
    });
  });

  test('is else what the text begins with, whole sentences of 200 characters at most', () => {
    const sentence = `${'word '.repeat(18)}end.`;
    const body = `We ~~once~~ bake. ${sentence} And ${sentence} And so on.`;
    const { lead, blurb } = advertSheetOf(advertOf({}, body), brandOf());
    expect(lead).toBe('');
    expect(blurb).toBe(`We bake. ${sentence}`);
  });

  test('ends at a word with … where the first sentence is longer, and never within a character', () => {
    const { blurb } = advertSheetOf(advertOf({}, `${'wordy, '.repeat(60)}end.`), brandOf());
    expect(blurb).toMatch(/wordy…$/);
    expect(blurb.length).toBeLessThanOrEqual(200);
    const emoji = advertSheetOf(advertOf({}, `x${'😀'.repeat(150)}`), brandOf()).blurb;
    expect(emoji.length).toBeLessThanOrEqual(200);
    expect(emoji).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});
