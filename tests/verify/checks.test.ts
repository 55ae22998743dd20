import { expect, test } from 'vitest';
import { checks } from '../../src/verify/checks/index.js';
import { block, bookmark, link, readPdfOf } from './read-pdf-of.js';

const faultsOf = (some: Parameters<typeof readPdfOf>[0]) =>
  checks.flatMap((check) => check(readPdfOf(some))).map(({ code, what }) => `${code}: ${what}`);

/** Contents of two lines that are as they should be, and one more. */
function contents(text: string, target: number): Parameters<typeof readPdfOf>[0] {
  const { facts, reading } = readPdfOf();
  return {
    facts: { links: [...facts.links, link(1, text, target)] },
    blocks: [block(1, 'LBody', text), ...reading.blocks],
  };
}

test('a file in which all is well has no fault', () => {
  expect(faultsOf({})).toEqual([]);
});

test.each<[string, Parameters<typeof readPdfOf>[0], string]>([
  [
    'another number of pages',
    { facts: { pages: 4 }, numbers: [] },
    'page-count-differs: It has 4 pages; the manifest says 3.',
  ],
  [
    'a font that is not embedded',
    { facts: { fonts: [{ name: 'Arial', embedded: false }] } },
    'font-not-embedded: The font Arial is not in the file.',
  ],
  ['no tags', { facts: { tags: 0 } }, 'not-tagged: It has no tags.'],
  ['no title', { facts: { title: ' ' } }, 'title-missing: It has no title.'],
  ['no language', { facts: { language: undefined } }, 'language-missing: It names no language.'],
  [
    'a language that is none',
    { facts: { language: 'English (GB)' } },
    'language-missing: "English (GB)" is no language.',
  ],
  [
    'one claim only',
    { facts: { claims: ['PDF/UA-1'] } },
    'claim-missing: Its metadata does not claim PDF/A-2A.',
  ],
  [
    'a bookmark that leads nowhere',
    { facts: { outline: [bookmark('Designer', undefined)] } },
    'bookmark-astray: The bookmark "Designer" leads nowhere.',
  ],
  [
    'a bookmark on the wrong page',
    { facts: { outline: [bookmark('Pack', 1, [bookmark('Senior Designer, Level 3', 2)])] } },
    'bookmark-astray: The bookmark "Senior Designer, Level 3" leads to page 2, which has no such heading.',
  ],
  [
    'an address that leads nowhere',
    { facts: { destinations: [{ name: 'level3', page: undefined }] } },
    'destination-astray: The address #level3 leads nowhere.',
  ],
  [
    'a link that leads nowhere',
    { facts: { links: [link(3, 'the first page', undefined)] } },
    'link-astray: The link "the first page" on page 3 leads nowhere.',
  ],
  [
    'a heading without a bookmark',
    {
      facts: {
        outline: [
          ...[bookmark('Contents', 1), bookmark('Designer', 2)],
          bookmark('Senior Designer, Level 3', 3, [bookmark('Craft', 3)]),
        ],
      },
    },
    'bookmark-missing: No bookmark leads to "Craft" on page 2.',
  ],
  [
    'a bookmark whose words run together',
    { facts: { outline: [bookmark('Pack', 1), bookmark('Senior DesignerLevel 3', 3)] } },
    'words-run-together: The bookmark "Senior DesignerLevel 3" and the heading on page 3 that it leads to are not the same words: some run together.',
  ],
  [
    'contents whose number is not that of the page',
    contents('Senior Designer, Level 3 2', 3),
    'link-astray: The link "Senior Designer, Level 3 2" on page 1 leads to the page that is numbered 3.',
  ],
  [
    'contents whose title stands on another page',
    contents('Senior Designer, Level 3 2', 2),
    'link-astray: The link "Senior Designer, Level 3 2" on page 1 leads to page 2, which has another title.',
  ],
  [
    'contents whose words run together',
    contents('SeniorDesigner, Level 3 3', 3),
    'words-run-together: The link "SeniorDesigner, Level 3 3" on page 1 and the heading on page 3 that it leads to are not the same words: some run together.',
  ],
  [
    'an area that leads to a page without it',
    { facts: { links: [link(3, 'Craft', 1)] } },
    'link-astray: The link "Craft" on page 3 leads to page 1, which has no such heading.',
  ],
  [
    'a printed number that is not the viewer’s',
    { facts: { labels: ['i', '1', '2'], links: [] }, numbers: [undefined, 'Page 2 of 3', undefined] },
    'page-number-differs: Page 2 says "Page 2 of 3"; a viewer calls it 1.',
  ],
  [
    'a printed total that is wrong',
    { numbers: [undefined, 'Page 2 of 30', undefined] },
    'page-number-differs: Page 2 says "Page 2 of 30"; the file has 3 pages.',
  ],
  [
    'a numbered page of which nothing is read',
    {
      blocks: readPdfOf().reading.blocks.filter(({ page }) => page !== 3),
      facts: {
        links: [],
        outline: [bookmark('Contents', 1), bookmark('Designer', 2, [bookmark('Craft', 2)])],
      },
    },
    'not-tagged: Nothing on page 3 has a tag that is read.',
  ],
  [
    'something painted outside tags and artifacts',
    { stray: [2] },
    'painted-untagged: Page 2 paints something that neither belongs to a tag nor is marked as decoration.',
  ],
])('%s is a fault', (_, some, fault) => {
  // Where a test spoils the outline, headings of other pages have no bookmark.
  const others = (each: string) =>
    each.startsWith('bookmark-missing') && !fault.startsWith('bookmark-missing');
  expect(faultsOf(some).filter((each) => !others(each))).toEqual([fault]);
});

test.each([
  ['C++', 'C'],
  ['C', 'C++'],
  ['C++', 'C#'],
  ['.NET', 'NET'],
])('a heading "%s" is not the one that a bookmark "%s" names', (heading, title) => {
  const blocks = [block(1, 'H1', 'Contents'), block(2, 'H2', heading)];
  const some = (name: string) => ({
    facts: { links: [], outline: [bookmark('Pack', 1), bookmark(name, 2)] },
    blocks,
    numbers: [],
  });
  expect(faultsOf(some(title)).join()).toContain(`The bookmark "${title}" leads to page 2`);
  expect(faultsOf(some(heading))).toEqual([]);
});

test('a bookmark may set its parts apart by other marks than the heading does by its lines', () => {
  const blocks = [block(1, 'H1', 'Contents'), block(2, 'H1', 'Lead: “Designer” Level 3 · Draft')];
  const outline = [bookmark('Pack', 1), bookmark('Lead: Designer, Level 3 (Draft)', 2)];
  expect(faultsOf({ facts: { links: [], outline }, blocks, numbers: [] })).toEqual([]);
});

test('links to the web are not followed, and a link in prose may call its page what it likes', () => {
  const web = { page: 1, text: 'Craft', target: { kind: 'web', uri: 'https://example.com' } } as const;
  expect(faultsOf({ facts: { links: [web, link(2, 'see there', 3)] } })).toEqual([]);
});

test('a craft whose name is a level’s title too, or an area’s, may be linked from there', () => {
  const blocks = [
    block(1, 'P', 'Contents'),
    block(2, 'H1', 'Designer Craft'),
    block(3, 'P', 'Designer'),
    block(3, 'H1', 'Designer'),
    block(3, 'H2', 'Designer'),
  ];
  expect(
    faultsOf({
      facts: { outline: [2, 3].map((page) => bookmark('Designer', page)), links: [link(3, 'Designer', 2)] },
      blocks,
    }),
  ).toEqual([]);
});

test('marks of footnotes are no page numbers, although one may be', () => {
  const marks = [link(1, '1', 1), link(1, '2', 1), link(1, '1', 1), link(1, '↩', 1), link(1, '↩', 1)];
  expect(faultsOf({ facts: { links: marks } })).toEqual([]);
});

test('an author may count in the words of a link', () => {
  const links = [link(3, 'Designer 2', 2), link(3, 'of these 1', 2), link(3, 'of those 2', 3)];
  expect(faultsOf({ facts: { links } })).toEqual([]);
});

test('an author may call a page by its level’s number, or a year', () => {
  const links = [link(3, '1', 2), link(3, 'Designer', 3), link(3, '2026', 2)];
  expect(faultsOf({ facts: { links } })).toEqual([]);
});

test('a title is found in the heading that breaks it over several tags', () => {
  const blocks = [
    block(1, 'P', 'Designer'),
    block(1, 'H1', 'Senior Designer'),
    block(1, 'Figure', 'Level 3 of 6'),
  ];
  const outline = [bookmark('Cover', 1), bookmark('Senior Designer, Level 3', 2)];
  const moved = blocks.map((each) => ({ ...each, page: 2 }));
  expect(faultsOf({ facts: { outline, links: [] }, blocks: moved, numbers: [] })).toEqual([]);
});

test('a craft’s title may have its bookmark on the sheet before it, and on no sheet of another', () => {
  const blocks = [block(1, 'H1', 'Designer'), block(3, 'H1', 'Designer Craft')];
  const faults = (title: string) =>
    faultsOf({ facts: { outline: [bookmark(title, 1)], links: [] }, blocks, numbers: [] });
  expect(faults('Designer')).toEqual([]);
  expect(faults('Cover')).toEqual(['bookmark-missing: No bookmark leads to "Designer Craft" on page 3.']);
});
