import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawSheets } from '../../scripts/sheets/draw-sheets.js';
import type { ArtifactRow } from '../../src/domain/build-report.js';
import { readAloud } from '../../src/pdf/read-aloud.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { paragraphsOf, readPptx, shapesOf } from '../pptx/read-pptx.js';
import { buildIn, sampleFolder, scratchFolder } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';
import { canValidate, validatePdfs } from '../support/verapdf/validate-pdfs.js';
import { firstLost, visibleWords, wordsOf } from '../support/visible-words.js';

let output: string;
let rows: readonly ArtifactRow[];

beforeAll(async () => {
  output = await scratchFolder();
  const settings = { folder: sampleFolder, output, products: ['slides', 'pptx'], crafts: ['devopsengineer'] };
  rows = (await buildIn(settings)).artifacts;
});

const read = (row: ArtifactRow) => readFile(join(output, row.path));
const find = (ending: string) => rows.find(({ path }) => path.endsWith(ending)) ?? fail(ending);
const rowsOf = (product: string) => rows.filter((row) => row.product === product);

describe('the sample’s slides', () => {
  it('are made for every level and for the craft, as PDF and as PPTX', () => {
    expect(rowsOf('slides')).toHaveLength(7);
    expect(rowsOf('pptx').map(({ path }) => path.replace('.pptx', ''))).toEqual(
      rowsOf('slides').map(({ path }) => path.replace('.pdf', '')),
    );
  });

  it('are as many pages as slides, each 16:9', async () => {
    for (const row of rowsOf('slides')) {
      const { slides } = readPptx(await read(find(row.path.replace('.pdf', '.pptx'))));
      expect(row.pages, row.path).toBe(slides.length);
    }
    expect(
      await withDocument(find('level3-senior-slides.pdf'), async (pdf) => (await pdf.getPage(2)).view),
    ).toEqual([0, 0, 960, 540]);
  });

  it('have a bookmark for each slide, named as the slide is', async () => {
    const outline = await withDocument(find('level3-senior-slides.pdf'), (pdf) => pdf.getOutline());
    const names = (items: readonly Bookmark[]): string[] =>
      items.flatMap(({ title, items: below }) => [title, ...names(below)]);
    expect(names(outline)).toEqual([
      'Senior DevOps Engineer',
      'The ladder',
      'Areas',
      'About this level',
      'Engineering Maturity',
      'Infrastructure and Operations',
      'Automation',
      'Software Development',
      'Process Design',
      'Next rung',
    ]);
  });

  it('answer to the names of levels and areas, as packs do', async () => {
    const pagesOf = (ending: string, names: readonly string[]) =>
      withDocument(find(ending), async (pdf) => {
        const places = await Promise.all(names.map((name) => pdf.getDestination(name)));
        return Promise.all(places.map((place) => place && pdf.getPageIndex(place[0])));
      });
    expect(
      await pagesOf('level3-senior-slides.pdf', [
        'level3',
        'level3-automation',
        'devopsengineer-level3-automation',
      ]),
    ).toEqual([0, 6, 6]);
    const [own, area, whole] = await pagesOf('engineer/devopsengineer-slides.pdf', [
      'level3',
      'level3-automation',
      'devopsengineer-level3-automation',
    ]);
    expect(own).toBeGreaterThan(0);
    const pages = await pdfPages(await read(find('engineer/devopsengineer-slides.pdf')));
    const titled = pages.findIndex((page) => /Level 3 of 6\s+Automation/.test(page));
    expect(titled).toBeGreaterThan(own ?? 0);
    expect([area, whole]).toEqual([titled, titled]);
  });

  it('of a craft jump to the levels that they hold, and say where each area is, in PDF and in PPTX', async () => {
    const row = find('engineer/devopsengineer-slides.pdf');
    const { links, destinations } = await readFacts(await read(row));
    const places = new Map(destinations.map(({ name, page }) => [name, page]));
    expect(places.get('automation')).toBeGreaterThan(0);
    const next = links.filter(({ text }) => /^[\w ]+, Level \d$/.test(text));
    expect(next.map(({ target }) => target)).toEqual(
      [2, 3, 4, 5, 6].map((level) => ({ kind: 'page', page: places.get(`level${level}`) })),
    );
    const { slides, parts } = readPptx(await read(find('engineer/devopsengineer-slides.pptx')));
    for (const [index, { page, target }] of next.entries()) {
      const [, id] = /r:id="(\w+)" action="ppaction:\/\/hlinksldjump"/.exec(slides[page - 1] ?? '') ?? [];
      const relations = parts.get(`ppt/slides/_rels/slide${page}.xml.rels`) ?? '';
      const wanted = target.kind === 'page' ? target.page : 0;
      expect(relations, `jump ${index + 1}`).toMatch(
        new RegExp(`Id="${id}" Type="[^"]*/slide" Target="slide${wanted}\\.xml"/>`),
      );
    }
  });

  it('of a level lead to the website for any other level', async () => {
    const { links } = await readFacts(await read(find('level3-senior-slides.pdf')));
    const [next] = links.filter(({ text }) => text === 'Lead DevOps Engineer, Level 4');
    expect(next?.target).toMatchObject({ kind: 'web' });
  });

  it('call each level of a craft by its whole title in the bookmarks', async () => {
    const outline = await withDocument(find('engineer/devopsengineer-slides.pdf'), (pdf) => pdf.getOutline());
    expect(outline.map(({ title }) => title)).toEqual([
      'DevOps Engineer',
      'Associate DevOps Engineer, Level 1',
      'DevOps Engineer, Level 2',
      'Senior DevOps Engineer, Level 3',
      'Lead DevOps Engineer, Level 4',
      'Principal DevOps Engineer, Level 5',
      'Distinguished DevOps Engineer, Level 6',
    ]);
  });

  it('lose no word of any level’s page, in PDF or PPTX', async () => {
    for (const row of rows.filter(({ level }) => level !== null)) {
      const source = await readFile(join(sampleFolder, `devopsengineer/level${row.level}.md`), 'utf8');
      // Areas become titles, a table's own heads are not shown, and what is internal stands in the notes alone.
      const wanted = visibleWords(
        source
          .replace(/^\|\s*Area\s*\|\s*Description\s*\|$/m, '')
          .replace(/^# .*$/m, '')
          .replace(/^.*\n\{: \.internal \}$/gm, ''),
      );
      const text =
        row.product === 'slides'
          ? await pdfPages(await read(row))
          : readPptx(await read(row)).slides.map((xml) => paragraphsOf(xml).join(' '));
      expect(firstLost(wanted, wordsOf(text.join(' '))), row.path).toBeUndefined();
    }
  });

  it('say the same in PDF and PPTX, in the same order', async () => {
    for (const name of ['devopsengineer-level3-senior-slides', 'engineer/devopsengineer-slides']) {
      const { blocks } = await readAloud(await read(find(`${name}.pdf`)));
      const { slides } = readPptx(await read(find(`${name}.pptx`)));
      for (const [index, xml] of slides.entries()) {
        const spoken = blocks.filter(
          ({ page, role }) => page === index + 1 && role !== 'Figure' && role !== 'Lbl',
        );
        const shapes = shapesOf(xml).filter(
          (shape) => !/type="(?:ftr|sldNum)"|name="(?:Rung|Number) \d/.test(shape),
        );
        const shown = wordsOf(shapes.flatMap(paragraphsOf).join(' '));
        const heard = wordsOf(spoken.map(({ text }) => text).join(' '));
        // A large title is heard with its step after it, and shown with it above.
        const sorted = spoken.some(({ role }) => role === 'H1');
        expect(sorted ? heard.toSorted() : heard, `${name}, slide ${index + 1}`).toEqual(
          sorted ? shown.toSorted() : shown,
        );
      }
    }
  });

  it('have titles of 40 pt, statements of 24, and what an area is about and the rung below at 16', async () => {
    const sizes = await withDocument(find('level3-senior-slides.pdf'), async (pdf) => {
      const { items } = await (await pdf.getPage(7)).getTextContent();
      const runs = items.flatMap((item) =>
        'str' in item && item.str.trim() !== '' ? [[Math.round(item.height), item.str] as const] : [],
      );
      return new Map(
        [40, 24, 16, 13].map((size) => [
          size,
          runs.flatMap(([at, text]) => (at === size ? text : [])).join(' '),
        ]),
      );
    });
    expect(sizes.get(40)).toBe('Automation');
    expect(sizes.get(24)).toContain('Other engineers reuse my IaC modules');
    expect(sizes.get(16)).toMatch(
      /Level 3 of 6 We hand repeatable work .* Rung below, Level 2 I describe new infrastructure/,
    );
    expect(sizes.get(13)).toMatch(/^1 2 4 5 6 Vaarst Career Framework/);
  });

  it('begin each level of a craft on the accent', async () => {
    const pdf = await read(find('engineer/devopsengineer-slides.pdf'));
    const corners = await drawSheets(pdf, 10, ({ data }) => [...data.slice(0, 3)].join());
    const dark = corners.filter((colour) => colour !== '255,255,255');
    // Its own, and those of the opening's band.
    expect(dark).toEqual(Array.from({ length: 7 }, () => '61,85,104'));
  });

  it('say framework, craft, level, version, date and number on every slide', async () => {
    const pages = await pdfPages(await read(find('level3-senior-slides.pdf')));
    for (const [index, page] of pages.entries()) {
      const text = page.replace(/\s+/g, ' ');
      for (const part of [
        'Vaarst Career Framework',
        'DevOps Engineer',
        'Version 2026.1',
        'effective 1 September 2026',
      ])
        expect(text).toContain(part);
      expect(wordsOf(text)).toContain(String(index + 1));
      expect(wordsOf(text)).toContain('3');
    }
  });

  it('conform to PDF/UA-1 and PDF/A-2a', async (context) => {
    if (!(await canValidate())) context.skip();
    const some = [find('level3-senior-slides.pdf'), find('engineer/devopsengineer-slides.pdf')];
    const pdfs = await Promise.all(some.map(async (row) => [row.path, await read(row)] as const));
    expect(await validatePdfs(new Map(pdfs))).toEqual([]);
  });
});

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

async function withDocument<T>(
  row: ArtifactRow,
  use: (pdf: Awaited<ReturnType<typeof getDocument>['promise']>) => Promise<T>,
): Promise<T> {
  const task = getDocument({ data: new Uint8Array(await read(row)), verbosity: 0 });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

function fail(ending: string): never {
  throw new Error(`Nothing that ends in ${ending} was made.`);
}
