import { expect, test } from 'vitest';
import { refuseSheets } from '../../src/build/checks/refuse-sheets.js';
import type { KnownSheets } from '../../src/build/nouns/known-sheets.js';
import { keepSheets } from '../../src/build/resident/keep-sheets.js';
import { pageMemo } from '../../src/model/memo/page-memo.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { products } from '../../src/products/index.js';
import { linkedFiles, read } from '../model/edited-frameworks.js';
import { brandOf } from '../support/brand-of.js';
import { settingsOf } from '../support/settings-of.js';

const place = { file: 'brand.yaml', line: 1, column: 1 };
const places = { paper: place, logo: undefined, letterhead: undefined, foot: [], words: [] };
const looks = {
  templates: new Map(),
  brands: new Map([['test', brandOf()]]),
  places: new Map([['test', places]]),
  samples: new Map(),
  diagnostics: [],
};
const long = 'Backwarenverkaufsstellenleitung'.repeat(9);

test('after each edit the sheets that are refused are those that a first look refuses, and few are looked at again', () => {
  const files = linkedFiles();
  const memo = pageMemo();
  const known = keepSheets();
  let looked: string[] = [];
  const counting: KnownSheets = {
    problemOf: (job, from, check) =>
      known.problemOf(job, from, (framework) => {
        looked.push(job.id);
        return check(framework);
      }),
  };
  const round = (path?: string, from = '', to = '', worn = looks) => {
    if (path !== undefined) files.set(path, String(files.get(path)).replaceAll(from, to));
    const { framework } = read(files, memo);
    if (framework === undefined) throw new Error('There is a framework.');
    const plan = makePlan(framework, products, settingsOf({ brands: ['test'] }));
    looked = [];
    const { plan: kept, ...told } = refuseSheets(plan, worn, counting);
    const { plan: anew, ...first } = refuseSheets(plan, worn);
    expect(told).toEqual(first);
    expect(kept.artifacts.map(({ path: one }) => one)).toEqual(anew.artifacts.map(({ path: one }) => one));
    return told.refused;
  };
  expect(round()).toEqual([]);
  expect(looked).toContain('card:carter-level1');

  round('baker/level1.md', 'I hurry', 'I hurry more');
  expect(looked).toContain('card:baker-level1');
  // A step-up sheet is about two levels of a framework, which is another after each edit.
  expect(looked.filter((id) => /carter|dyer/.test(id) && !id.startsWith('step-up:'))).toEqual([]);

  const refused = round('carter/index.md', 'title: carter Craft', `title: ${long}`);
  round('carter/index.md', '# carter Craft', `# ${long}`);
  const still = round('baker/level2.md', 'I hurry', 'I hurry less');
  expect([refused, still].some((paths) => paths.length > 0)).toBe(true);
  expect(looked.filter((id) => /carter-level/.test(id) && !id.startsWith('step-up:'))).toEqual([]);

  round('_config.yml', 'title: Guild', `title: ${long}`);
  expect(round('index.md', 'Guild', long).length).toBeGreaterThan(still.length);
  round('index.md', long, 'Guild');

  const other = { ...looks, brands: new Map([['test', brandOf({ foot: [long.repeat(9)] })]]) };
  expect(round(undefined, '', '', other).length).toBeGreaterThan(0);
  expect(round('rules.md', 'Rules', 'Laws')).toEqual(round());
});
