// What is measured, a row each: our build, and what it is measured against in the same run.
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { measureFloor, renderAll } from './floor.js';
import { emptyNode, root } from './workplace.js';

const usual = 'handout,card';
const counted = (number) => number.toLocaleString('en-GB');

/** Measures a row: ours and theirs take turns, and turns at being first. */
export async function measureRow(row) {
  await row.prepare?.();
  const pairs = [];
  for (let at = 0; at < row.pairs; at++) {
    const before = at % 2 === 0 ? await row.theirs?.() : undefined;
    const ours = await row.ours();
    pairs.push({ ours, theirs: before ?? (await row.theirs?.()) });
  }
  await row.finish?.();
  return pairs;
}

/** Rows that build in a workplace; each has its name, how many pairs, and what its ratios are of. */
export function rowsIn(workplace) {
  let edits = 0;

  return {
    /** Against the floor, or against nothing where that would take too long. */
    emptyCache({ levels, pairs, products = usual, isAgainstFloor = true }) {
      const output = `empty-${levels}-${products}`;
      let work;
      return {
        name: `${counted(levels)} levels, ${products}, empty cache${isAgainstFloor ? ', against the floor' : ''}`,
        sizes: { levels, products },
        pairs,
        measures: ['time', 'CPU'],
        prepare: async () => {
          const { folder } = await workplace.generated(levels);
          if (isAgainstFloor) work ??= await renderAll(folder, products.split(','), workplace.cache);
        },
        ours: () => build({ levels, output, products, memory: pairs === 1 }),
        ...(isAgainstFloor && { theirs: () => measureFloor(work) }),
      };
    },

    /** How time a document, CPU a document and memory grow with the number of levels. */
    grown({ levels, against, products = usual }) {
      return {
        name: `${counted(levels)} levels, ${products}, empty cache, a document, against ${counted(against)} levels`,
        pairs: 1,
        per: 'document',
        measures: ['time', 'CPU', 'memory'],
        theirs: () =>
          build({ levels: against, output: `empty-${against}-${products}`, products, memory: true }),
        ours: () => build({ levels, output: `empty-${levels}-${products}`, products, memory: true }),
      };
    },

    unchanged({ levels, pairs, products = usual }) {
      const row = again({ levels, pairs, products, what: 'nothing changed', change: () => undefined });
      return {
        ...row,
        async prepare() {
          await row.prepare();
          // The first build after one that made something reads all of it, and believes no stamp of the last three seconds.
          await setTimeout(3500);
          await row.ours();
        },
      };
    },

    edited: ({ levels, pairs, products = usual }) =>
      again({
        ...{ levels, pairs, products, what: 'one level edited' },
        change: ({ level }) => appendFile(level, `\nI also keep count of edit ${++edits}.\n`),
      }),

    /** One template edited: all handouts are made anew, and everything else comes from the cache. */
    template({ levels, pairs, products = usual }) {
      const templates = workplace.place('templates');
      const change = async () => {
        const text = await readFile(join(root, 'templates', 'handout.hbs'), 'utf8');
        await mkdir(templates, { recursive: true });
        await writeFile(join(templates, 'handout.hbs'), `${text}<!-- ${++edits} -->\n`);
      };
      const words = ['--templates', templates];
      const row = again({ levels, pairs, products, what: 'one template edited', change, words });
      return { ...row, finish: () => rm(templates, { recursive: true, force: true }) };
    },

    /** Packs of people, against documents of the floor: a pack's price in plain prints. */
    people({ count, pairs }) {
      let work;
      const list = workplace.place(`people-${count}.csv`);
      return {
        name: `packs for ${counted(count)} people, empty cache, a pack, against a document of the floor`,
        pairs,
        per: 'document',
        measures: ['time', 'CPU'],
        prepare: async () => {
          await writeFile(list, peopleOf(count));
          const { folder } = await workplace.generated(100);
          work ??= await renderAll(folder, usual.split(','), workplace.cache);
        },
        ours: async () => {
          const { folder } = await workplace.sample();
          const output = await workplace.emptied(`people-${count}`);
          return workplace.build(folder, output, { words: ['--people', list], memory: pairs === 1 });
        },
        theirs: () => measureFloor(work),
      };
    },

    /** From the start of a build of all products to the first PDF on the disk. */
    firstPdf({ pairs, isUnpacked }) {
      return {
        name: `first PDF of the sample, all products, ${isUnpacked ? 'browser unpacked' : 'browser not yet unpacked'}, against an empty Node process`,
        pairs,
        measures: ['time'],
        ours: async () => {
          const { folder } = await workplace.sample();
          const kept = isUnpacked ? workplace.cache : await workplace.freshCache();
          const run = await workplace.firstPdf(folder, await workplace.emptied('first'), { kept });
          if (!isUnpacked) await rm(kept, { recursive: true, force: true });
          return run;
        },
        theirs: emptyNode,
      };
    },
  };

  async function build({ levels, output, products, memory }) {
    const { folder } = await workplace.generated(levels);
    const words = ['--product', products];
    return workplace.build(folder, await workplace.emptied(output), { words, memory });
  }

  /** A build after another of the same, which is made first unless it stands already; levels of `sample` are the sample's. */
  function again({ levels, pairs, products, what, change, words: more = [] }) {
    const isSample = levels === 'sample';
    const output = workplace.place(isSample ? `sample-${products}` : `empty-${levels}-${products}`);
    const words = [...(products === 'all' ? [] : ['--product', products]), ...more];
    const source = () => (isSample ? workplace.sample() : workplace.generated(levels));
    return {
      name: `${isSample ? 'sample' : `${counted(levels)} levels`}, ${products === 'all' ? 'all products' : products}, ${what}, against an empty Node process`,
      pairs,
      measures: ['time', 'CPU'],
      prepare: async () => {
        const from = await source();
        await change(from);
        await workplace.build(from.folder, output, { words });
      },
      ours: async () => {
        const from = await source();
        await change(from);
        return workplace.build(from.folder, output, { words });
      },
      theirs: emptyNode,
    };
  }
}

/** People of four crafts of the sample. */
function peopleOf(count) {
  const crafts = ['devopsengineer', 'softwareengineer', 'qualityengineer', 'dataengineer'];
  const rows = Array.from(
    { length: count },
    (_, at) => `Person Number ${at},${crafts[at % 4]},${(at % 3) + 1},Manager ${at % 9}`,
  );
  return ['name,craft,level,manager', ...rows].join('\n');
}
