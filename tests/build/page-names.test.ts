import { expect, test } from 'vitest';
import { printKey } from '../../src/build/keys/keys.js';
import { openDecks } from '../../src/build/making/open-decks.js';
import { openPageNames } from '../../src/build/making/open-page-names.js';
import { noCache } from '../../src/cache/open-cache.js';
import type { CacheRecord } from '../../src/cache/record.js';
import type { Framework } from '../../src/domain/framework.js';
import type { Edition, PrintJob } from '../../src/domain/plan.js';
import type { ProductId } from '../../src/domain/product-id.js';
import { pageMemo } from '../../src/model/memo/page-memo.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { products } from '../../src/products/index.js';
import { readTemplates } from '../../src/read/read-templates.js';
import { makeRenderer } from '../../src/render/render-page.js';
import { filesOf, frameworks, read } from '../model/edited-frameworks.js';
import { brandOf } from '../support/brand-of.js';
import { ourTemplates } from '../support/build-in.js';
import { randomEdit, randomNumbers } from '../support/random-edits.js';
import { settingsOf } from '../support/settings-of.js';

const templates = await readTemplates([ourTemplates]);
const brand = brandOf();

test.each(frameworks)(
  'after each edit of %s every page has the key that it has when it is rendered in the whole framework',
  async (name, make, rounds) => {
    const first = await make();
    const files = new Map(first);
    const random = randomNumbers(name.length);
    const cache = rememberingCache();
    const memo = pageMemo();
    let told: string[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      if (round % 6 === 0) {
        files.clear();
        for (const [path, content] of first) files.set(path, content);
        told = [];
      }
      told.push(randomEdit(files, random));
      const { framework } = read(files, memo);
      if (framework === undefined) continue;
      const turn = inTurn[round % inTurn.length] ?? 'slides';
      for (const { job, known, key } of keysIn(framework, cache, [turn])) {
        const whole = printKey(makeRenderer(framework, brand, templates).render(job, edition), 'browser');
        expect(known ?? key, `${job.id} after ${told.join(', ')}`).toBe(whole);
        expect(key, `${job.id} after ${told.join(', ')}`).toBe(whole);
      }
      if (turn !== 'slides') continue;
      expect(decksIn(framework, cache), told.join(', ')).toEqual(decksIn(framework, noCache));
    }
  },
);

test('an edit of one level leaves all pages of other crafts known', async () => {
  const files = await filesOf('framework');
  const cache = rememberingCache();
  const unknown = () => {
    const { framework } = read(files);
    if (framework === undefined) throw new Error('The sample does not load.');
    return keysIn(framework, cache).filter(({ known }) => known === undefined);
  };
  expect(unknown().length).toBeGreaterThan(50);
  expect(unknown()).toEqual([]);
  const path = 'devopsengineer/level3.md';
  files.set(path, `${files.get(path)}\nI was added.\n`);
  const ids = unknown().map(({ job }) => job.id);
  expect(ids).toContain('card:devopsengineer-level3');
  expect(ids.filter((id) => id.startsWith('card:') && !id.startsWith('card:devopsengineer'))).toEqual([]);
});

test('without a cache nothing is known', async () => {
  const { framework } = read(await filesOf('framework'));
  if (framework === undefined) throw new Error('The sample does not load.');
  keysIn(framework, noCache);
  expect(keysIn(framework, noCache).filter(({ known }) => known !== undefined)).toEqual([]);
});

const edition: Edition = {
  brand: 'test',
  paper: 'a4',
  cardOrientation: 'portrait',
  handoutRest: 'step',
  print: 'standard',
  folder: '',
};

/** Of each page that has a name: what is known before, and the key of the page that is rendered then. */
function keysIn(framework: Framework, cache: typeof noCache, others: readonly ProductId[] = []) {
  const renderer = makeRenderer(framework, brand, templates);
  const names = namesIn(framework, cache);
  const jobs = jobsOf(framework, [...always, ...others]).filter(({ template }) => template !== 'ladders');
  return jobs.map((job) => {
    const known = names.find(job);
    const heard = names.listen(job);
    const key = printKey(renderer.render(job, edition, heard?.asking), 'browser');
    if (known === undefined) heard?.note(key);
    return { job, known, key };
  });
}

function namesIn(framework: Framework, cache: typeof noCache) {
  const { shell } = makeRenderer(framework, brand, templates);
  return openPageNames({ framework, brand, templates, edition, cache, browser: 'browser', shell });
}

function planned(framework: Framework, ids: readonly ProductId[]) {
  return makePlan(framework, products, settingsOf({ products: ids })).artifacts;
}

/** Of these all are looked at in each round, of the others one kind. */
const always: readonly ProductId[] = ['handout', 'card', 'pack'];
const inTurn: readonly ProductId[] = [
  'slides',
  'matrix',
  'review',
  'handout-word',
  'scorecard',
  'review-word',
];

function jobsOf(framework: Framework, ids: readonly ProductId[]): PrintJob[] {
  const jobs = planned(framework, ids).flatMap(({ content }) => {
    if (content.kind === 'print' || content.kind === 'word') return [content.job];
    return content.kind === 'merge' ? content.parts.map(({ job }) => job) : [];
  });
  return [...new Map(jobs.flatMap((job) => (job === 'contents' ? [] : [[job.id, job]]))).values()];
}

/** Keys of all decks to edit; without a cache of those that are set from the whole framework. */
function decksIn(framework: Framework, cache: typeof noCache): string[] {
  const decks = openDecks(framework, brand, namesIn(framework, cache));
  return planned(framework, ['pptx']).flatMap(({ content }) =>
    content.kind === 'pptx' ? [decks.key(content.craft, content.level)] : [],
  );
}

function rememberingCache(): typeof noCache {
  const records = new Map<string, CacheRecord>();
  return {
    ...noCache,
    keeps: true,
    get: (key) => records.get(key),
    put: (key, record) => void records.set(key, record),
  };
}
