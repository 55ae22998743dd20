/**
 * Which tests are asked about a folder of src, most specific first: those that enter by its door and need no browser.
 * Each further file costs time with every change, so the list of a folder holds no more than it needs.
 */
const model = ['tests/model/!(many-levels|documented-*|checks).test.ts'];
const lists = {
  compare: ['tests/compare/*.test.ts'],
  domain: ['tests/domain/*.test.ts', 'tests/plan/*.test.ts', 'tests/compare/*.test.ts', ...model],
  model,
  'model/markdown': [...model, 'tests/kramdown/*.test.ts'],
  plan: ['tests/plan/*.test.ts'],
  settings: ['tests/settings/*.test.ts', ...model(['documented-codes'])],
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
