import type { MergePart } from '../../src/pdf/merge-pdfs.js';
import { preparePart } from '../../src/pdf/prepare-part.js';
import { countPages } from '../../src/print/count-pages.js';
import type { Printer } from '../../src/print/with-printer.js';
import { printDocument } from './print-document.js';

const foot = `@page:right { @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font: 8pt Inter; color: #4a4b4afe } }
  @page:left { @bottom-left { content: 'Page ' counter(page) ' of ' counter(pages); font: 8pt Inter; color: #4a4b4afe } }
  @page { @top-center { content: 'Framework'; font: 8pt Inter; color: #4a4a4a } }`;

const areas = ['automation', 'design', 'operations'];

/** A part with the print that it was prepared from. */
export type PrintedPart = MergePart & { readonly print: Uint8Array };

/** A small pack: cover, contents, a craft's page, and levels of two pages each; ids as in a real framework. */
export async function makeParts(printer: Printer, levels: number): Promise<PrintedPart[]> {
  const numbers = Array.from({ length: levels }, (_, index) => index + 1);
  const parts = [
    part('cover', 'Cover', 0, '<h1>Framework</h1>', [undefined]),
    part('contents', 'Contents', 0, contentsBody(numbers), [undefined]),
    part('craft', 'Craft', 0, craftBody(), ['craft', ...areas]),
    ...numbers.map((level) =>
      part(`l${level}`, `Level ${level}`, 1, levelBody(level), [undefined, ...areas]),
    ),
  ];
  return Promise.all(
    parts.map(async ({ body, ...rest }) => {
      const print = await printDocument(printer, { body, css: foot });
      return { ...rest, print, pdf: await preparePart(print), pages: countPages(print) };
    }),
  );
}

/** Shows what page numbers are set in. */
export function printSheet(printer: Printer): Promise<Uint8Array> {
  return printDocument(printer, { body: '<p style="font: 8pt Inter">Page 0123456789 of</p>' });
}

function part(id: string, title: string, depth: 0 | 1, body: string, anchors: MergePart['anchors']) {
  const names = /^l\d/.test(id) ? [`craft-${id}`, id] : id === 'craft' ? [id, ''] : [id];
  const permalinks = id === 'craft' ? ['/craft/'] : id.startsWith('l') ? [`/craft/${id}`] : [];
  return {
    id,
    title,
    depth,
    body,
    anchors,
    names,
    permalinks,
    start: 'recto',
    numbered: id !== 'cover',
    language: 'en',
  } as const;
}

function contentsBody(levels: readonly number[]): string {
  const items = levels.map(
    (level) => `<li><a href="https://page.invalid/craft/l${level}/">Level ${level}</a></li>`,
  );
  return `<h1>Contents</h1><ul>${items.join('')}</ul>`;
}

function craftBody(): string {
  const sections = areas.map(
    (area) => `<h2 id="${area}">${area}</h2><p style="height: 90mm">About ${area}.</p>`,
  );
  return `<h1 id="craft">Craft</h1><p><a href="#design">Jump to design</a></p>${sections.join('')}`;
}

function levelBody(level: number): string {
  const sections = areas.map(
    (area) => `<h2 id="${area}"><a href="https://page.invalid/craft/#${area}">${area}</a></h2>
      <ul style="height: 95mm"><li>I do <strong>${area}</strong> at level ${level}.</li></ul>`,
  );
  return `<h1>Level ${level}</h1>
    <p><a href="https://page.invalid/craft/l${level + 1}/#design">Next</a> and <a href="https://page.invalid/other/">other</a></p>
    <table><tr><th scope="col">A</th><th scope="col">B</th></tr><tr><td>1</td><td>2</td></tr></table>
    <p style="opacity: 0.5">Faded text</p>${sections.join('')}`;
}
