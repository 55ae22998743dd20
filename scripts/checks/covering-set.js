/** What files are made by: the values of each axis that a build can be asked for. */
export const axes = {
  brand: ['vaarst', 'plain', 'neutral'],
  paper: ['a4', 'a5', 'letter'],
  edition: ['standard', 'large'],
  audience: ['everyone', 'candidate'],
  orientation: ['portrait', 'landscape'],
};

/**
 * The builds of `npm run check:cover`: few enough for every run of CI. Together each value of each axis meets each value
 * of every other one (a test counts the pairs). The sample wears the brands that were made for someone; frameworks that
 * are risky in themselves wear what everyone gets who names no brand. Every row makes all products; where it names a craft,
 * of that craft alone, unless `npm run check:cover -- --all` asks for every one: the first row has read them all, the others
 * have each of them once, and veraPDF takes as long as all the rest. `npm run check:full` makes the whole product of the axes instead.
 */
export const coveringSet = [
  {
    framework: 'framework',
    ...choose('vaarst', 'a4', 'standard', 'everyone', 'portrait'),
    twice: true,
    why: 'what `npm start` makes; built a second time in another order, since the same input must give the same bytes',
  },
  {
    framework: 'framework',
    craft: 'engineeringmanager',
    ...choose('plain', 'a4', 'large', 'candidate', 'landscape'),
    why: 'large print without internal notes; cards that lie, in a brand without a logo',
  },
  {
    framework: 'framework',
    craft: 'devopsengineer',
    ...choose('vaarst', 'a5', 'large', 'candidate', 'portrait'),
    why: 'the largest type on the smallest paper: titles and foot lines break most often',
  },
  {
    framework: 'framework',
    craft: 'softwareengineer',
    ...choose('plain', 'a5', 'standard', 'everyone', 'landscape'),
    why: 'the lowest card: most of them shorten or take small print',
  },
  {
    framework: 'framework',
    craft: 'dataengineer',
    ...choose('vaarst', 'letter', 'standard', 'candidate', 'landscape'),
    why: 'paper of another shape, for candidates',
  },
  {
    framework: 'framework',
    craft: 'qualityengineer',
    ...choose('plain', 'letter', 'large', 'everyone', 'portrait'),
    why: 'paper of another shape in large print, with internal notes',
  },
  {
    framework: 'tests/fixtures/every-construct',
    ...choose('neutral', 'a4', 'standard', 'everyone', 'portrait'),
    why: 'all of Markdown: footnotes, nested lists, tables, definitions, callouts, raw HTML',
  },
  {
    framework: 'tests/fixtures/every-construct',
    ...choose('neutral', 'a5', 'large', 'candidate', 'landscape'),
    why: 'all of Markdown where it has least room',
  },
  {
    framework: 'tests/fixtures/everything-on-a-page',
    ...choose('neutral', 'letter', 'standard', 'everyone', 'portrait'),
    why: 'a craft and all its levels on one page: links between them stay inside it',
  },
  {
    framework: 'tests/fixtures/headings-per-area',
    ...choose('neutral', 'a5', 'standard', 'everyone', 'portrait'),
    why: 'areas as headings instead of a table',
  },
];

function choose(brand, paper, edition, audience, orientation) {
  return { brand, paper, edition, audience, orientation };
}
