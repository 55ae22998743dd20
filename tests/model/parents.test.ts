import { describe, expect, test } from 'vitest';
import { findParents, type TreePlace } from '../../src/model/parents/find-parents.js';
import { craftOf, frameworkOf, modelOf, shown } from './support.js';

/** Pages as `address: title < parent < grandparent`. */
function treeOf(...written: readonly string[]) {
  const pages = written.map((line): TreePlace => {
    const [address = '', names = ''] = line.split(': ');
    const [own = '', ancestor] = names.split(' << ');
    const [title = '', parent, grandParent] = own.split(' < ');
    return { title, parent, grandParent, ancestor, address };
  });
  const parents = findParents(pages, (page) => page);
  const named = (address: string) => {
    const found = pages.find((page) => page.address === address);
    if (found === undefined) throw new Error(`No page at ${address}.`);
    return found;
  };
  return {
    above: (address: string) => parents.ancestorsOf(named(address)).map((page) => page.address),
    doubts: (address: string) => parents.doubtsOf(named(address)).map((page) => page.address),
  };
}

describe('of several pages with the parent’s title', () => {
  const twice = ['/k: Kitchen', '/s: Shop', '/k/p: Pastry < Kitchen', '/s/p: Pastry < Shop'];

  test('the one counts that stands below the grandparent', () => {
    expect(treeOf(...twice, '/x: Level 1 < Pastry < Shop').above('/x')).toEqual(['/s', '/s/p']);
  });

  test('the one counts that stands below the ancestor, however far up', () => {
    const deep = ['/n: North', '/n/k: Kitchen < North', '/n/k/p: Pastry < Kitchen < North'];
    const other = ['/s: South', '/s/k: Kitchen < South', '/s/k/p: Pastry < Kitchen < South'];
    const tree = treeOf(...deep, ...other, '/x: Level 1 < Pastry < Kitchen << South');
    expect(tree.above('/x')).toEqual(['/s', '/s/k', '/s/k/p']);
    expect(tree.doubts('/x')).toEqual([]);
  });

  test('one at the top goes before others', () => {
    expect(treeOf(...twice, '/p: Pastry', '/s/p/1: Level 1 < Pastry').above('/s/p/1')).toEqual(['/p']);
  });

  test('the nearest address counts where nothing else tells', () => {
    expect(treeOf(...twice, '/s/p/1: Level 1 < Pastry').above('/s/p/1')).toEqual(['/s', '/s/p']);
  });

  test('the first counts, with a doubt, where addresses do not tell either', () => {
    const tree = treeOf(...twice, '/x: Level 1 < Pastry');
    expect([tree.above('/x'), tree.doubts('/x')]).toEqual([
      ['/k', '/k/p'],
      ['/k/p', '/s/p'],
    ]);
  });

  test('a grandparent that none has is overlooked', () => {
    expect(treeOf('/k: Kitchen', '/k/1: Level 1 < Kitchen < Hous').above('/k/1')).toEqual(['/k']);
  });
});

test('a circle of parents is open at its first page, and a page is no parent of its own', () => {
  const tree = treeOf('/a: A < C', '/b: B < A', '/c: C < B', '/d: D < D');
  expect(['/a', '/b', '/c', '/d'].map(tree.above)).toEqual([[], ['/a'], ['/a', '/b'], []]);
});

/** A framework of pages `title < parent`, by address; the last part of each is its file. */
function siteOf(pages: Readonly<Record<string, string>>) {
  const table = '| Area | Description |\n|---|---|\n| Dough | I mix. |\n';
  return modelOf(
    Object.fromEntries(
      Object.entries(pages).map(([address, names]) => {
        const [title = '', parent, grandParent] = names.split(' < ');
        const front = [
          `title: ${title}`,
          `permalink: ${address}`,
          ...(parent === undefined ? [] : [`parent: ${parent}`]),
          ...(grandParent === undefined ? [] : [`grand_parent: ${grandParent}`]),
        ].join('\n');
        const body = /Level/.test(title) ? table : '## Dough\n\nWe mix.\n';
        return [`${address.slice(1).replaceAll('/', '-')}.md`, `---\n${front}\n---\n# ${title}\n\n${body}`];
      }),
    ),
  );
}

/** `id: Section › Craft` of each craft. */
function craftsOf(model: ReturnType<typeof siteOf>) {
  return frameworkOf(model).crafts.map(
    ({ id, name, above }) => `${id}: ${[...above.map(({ title }) => title), name].join(' › ')}`,
  );
}

describe('two crafts of one name below different pages', () => {
  const site = {
    '/a': 'Acme',
    '/a/k': 'Kitchen < Acme',
    '/a/k/p': 'Pastry < Kitchen < Acme',
    '/a/k/p/level1': 'Level 1 < Pastry < Kitchen',
    '/a/s': 'Shop < Acme',
    '/a/s/p': 'Pastry < Shop < Acme',
    '/a/s/p/level1': 'Level 1 < Pastry < Shop',
    '/a/s/p/level2': 'Level 2 < Pastry < Shop',
  };

  test('have each their levels, an id of their own, and what they stand below', () => {
    const model = siteOf(site);
    expect(shown(model)).toEqual([]);
    expect(craftsOf(model)).toEqual(['k-p: Kitchen › Pastry', 's-p: Shop › Pastry']);
    expect(craftOf(model, 's-p').levels.map(({ id }) => id)).toEqual(['s-p-level1', 's-p-level2']);
  });

  test('leave the framework to the page above both, however many levels each has', () => {
    expect(frameworkOf(siteOf(site)).root?.title).toBe('Acme');
  });

  test('are told apart without pages of their own, by what their levels say', () => {
    const { '/a/k/p': _, '/a/s/p': __, ...levels } = site;
    expect(craftsOf(siteOf(levels))).toEqual(['k-p: Kitchen › Pastry', 's-p: Shop › Pastry']);
  });

  test('are told apart by the titles of sections that are not in the folder', () => {
    const { '/a/k': _, '/a/s': __, ...rest } = site;
    expect(craftsOf(siteOf(rest))).toEqual(['k-p: Kitchen › Pastry', 's-p: Shop › Pastry']);
  });

  test('are in doubt for a level that does not say which, and it is told', () => {
    const model = siteOf({ ...site, '/x': 'Level 3 < Pastry' });
    expect(shown(model)).toEqual(['x.md:4:9 warning duplicate-title', 'x.md:6:1 warning missing-level']);
  });
});

test('a page below a level is about it, and no level makes a craft of that', () => {
  const model = siteOf({
    '/b': 'Baker Craft',
    '/b/1': 'Level 1 (Junior) < Baker Craft',
    '/b/1/x': 'Examples for Level 1 < Level 1 (Junior) < Baker Craft',
    '/b/2': 'Level 2 < Baker Craft',
  });
  expect(craftsOf(model)).toEqual(['b: Baker']);
  expect(craftOf(model).levels.map(({ number }) => number)).toEqual([1, 2]);
  expect(frameworkOf(model).pages.map(({ above }) => above.map(({ title }) => title))).toEqual([
    ['Baker', 'Level 1 (Junior)'],
  ]);
});

test('the nearest page above all crafts is the framework, and pages of the website above it are not named', () => {
  const model = siteOf({
    '/': 'Home',
    '/c': 'Careers < Home',
    '/c/k': 'Kitchen < Careers < Home',
    '/c/k/p': 'Pastry < Kitchen < Careers',
    '/c/k/p/level1': 'Level 1 < Pastry < Kitchen',
    '/c/s': 'Seller < Careers < Home',
    '/c/s/level1': 'Level 1 < Seller < Careers',
  });
  expect(frameworkOf(model).root?.title).toBe('Careers');
  expect(craftsOf(model)).toEqual(['p: Kitchen › Pastry', 's: Seller']);
});

test('a circle of parents is told at its first page', () => {
  const model = siteOf({
    '/b': 'Baker Craft',
    '/b/1': 'Level 1 < Baker Craft',
    '/x': 'One < Two',
    '/y': 'Two < One',
  });
  expect(shown(model)).toEqual(['x.md:4:9 warning unknown-parent']);
});
