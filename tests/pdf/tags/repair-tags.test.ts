import { describe, expect, test } from 'vitest';
import { finishPdf } from '../../../src/pdf/finish-pdf.js';
import { withTestPrinter } from '../../print/with-test-printer.js';
import { makeFacts } from '../document-facts.js';
import { printDocument } from '../print-document.js';
import { readStructure } from '../read-structure.js';

const css = `@page { size: 105mm 148mm; margin: 10mm }
  [role=row] { display: grid; grid-template-columns: 1fr 2fr } ol { list-style: none }`;

async function structureOf(body: string): Promise<string> {
  return await withTestPrinter(async (printer) => {
    const facts = makeFacts({ title: 'Bakers' });
    const names = { names: [], permalinks: [], anchors: [] };
    return await readStructure(await finishPdf(await printDocument(printer, { body, css }), facts, names));
  });
}

describe('tags', () => {
  test('make a table of areas set as a grid, whose heads are heard once on however many pages', async () => {
    const statements = Array.from({ length: 40 }, (_, at) => `<li>I bake loaf ${at}.</li>`).join('');
    const structure = await structureOf(`<h1>Baker</h1><div role="table">
      <div role="row"><p role="columnheader">Area</p><p role="columnheader">Description</p></div>
      <section role="row"><div role="rowheader"><h2>Bread</h2><p>What we bake.</p></div>
        <div role="cell"><ul>${statements}</ul></div></section></div>`);
    expect(structure).toMatch(/\(Table\s*\(TR\s*\(TH\s+Area\s*\)\s*\(TH\s+Description\s*\)\s*\)/);
    expect(structure).toMatch(
      /\(TR\s*\(TH\s*\(H2\s+Bread\s*\)\s*\(P\s+What we bake\.\s*\)\s*\)\s*\(TD\s*\(L\b/,
    );
    expect(structure.match(/Description/g)).toHaveLength(1);
    expect(structure.split('\n').length).toBeGreaterThan(1);
  });

  test('make the heads of a ladder the caption of its list', async () => {
    const structure = await structureOf(
      `<h1>Ladder</h1><ol><li role="caption"><span>Level </span>Title</li><li value="2">Baker</li></ol>`,
    );
    expect(structure).toMatch(/\(L\s*\(Caption\s+Level Title\s*\)\s*\(LI\b/);
  });
});
