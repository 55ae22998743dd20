import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { slideSheet } from '../../src/domain/slide-sheet.js';
import { writePptx } from '../../src/pptx/write-pptx.js';
import { readTemplates } from '../../src/read/read-templates.js';
import { makeRenderer } from '../../src/render/render-page.js';
import { readPptx, shapesOf } from '../pptx/read-pptx.js';
import { withTestPrinter } from '../print/with-test-printer.js';
import { british } from '../support/british.js';
import { ourTemplates } from '../support/build-in.js';
import { deckFramework, sampleDeck } from '../support/deck-samples.js';
import { shippedBrand } from '../support/render-sketch.js';

const name =
  'Cloudberry Instruments, Measurement and Observatories (Holding) Limited of Leith, Bergen and Reykjavík';
/** Points in a millimetre. */
const mm = 72 / 25.4;
const { name: place, foot, body } = slideSheet;

describe('a brand’s name that is as long as three lines, on a slide without a logo', () => {
  let runs: { text: string; left: number; right: number; bottom: number }[];

  beforeAll(async () => {
    const brand = { ...(await shippedBrand('plain')), logo: undefined, name };
    const framework = deckFramework();
    const [craft] = framework.crafts;
    if (craft === undefined) throw new Error('The sketch has no craft.');
    const renderer = makeRenderer(framework, brand, await readTemplates([ourTemplates]));
    const edition = {
      brand: '',
      paper: 'a4',
      print: 'standard',
      cardOrientation: 'portrait',
      handoutRest: 'step',
      folder: '',
    } as const;
    const page = renderer.render(
      { id: 'deck', template: 'slides', subject: { kind: 'craft', craft } },
      edition,
    );
    const { pdf } = await withTestPrinter((printer) => printer.print(page));
    const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
    const slide = await (await task.promise).getPage(2);
    const [, , , height = 0] = slide.view;
    const { items } = await slide.getTextContent();
    runs = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              left: item.transform[4],
              right: item.transform[4] + item.width,
              bottom: height - item.transform[5],
            },
          ]
        : [],
    );
    await task.destroy();
  });

  it('stands beside the foot, below the text, in the PDF', () => {
    const words = runs.find(({ text }) => text.includes('Career Framework'));
    const lines = runs.filter(
      ({ left, right, bottom }) => right < foot.left * mm && left > 150 && bottom > body.top * mm,
    );
    const own = lines.filter(({ bottom }) => bottom > place.top * mm);
    expect(own.map(({ text }) => text).join(' ')).toMatch(/^Cloudberry Instruments/);
    expect(own.length).toBeGreaterThan(1);
    expect(words?.left).toBeGreaterThan(Math.max(...own.map(({ right }) => right)));
    expect(runs.filter(({ text }) => text.includes('Cloudberry')).every((run) => own.includes(run))).toBe(
      true,
    );
  });

  it('has a place of three lines in PPTX, beside the foot, and says no more than they hold', async () => {
    const brand = { ...(await shippedBrand('plain')), logo: undefined, name };
    const facts = {
      ...{ title: '', author: '', subject: '', keywords: [], language: british, date: 0 },
      links: { kind: 'text' },
    } as const;
    const { parts } = readPptx(writePptx(sampleDeck(2), brand, facts, new Map()));
    const [shape = ''] = shapesOf(parts.get('ppt/slideMasters/slideMaster1.xml') ?? '').filter((each) =>
      each.includes('Cloudberry'),
    );
    const [, y, width, height] = /y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/.exec(shape)?.map(Number) ?? [];
    const emu = 36_000;
    expect(((y ?? 0) + (height ?? 0)) / emu).toBeLessThanOrEqual(slideSheet.height - 8);
    expect((width ?? 0) / emu).toBeLessThanOrEqual(slideSheet.logo.width);
    expect(shape).toContain('<a:spcPts val="1275"/>');
    expect(3 * 12.75).toBeLessThanOrEqual(((height ?? 0) / emu) * mm + 0.1);
    expect(shape).toContain('<a:t>Cloudberry Instruments, Measurement and…</a:t>');
  });
});
