import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { printKey } from '../../src/build/keys/keys.js';
import type { RenderedFrom } from '../../src/build/nouns/known-keys.js';
import { keepKeys } from '../../src/build/resident/keep-keys.js';
import type { Framework } from '../../src/domain/framework.js';
import type { PrintJob } from '../../src/domain/plan.js';
import { pageMemo } from '../../src/model/memo/page-memo.js';
import { jobOf } from '../../src/products/job-of.js';
import { readTemplates } from '../../src/read/read-templates.js';
import { noteAnswers } from '../../src/render/answered.js';
import { makeRenderer } from '../../src/render/render-page.js';
import { frameworks, linkedFiles, read } from '../model/edited-frameworks.js';
import { brandOf } from '../support/brand-of.js';
import { randomEdit, randomNumbers } from '../support/random-edits.js';

const templates = await readTemplates([fileURLToPath(new URL('../../templates', import.meta.url))]);
const around = {
  brand: brandOf(),
  templates,
  browser: '1',
  edition: {
    brand: 'test',
    paper: 'a4',
    cardOrientation: 'portrait',
    handoutRest: 'step',
    print: 'standard',
    folder: '',
  },
} as const;

/** In large print, links are listed by the titles of where they lead. */
const large = { ...around, edition: { ...around.edition, print: 'large' } } as const;

test.each(frameworks)(
  'a key that is known from earlier edits of %s is that of the page as it would be rendered now',
  async (name, make, rounds) => {
    const first = await make();
    const files = new Map(first);
    const random = randomNumbers(name.length + 1);
    const memo = pageMemo();
    const known = keepKeys();
    let told: string[] = [];
    let count = 0;
    for (let round = 1; round <= rounds / 2; round += 1) {
      if (round % 6 === 0) {
        files.clear();
        for (const [path, content] of first) files.set(path, content);
        told = [];
      }
      told.push(randomEdit(files, random));
      const { framework } = read(files, memo);
      if (framework === undefined) continue;
      count += lookUp(known, { ...large, framework }, told.join('\n')).length;
    }
    expect(count).toBeGreaterThan(0);
  },
);

test('after an edit of one level the keys of other crafts’ cards are known, and those of its own craft are not', () => {
  const files = linkedFiles();
  const memo = pageMemo();
  const known = keepKeys();
  const cardsKnown = () => {
    const { framework } = read(files, memo);
    if (framework === undefined) throw new Error('There is a framework.');
    return lookUp(known, { ...around, framework }, '').filter((id) => id.startsWith('card'));
  };
  expect(cardsKnown()).toEqual([]);
  const path = 'baker/level1.md';
  files.set(path, `${files.get(path)}\nI was added.\n`);
  expect(cardsKnown()).toEqual([
    'card:carter-level1',
    'card:carter-level2',
    'card:dyer-level1',
    'card:dyer-level2',
  ]);
});

test('where a page lists what it links to, another title there leaves its key unknown', () => {
  const files = linkedFiles();
  const memo = pageMemo();
  const known = keepKeys();
  const baker = () => {
    const { framework } = read(files, memo);
    if (framework === undefined) throw new Error('There is a framework.');
    return lookUp(known, { ...large, framework }, '').filter((id) => id === 'overview:baker');
  };
  expect(baker()).toEqual([]);
  expect(baker()).toEqual(['overview:baker']);
  files.set('rules.md', String(files.get('rules.md')).replaceAll('Rules', 'Laws'));
  expect(baker()).toEqual([]);
});

test('a page in another brand, in other templates or of another browser has no known key', () => {
  const { framework } = read(linkedFiles());
  const [job] = framework === undefined ? [] : jobsIn(framework);
  if (framework === undefined || job === undefined) throw new Error('There is a framework with a card.');
  const known = keepKeys();
  const from = { ...around, framework };
  known.note(job, from, { key: 'key', answered: rendered(job, from).answered });
  expect(known.find(job, from)).toBe('key');
  expect(known.find(job, { ...from, brand: brandOf() })).toBeUndefined();
  expect(known.find(job, { ...from, templates: new Map(templates) })).toBeUndefined();
  expect(known.find(job, { ...from, browser: '2' })).toBeUndefined();
  expect(known.find(job, { ...from, edition: { ...from.edition, paper: 'a5' } })).toBeUndefined();
});

/** Looks up each page's key, holds it against the page itself, and notes it anew. Returns ids of jobs that were known. */
function lookUp(known: ReturnType<typeof keepKeys>, from: RenderedFrom, told: string): string[] {
  return jobsIn(from.framework).flatMap((job) => {
    const found = known.find(job, from);
    const { page, answered } = rendered(job, from);
    const key = printKey(page, from.browser);
    known.note(job, from, { key, answered });
    if (found === undefined) return [];
    expect(found, `${job.id}\n${told}`).toBe(key);
    return [job.id];
  });
}

function rendered(job: PrintJob, { framework, brand, templates: of, edition }: RenderedFrom) {
  const { asking, answered } = noteAnswers(framework);
  return { page: makeRenderer(framework, brand, of).render(job, edition, asking), answered };
}

function jobsIn({ crafts, pages }: Framework): PrintJob[] {
  return [
    ...crafts.flatMap((craft) => [
      ...craft.levels.flatMap((level) => [jobOf.card(craft, level), jobOf.handout(craft, level)]),
      jobOf.overview(craft),
    ]),
    ...pages.map(
      (page): PrintJob => ({ id: `page:${page.id}`, template: 'page', subject: { kind: 'page', page } }),
    ),
  ];
}
