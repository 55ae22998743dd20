/**
 * Which tests are asked about a folder of src: those that enter by its door, need no browser and take no seconds, since
 * each is asked again with every change that nothing notices. The longest name that fits counts.
 */
const model = (names) => names.map((name) => `tests/model/${name}.test.ts`);
const pages = model([
  'page-content',
  'diagnostics',
  'crafts-and-levels',
  'areas-as-headings',
  'named-columns',
]);
const lists = {
  compare: ['tests/compare/*.test.ts'],
  domain: [
    'tests/domain/**/*.test.ts',
    'tests/plan/!(windows).test.ts',
    'tests/compare/*.test.ts',
    'tests/adverts/{bad-fields,forms,own-words,where-and-who}.test.ts',
  ],
  model: [
    'tests/model/**/!(many-levels|page-memo|documented-*|checks|every-word|bad-files|reading-reports|too-tangled).test.ts',
    'tests/kramdown/*.test.ts',
    'tests/shapes/questions.test.ts',
  ],
  'model/*.ts': [
    ...model([
      'check-!(pay|glyphs)',
      'diagnostics',
      'crafts-and-levels',
      'areas-as-headings',
      'areas-of-a-craft',
      'audience',
      'bad-files',
      'checks',
      'for-audience',
      'pages-that-look-like-none',
      'parents',
      'site-tree',
      'struck-names',
      'habits',
      'unread-files',
      'words-of-reports',
    ]),
    ...model(['check-pay', 'check-glyphs', 'levels/ladders', 'named-columns', 'questions', 'page-content']),
  ],
  'model/areas': [
    ...model(['area-key', 'areas-of-a-craft', 'areas-as-headings', 'named-columns', 'crafts-and-levels']),
    'tests/shapes/{mapping,page-per-craft,page-per-level}.test.ts',
  ],
  'model/equivalent': model(['equivalent']),
  'model/front': model([
    'exclusion',
    'front-matter',
    'read-release',
    'bad-files',
    'pages-that-look-like-none',
    'crafts-and-levels',
  ]),
  'model/internal': model(['internal-marks', 'audience', 'hidden-html']),
  'model/levels': [...model(['crafts-and-levels']), 'tests/model/levels/*.test.ts'],
  'model/links': model(['addresses', 'broken-pictures']),
  'model/liquid': model(['liquid']),
  'model/markdown': [
    ...pages,
    ...model(['as-kramdown', 'audience', 'hidden-html', 'html-tables', 'check-accessibility', 'check-pay']),
    ...model(['pages-that-look-like-none', 'internal-marks', 'within-each-other', 'areas-in-html']),
    'tests/kramdown/*.test.ts',
  ],
  'model/memo': model(['kept-steps', 'stored-steps', 'rendered-steps', 'ids']),
  'model/nav': model([
    'crafts-and-levels',
    'ids',
    'nav-order',
    'parents',
    'pages-that-look-like-none',
    'struck-names',
    'areas-of-a-craft',
    'site-tree',
    'site-places',
    'bad-files',
    'levels/ladders',
  ]),
  'model/text': model(['texts', 'csv-separator', 'liquid', 'nav-order', 'bad-files', 'check-pay']),
  'model/parents': model(['parents']),
  'model/pay': model(['check-pay']),
  plan: ['tests/plan/*.test.ts'],
  'model/questions': [...model(['questions']), 'tests/shapes/questions.test.ts'],
  settings: ['tests/settings/*.test.ts', 'tests/cli/parse-arguments.test.ts', ...model(['documented-codes'])],
  write: ['tests/write/*.test.ts'],
};

/** @param {string} place a folder or file, relative to src */
export function testsOf(place) {
  const fitting = Object.keys(lists).filter((folder) => `${place}/`.startsWith(`${folder}/`));
  const nearest = fitting.sort((a, b) => b.length - a.length)[0];
  if (nearest === undefined)
    throw new Error(`No tests are listed for src/${place} in scripts/mutants/tests-of.js.`);
  return lists[nearest];
}
