import { describe, expect, test } from 'vitest';
import type { Release } from '../../src/domain/framework.js';
import type { Settings } from '../../src/domain/settings.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { products } from '../../src/products/index.js';
import { advertOf, ladders, read } from '../adverts/support.js';
import { frameworkOf } from '../support/framework-of.js';
import { settingsOf } from '../support/settings-of.js';

const framework = frameworkOf({ crafts: [{ id: 'dev', levels: [{}] }] });

function planned(settings: Partial<Settings>, of = framework) {
  return makePlan(of, products, settingsOf(settings)).artifacts;
}

test('large print is made of what has one, and of nothing twice', () => {
  const prints = planned({ prints: ['standard', 'large'], crafts: ['dev'] }).map(
    ({ product, edition, path }) => [product, edition.print, path.includes('-large-')],
  );
  expect(prints).toEqual([
    ['handout', 'standard', false],
    ['handout', 'large', true],
    ['card', 'standard', false],
    ['overview', 'standard', false],
    ['overview', 'large', true],
    ['card-set', 'standard', false],
    ['matrix', 'standard', false],
    ['matrix-xlsx', 'standard', false],
    ['matrix-csv', 'standard', false],
    ['slides', 'standard', false],
    ['slides', 'standard', false],
    ['pptx', 'standard', false],
    ['pptx', 'standard', false],
    ['pack', 'standard', false],
    ['pack', 'large', true],
    ['bundle', 'standard', false],
  ]);
});

test('what bleeds is the paper where there is any, on slides the rail too, and in packs the cover', () => {
  const bleeds = planned({}).map(({ product, bleeds: parts }) => `${product}: ${parts.join(' ')}`);
  expect(new Set(bleeds)).toEqual(
    new Set([
      'handout: paper',
      'card: paper',
      'overview: paper',
      'card-set: paper',
      'matrix: paper',
      'matrix-xlsx: ',
      'matrix-csv: ',
      'slides: paper rail',
      'pptx: ',
      'pack: paper cover',
      'index: ',
      'site-data: ',
      'bundle: ',
    ]),
  );
});

test('a viewer is told how to open and print each', () => {
  const viewing = new Map(planned({}).map((artifact) => [artifact.product, artifact.viewing]));
  const plain = { bookmarks: 'hidden', sides: 'any', scaling: 'any' };
  expect(Object.fromEntries(viewing)).toEqual({
    handout: { ...plain, sides: 'duplex' },
    card: { ...plain, scaling: 'none' },
    overview: { ...plain, sides: 'duplex' },
    'card-set': { ...plain, bookmarks: 'shown', scaling: 'none' },
    matrix: plain,
    'matrix-xlsx': plain,
    'matrix-csv': plain,
    slides: { ...plain, bookmarks: 'shown' },
    pptx: plain,
    pack: { ...plain, bookmarks: 'shown', sides: 'duplex' },
    index: plain,
    'site-data': plain,
    bundle: plain,
  });
});

describe('adverts', () => {
  const advert = advertOf();
  const plan = (settings: Partial<Settings>, adverts = [advert]) =>
    makePlan(ladders, products, settingsOf(settings), adverts).artifacts.filter(
      ({ product }) => product === 'advert',
    );

  test('are attachments that begin with the brand, or with the framework where none is worn', () => {
    expect(plan({ brands: ['vaarst'] }).map(({ path }) => path)).toEqual([
      'devops/vaarst-senior-engineer-job-advert.pdf',
      'devops/vaarst-senior-engineer-job-advert.txt',
      'devops/vaarst-senior-engineer-job-advert.html',
      'devops/vaarst-senior-engineer-job-advert.jsonld',
    ]);
    expect(plan({})[0]?.path).toBe('devops/framework-senior-engineer-job-advert.pdf');
    const two = plan({ brands: ['neutral', 'vaarst'] }).map(({ path }) => path);
    expect([two[0], two[4]]).toEqual([
      'neutral-a4/devops/framework-senior-engineer-job-advert.pdf',
      'vaarst-a4/devops/vaarst-senior-engineer-job-advert.pdf',
    ]);
  });

  test('are called after the level where nothing of the role may stand in a name', () => {
    const signs = frameworkOf({ crafts: [{ id: 'dev', levels: [{ role: '🚀' }] }] });
    const { adverts } = read({}, signs);
    const { artifacts } = makePlan(signs, products, settingsOf({ products: ['advert'] }), adverts);
    expect(artifacts[0]?.path).toBe('dev/framework-dev-level1-job-advert.pdf');
  });

  test('bleed on paper only', () => {
    expect(plan({}).map(({ bleeds }) => bleeds)).toEqual([['paper'], [], [], []]);
  });

  test('are made on A4 where the others are on A5', () => {
    expect(plan({ papers: ['a5'] }).map(({ edition }) => edition.paper)).toEqual(['a4', 'a4', 'a4', 'a4']);
    expect(plan({ papers: ['letter'] })[0]?.edition.paper).toBe('letter');
    expect(planned({ papers: ['a5'] })[0]?.edition.paper).toBe('a5');
  });

  test('that nobody wrote are made only when they are asked for', () => {
    const { adverts } = read({});
    expect(adverts.length).toBeGreaterThan(0);
    expect(plan({}, [...adverts])).toEqual([]);
    expect(plan({ products: ['card'] }, [...adverts])).toEqual([]);
    expect(plan({ products: ['advert'], levels: [1] }, [...adverts]).length).toBeGreaterThan(0);
  });
});

describe('a release', () => {
  const release: Release = { version: '3', effective: '2026-09-01', status: 'draft', approvedBy: undefined };
  const facts = (some: Partial<Release>) => {
    const [first] = planned(
      { products: ['handout'] },
      frameworkOf({ release: some, crafts: [{ id: 'dev' }] }),
    );
    return { title: first?.document.title, facts: first?.document.keywords.slice(3) };
  };

  test.each<[string, Partial<Release>, string, string[]]>([
    ['that nobody describes is not told', {}, '', []],
    [
      'that is a draft says so in title and keywords',
      release,
      ' (Draft)',
      ['Version 3', 'Effective 2026-09-01', 'Draft'],
    ],
    ['that is in review does so too', { status: 'review' }, ' (In review)', ['In review']],
    [
      'that is approved says so in keywords alone',
      { status: 'approved', version: '3' },
      '',
      ['Version 3', 'Approved'],
    ],
    ['that has a date alone tells it', { effective: '2026-09-01' }, '', ['Effective 2026-09-01']],
  ])('%s', (_, some, title, told) => {
    expect(facts(some)).toEqual({ title: `Craft 1 of rung 1, Level 1: handout${title}`, facts: told });
  });

  test('of a level’s file is the level’s, of a pack the least approved of all in it', () => {
    const mixed = frameworkOf({
      release: { status: 'approved' },
      crafts: [
        { id: 'dev', levels: [{ release: { status: 'approved' } }, { release: { status: 'draft' } }] },
        { id: 'data', levels: [{ release: { status: 'approved' } }] },
      ],
    });
    const statuses = planned({ products: ['handout', 'pack'] }, mixed).map(
      ({ path, release: { status } }) => `${path} ${status}`,
    );
    expect(statuses).toEqual([
      'dev/dev-level1-handout.pdf approved',
      'dev/dev-level2-draft-handout.pdf draft',
      'data/data-level1-handout.pdf approved',
      'dev/dev-draft-pack.pdf draft',
      'data/data-pack.pdf approved',
      'framework-draft-pack.pdf draft',
    ]);
  });

  test('of one craft and of the page of its framework stay apart', () => {
    const own = frameworkOf({
      release: { version: '1' },
      crafts: [{ id: 'dev', release: { version: '2' }, levels: [] }],
    });
    const versions = planned({ release: true, products: ['overview', 'index'] }, own).map(
      ({ path, release: { version } }) => [path, version],
    );
    expect(versions).toEqual([
      ['dev/dev-v2-overview.pdf', '2'],
      ['index.html', '1'],
    ]);
  });
});

test('files for candidates say so in their names, a pack’s index as well', () => {
  expect(planned({ audience: 'candidate', products: ['handout', 'index'] }).map(({ path }) => path)).toEqual([
    'dev/dev-level1-candidate-handout.pdf',
    'candidate-index.html',
  ]);
  expect(planned({ products: ['index'] }).map(({ path }) => path)).toEqual(['index.html']);
});

test('an offline pack of a craft holds its files alone, that of the framework all', () => {
  const two = frameworkOf({ crafts: [{ id: 'dev' }, { id: 'data' }] });
  const held = planned({ products: ['bundle'] }, two).map(({ path, content }) => [
    path,
    content.kind === 'bundle' && [...new Set(content.of.map(({ craft }) => craft?.id ?? 'none'))],
  ]);
  expect(held).toEqual([
    ['dev/dev-offline-pack.zip', ['dev']],
    ['data/data-offline-pack.zip', ['data']],
    ['framework-offline-pack.zip', ['dev', 'data', 'none']],
  ]);
});
