import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Settings } from '../../src/domain/settings.js';
import { openContents } from '../../src/pdf/content/open-contents.js';
import { openPrint } from '../../src/pdf/objects/open-pdf.js';
import { readAloud } from '../../src/pdf/read-aloud.js';
import { buildIn, ourTemplates, scratchFolder } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';
import { canValidate, validatePdfs } from '../support/verapdf/validate-pdfs.js';

const fixture = fileURLToPath(new URL('../fixtures/loud-brand', import.meta.url));
const folders: string[] = [];
/** Of both builds, since Java takes its time to begin. */
const made = new Map<string, Uint8Array>();

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

describe('a loud brand: a wide wordmark, an orange, a letterhead as PDF, drafts', () => {
  test('stands on every product, and keeps what makes a PDF accessible', { timeout: 300_000 }, async () => {
    const { pdfs, report } = await build({
      brands: ['loud'],
      products: ['handout', 'card', 'overview', 'slides', 'pack'],
    });
    expect(told(report.diagnostics)).toEqual([
      '13:9 logo-scaled The logo would be 82 mm wide at 7 mm high; it is printed 4.6 mm high, as wide as its column of 54 mm.',
    ]);
    expect(report.notes.join('\n')).toContain('#FF6A13 of loud has a contrast of 2.9:1');
    for (const [path, pdf] of pdfs) {
      const { stray } = await readAloud(pdf);
      expect({ path, stray }).toEqual({ path, stray: [] });
    }
    const [draft, approved] = [one(pdfs, /level1.*-handout/), one(pdfs, /level2.*-handout/)];
    const orange = '1 .4157 .0745 rg';
    for (const pdf of [draft, approved, one(pdfs, /level1.*-card/), one(pdfs, /overview/)]) {
      expect(await drawn(pdf)).toContain(orange);
    }
    // The letterhead is under first pages of what is written, and nobody else's; it is heard by nobody.
    const address = '12 Weir Lane, Bristol';
    for (const [path, pdf] of pdfs) {
      const pages = await pdfPages(pdf);
      const on = pages.flatMap((text, at) => (text.includes(address) ? [at] : []));
      if (/handout|overview/.test(path)) expect({ path, on }).toEqual({ path, on: [0] });
      if (/card|slides/.test(path)) expect({ path, on }).toEqual({ path, on: [] });
      expect(JSON.stringify(await readAloud(pdf))).not.toContain(address);
    }
    // A word across a draft, and none across what is approved.
    const strokes = async (pdf: Uint8Array) => (await drawn(pdf)).includes('.7647');
    expect([await strokes(draft), await strokes(approved)]).toEqual([true, false]);
    for (const [path, pdf] of pdfs) made.set(`of every product: ${path}`, pdf);
  });

  test('a letterhead and a cover that are drawn are decoration too', { timeout: 300_000 }, async () => {
    const { pdfs, report } = await build({
      brands: ['drawn'],
      papers: ['letter'],
      products: ['handout', 'pack'],
    });
    expect(told(report.diagnostics)).toEqual([
      '9:9 letterhead-fitted The letterhead is 210 × 297 mm; on Letter it is printed in 94 % of its size, in the middle.',
      '13:7 logo-scaled The logo would be 82 mm wide at 7 mm high; it is printed 4.8 mm high, as wide as its column of 55 mm.',
    ]);
    for (const [path, pdf] of pdfs) {
      const { stray } = await readAloud(pdf);
      expect({ path, stray }).toEqual({ path, stray: [] });
    }
    for (const [path, pdf] of pdfs) made.set(`drawn: ${path}`, pdf);
  });

  test('and all of it conforms', { timeout: 300_000 }, async ({ skip }) => {
    if (!(await canValidate())) skip('No Java runtime: veraPDF did not run.');
    expect(made.size).toBeGreaterThan(8);
    expect(await validatePdfs(made)).toEqual([]);
  });
});

/** What stands in brand.yaml; repeated statements are the fixture's own. */
function told(
  diagnostics: readonly {
    readonly code: string;
    readonly what: string;
    readonly place: { readonly file: string; readonly line: number; readonly column: number };
  }[],
): string[] {
  return diagnostics
    .filter(({ place }) => place.file.endsWith('brand.yaml'))
    .map(({ code, what, place }) => `${place.line}:${place.column} ${code} ${what}`);
}

/** All that is painted, forms included. */
async function drawn(pdf: Uint8Array): Promise<string> {
  return openContents(await openPrint(pdf))
    .map(({ bytes }) => Buffer.from(bytes).toString('latin1'))
    .join('\n');
}

function one(pdfs: ReadonlyMap<string, Uint8Array>, name: RegExp): Uint8Array {
  const found = [...pdfs].find(([path]) => name.test(path));
  if (found === undefined) throw new Error(`No file is called ${name}.`);
  return found[1];
}

async function build(settings: Partial<Settings>) {
  const output = await scratchFolder();
  folders.push(output);
  const report = await buildIn({
    folder: fixture,
    output,
    templates: [join(fixture, '_templates'), ourTemplates],
    ...settings,
  });
  const pdfs = new Map<string, Uint8Array>();
  for (const { path } of report.artifacts) {
    if (path.endsWith('.pdf')) pdfs.set(path, await readFile(join(output, path)));
  }
  return { pdfs, report };
}
