import { describe, expect, it } from 'vitest';
import { makePlan } from '../../src/plan/make-plan.js';
import { products } from '../../src/products/index.js';
import { frameworkOf } from '../support/framework-of.js';
import { settingsOf } from '../support/settings-of.js';

const framework = frameworkOf({
  crafts: [
    { id: 'devops', name: 'DevOps Engineer', levels: [{ rank: 'Associate' }, {}, { rank: 'Señor / Lead' }] },
    { id: 'data', name: 'Data Engineer', levels: [{}] },
  ],
});

const paths = (settings: Parameters<typeof settingsOf>[0]) =>
  makePlan(framework, products, settingsOf(settings)).artifacts.map((artifact) => artifact.path);

describe('the plan', () => {
  it('names every file so that it reads well on its own', () => {
    expect(paths({ crafts: ['devops'] })).toEqual([
      'devops/devops-level1-associate-handout.pdf',
      'devops/devops-level2-handout.pdf',
      'devops/devops-level3-senor-lead-handout.pdf',
      'devops/devops-level1-associate-card.pdf',
      'devops/devops-level2-card.pdf',
      'devops/devops-level3-senor-lead-card.pdf',
      'devops/devops-overview.pdf',
      'devops/devops-card-set.pdf',
      'devops/devops-level1-associate-step-up.pdf',
      'devops/devops-level2-step-up.pdf',
      'devops/devops-matrix.pdf',
      'devops/devops-matrix.xlsx',
      'devops/devops-matrix.csv',
      'devops/devops-level1-associate-slides.pdf',
      'devops/devops-level2-slides.pdf',
      'devops/devops-level3-senor-lead-slides.pdf',
      'devops/devops-slides.pdf',
      'devops/devops-level1-associate-slides.pptx',
      'devops/devops-level2-slides.pptx',
      'devops/devops-level3-senor-lead-slides.pptx',
      'devops/devops-slides.pptx',
      'devops/devops-pack.pdf',
      'devops/devops-offline-pack.zip',
    ]);
  });

  it('makes a pack of the whole framework and one of each craft', () => {
    expect(paths({ products: ['pack'] })).toEqual([
      'devops/devops-pack.pdf',
      'data/data-pack.pdf',
      'framework-pack.pdf',
    ]);
  });

  it('keeps only a level’s own files when narrowed to a level', () => {
    expect(paths({ levels: [3] })).toEqual([
      'devops/devops-level3-senor-lead-handout.pdf',
      'devops/devops-level3-senor-lead-card.pdf',
      'devops/devops-level3-senor-lead-slides.pdf',
      'devops/devops-level3-senor-lead-slides.pptx',
    ]);
  });

  it('gives several brands and papers a folder each', () => {
    const some = paths({ brands: ['one', 'two'], papers: ['a4', 'letter'], levels: [3], products: ['card'] });
    expect(some).toEqual([
      'one-a4/devops/devops-level3-senor-lead-card.pdf',
      'one-letter/devops/devops-level3-senor-lead-card.pdf',
      'two-a4/devops/devops-level3-senor-lead-card.pdf',
      'two-letter/devops/devops-level3-senor-lead-card.pdf',
    ]);
  });

  it('refuses a selection that leaves nothing', () => {
    expect(() => paths({ products: ['pack'], levels: [1] })).toThrow(
      expect.objectContaining({ code: 'nothing-selected' }),
    );
  });

  it('refuses a level that only another craft has', () => {
    expect(() => paths({ crafts: ['data'], levels: [3] })).toThrow(
      expect.objectContaining({ code: 'unknown-level', message: 'data has no level 3.' }),
    );
  });

  it('asks for the nearest craft when a craft is misspelled', () => {
    expect(() => paths({ crafts: ['devop'] })).toThrow(
      expect.objectContaining({
        code: 'unknown-craft',
        fix: expect.stringContaining('Did you mean "devops"?'),
      }),
    );
  });

  it('refuses a level that no craft has', () => {
    expect(() => paths({ levels: [9] })).toThrow(expect.objectContaining({ code: 'unknown-level' }));
  });

  it('lists the files that a level is made from: its own, its craft’s', () => {
    const [first] = makePlan(framework, products, settingsOf({ levels: [2] })).artifacts;
    expect(first?.sources).toEqual(['devops/index.md', 'devops/level2.md']);
  });

  it('starts every level of a pack on a recto, below its craft, whose bookmark is its divider’s', () => {
    const pack = makePlan(framework, products, settingsOf({ products: ['pack'] })).artifacts.at(-1);
    const parts = pack?.content.kind === 'merge' ? pack.content.parts : [];
    expect(parts.map((part) => [part.depth, part.start, part.title])).toEqual([
      [0, 'recto', 'Cover'],
      [0, 'recto', 'Contents'],
      [0, 'recto', 'DevOps Engineer'],
      [undefined, 'recto', 'DevOps Engineer'],
      [1, 'recto', 'DevOps Engineer of rung 1, Level 1'],
      [1, 'recto', 'DevOps Engineer of rung 2, Level 2'],
      [1, 'recto', 'DevOps Engineer of rung 3, Level 3'],
      [0, 'recto', 'Data Engineer'],
      [undefined, 'recto', 'Data Engineer'],
      [1, 'recto', 'Data Engineer of rung 1, Level 1'],
    ]);
  });

  it('fills offline packs with what their readers’ packs hold', () => {
    const some = products.map((product) =>
      product.id === 'card' ? { ...product, packedFor: ['everyone'] as const } : product,
    );
    const packed = (audience: 'everyone' | 'candidate') => {
      const plan = makePlan(
        framework,
        some,
        settingsOf({ audience, products: ['bundle'], crafts: ['data'] }),
      );
      const content = plan.artifacts[0]?.content;
      return content?.kind === 'bundle' ? content.of.map(({ product }) => product) : [];
    };
    const forAll = ['handout', 'overview', 'card-set', 'matrix', 'slides', 'slides', 'pptx', 'pptx', 'pack'];
    expect(packed('candidate')).toEqual(forAll);
    expect(packed('everyone')).toEqual(
      forAll.toSpliced(1, 0, 'card').toSpliced(5, 0, 'matrix-xlsx', 'matrix-csv'),
    );
  });

  it('gives a file about a craft the release that its product says: its page’s, or that of the least approved', () => {
    const release = (status: 'approved' | 'draft') => ({
      version: '1',
      effective: undefined,
      status,
      approvedBy: undefined,
    });
    const mixed = frameworkOf({
      release: release('approved'),
      crafts: [{ id: 'dev', levels: [{}, {}] }],
    });
    const [craft] = mixed.crafts;
    if (craft === undefined) throw new Error('The sketch has no craft.');
    const [first, second] = craft.levels;
    if (first === undefined || second === undefined) throw new Error('The sketch has too few levels.');
    const drafted = {
      ...mixed,
      crafts: [{ ...craft, levels: [first, { ...second, release: release('draft') }] }],
    };
    const { artifacts } = makePlan(drafted, products, settingsOf({ crafts: ['dev'] }));
    const statuses = artifacts
      .filter(({ level }) => level === undefined)
      .map(({ product, release: { status } }) => `${product} ${status}`);
    expect(statuses).toEqual([
      'overview approved',
      'card-set draft',
      'matrix draft',
      'matrix-xlsx draft',
      'matrix-csv draft',
      'slides draft',
      'pptx draft',
      'pack draft',
      'bundle draft',
    ]);
  });

  it('speaks the page’s language in titles, subjects and bookmarks', () => {
    const german = frameworkOf({
      language: 'de',
      crafts: [{ id: 'back', name: 'Bäckerin', levels: [{ role: 'Gesellin' }] }],
    });
    const { artifacts } = makePlan(german, products, settingsOf({}));
    expect(artifacts.map(({ document }) => document.title)).toEqual([
      'Gesellin, Stufe 1: Handout',
      'Gesellin, Stufe 1: Karte',
      'Bäckerin: Überblick',
      'Bäckerin: alle Stufenkarten',
      'Bäckerin: Poster aller Stufen',
      'Bäckerin: Tabelle aller Stufen',
      'Bäckerin: alle Stufen als CSV',
      'Gesellin, Stufe 1: Folien',
      'Bäckerin: Folien',
      'Gesellin, Stufe 1: Folien',
      'Bäckerin: Folien',
      'Bäckerin: Test Framework',
      'Test Framework',
      'Test Framework',
      'Test Framework: Daten für die Website',
      'Bäckerin: Offline-Paket',
      'Test Framework: Offline-Paket',
    ]);
    const pack = artifacts.find(({ path }) => path === 'framework-pack.pdf');
    const parts = pack?.content.kind === 'merge' ? pack.content.parts : [];
    expect(parts.map(({ title }) => title)).toEqual([
      'Titelseite',
      'Inhalt',
      'Bäckerin',
      'Gesellin, Stufe 1',
    ]);
    expect(pack?.document.subject).toBe('Das Berufsbild mit seinen Bereichen und Stufen.');
  });

  it('counts a single craft and a single level in the singular', () => {
    const one = frameworkOf({ crafts: [{ levels: [{}] }] });
    const { artifacts } = makePlan(one, products, settingsOf({ products: ['pack', 'overview'] }));
    expect(artifacts.map(({ document }) => document.subject)).toEqual([
      'What the craft is for, its areas and its ladder of 1 level.',
      "The craft's areas and its level.",
      'The craft with its areas and levels.',
    ]);
  });

  it('says draft, version and date in the language of the page', () => {
    const release = { version: '3', effective: '2026-09-01', status: 'draft' } as const;
    const german = frameworkOf({ language: 'de', release, crafts: [{ levels: [{}] }] });
    const [first] = makePlan(german, products, settingsOf({ products: ['handout'] })).artifacts;
    expect(first?.document.title).toMatch(/\(Entwurf\)$/);
    expect(first?.document.keywords).toEqual(
      expect.arrayContaining(['Version 3', 'Gültig ab 2026-09-01', 'Entwurf']),
    );
  });
});
