import type { PDFDict } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { inkGrey, neutralGrey } from '../../../src/pdf/content/neutral-grey.js';
import { openContents } from '../../../src/pdf/content/open-contents.js';
import { readNumbers } from '../../../src/pdf/content/read-operands.js';
import { finishPdf } from '../../../src/pdf/finish-pdf.js';
import { arrayAt, asDict, asNumbers, dictAt, nameAt } from '../../../src/pdf/objects/look.js';
import { openPrint } from '../../../src/pdf/objects/open-pdf.js';
import { withTestPrinter } from '../../print/with-test-printer.js';
import { makeFacts } from '../document-facts.js';
import { printDocument } from '../print-document.js';

describe('a neutral colour', () => {
  test.each([
    ['black', [0, 0, 0], 0],
    ['our ink', [0.102, 0.102, 0.102], 0],
    ['ink with a breath of blue', [0.1098, 0.1059, 0.1216], 0],
    ['the darkest ink that is black', [0.149, 0.149, 0.149], 0],
    ['a grey just above', [0.1529, 0.1529, 0.1529], 0.1529],
    ['a tint', [0.9412, 0.9412, 0.9412], 0.9412],
    ['white', [1, 1, 1], 1],
  ])('is a grey: %s', (_, rgb, grey) => {
    expect(inkGrey(rgb)).toBe(grey);
    if (grey !== 0) expect(neutralGrey(rgb)).toBe(grey);
  });

  test.each([
    ['deep sea', [0.0431, 0.3098, 0.3608]],
    ['a blue that is nearly black', [0.0588, 0.0902, 0.1647]],
    ['the palest tint of a hue', [0.9098, 0.9412, 0.9451]],
    ['what is no colour', [0.1, Number.NaN, 0.1]],
  ])('is not %s', (_, rgb) => {
    expect(neutralGrey(rgb)).toBeUndefined();
  });
});

const picture = (shapes: string) =>
  `<img alt="Drawing" src="data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20">${shapes}</svg>`,
  )}">`;

const body = `<h1>Colours</h1><p>Ink.</p><p style="color: #4a4a4a">Grey.</p><p style="color: #0b4f5c">Hue.</p>
  <p style="background: #222; color: #fff">White on black.</p><p style="opacity: .5">Faded.</p>
  ${picture('<rect width="9" height="9" fill="#1a1a1a"/><rect x="20" width="9" height="9" fill="#808080" stroke="#c00"/>')}
  <svg role="img" aria-label="Ladder" width="20mm" height="4mm"><rect width="9" height="1" fill="currentColor"/></svg>
  <div style="height: 1mm; background: linear-gradient(#1a1a1a, #1a1a1a)"></div>
  <div style="height: 9mm; background: linear-gradient(#111, #eee 30%, #999)"></div>
  <div style="height: 9mm; background: linear-gradient(#0b4f5c, #fff)"></div>`;

test('a surface stays as dark as it is, and so does all on a dark page', async () => {
  const css = 'body { color: #1a1a1a } .panel { height: 30mm; background: #222 }';
  const ground = (colour: string) => `${css} @page { background: ${colour} }`;
  const shapes = `<p>Text</p><div style="height: 1pt; background: #1a1a1a"></div><div class="panel"></div>
    <svg role="img" aria-label="Code" width="20mm" height="20mm" viewBox="0 0 9 9"><path fill="#1b1b1b" d="M0 0h1v1h-1zM8 8h1v1h-1z"/></svg>
    <svg role="img" aria-label="Panel" width="30mm" height="30mm" viewBox="0 0 9 9"><path fill="#242424" d="M0 0h1v1h-1zM1 1h7v7h-7zM8 8h1v1h-1z"/></svg>
    <div style="height: 30mm; background: linear-gradient(#111, #111)"></div>`;
  const [light, dark, graded] = await withTestPrinter(async (printer) => {
    const finish = async (css: string, body = shapes) =>
      coloursOf(
        await finishPdf(await printDocument(printer, { body, css }), makeFacts(), {
          names: [],
          permalinks: [],
          anchors: [],
        }),
      );
    const full =
      '<div style="position: fixed; inset: 0; background: linear-gradient(#1e1e1e, #1e1e1e)"></div>';
    return [await finish(css), await finish(ground('#1e1e1e')), await finish(css, full + shapes)] as const;
  });
  expect(light.greys).toEqual([0, 0.1333, 0.1412]);
  expect(light.gradients).toEqual(['DeviceGray 0.0667 0.0667']);
  expect(dark.greys).toEqual(expect.arrayContaining([0.102, 0.1176, 0.1333]));
  expect(graded.gradients).toEqual(['DeviceGray 0.0667 0.0667', 'DeviceGray 0.1176 0.1176']);
  expect(graded.greys).toEqual(expect.arrayContaining([0.102, 0.1333]));
});

describe('a print', () => {
  let colours: Colours;

  beforeAll(async () => {
    const print = await withTestPrinter((printer) =>
      printDocument(printer, { body, css: 'body { color: #1a1a1a }' }),
    );
    colours = await coloursOf(
      await finishPdf(print, makeFacts(), { names: [], permalinks: [], anchors: [] }),
    );
  });

  test('has its neutral colours as greys in text and drawings, ink as true black, and its hues as they were', () => {
    expect(colours.greys).toEqual([0, 0.2902, 0.502, 1]);
    expect(colours.hues).toEqual(['.0431 .3098 .3608', '.8 0 0']);
  });

  test('has gradients between greys as greys, and those with a hue as they were', () => {
    expect(colours.gradients).toEqual(['DeviceGray 0 0', 'DeviceGray 0.0667 0.9333 0.6', 'DeviceRGB']);
  });
});

interface Colours {
  readonly greys: readonly number[];
  readonly hues: readonly string[];
  readonly gradients: readonly string[];
}

/** All that a file paints with, each once, sorted. */
async function coloursOf(bytes: Uint8Array): Promise<Colours> {
  const pdf = await openPrint(bytes);
  const contents = openContents(pdf);
  const painted = contents.flatMap(({ bytes, operations }) =>
    operations
      .filter(({ operator }) => /^(g|rg|k)$/i.test(operator))
      .map((operation) => readNumbers(bytes, operation)),
  );
  const greys = painted.filter(({ length }) => length === 1).flat();
  const hues = painted.filter(({ length }) => length > 1).map((rgb) => rgb.join(' ').replaceAll('0.', '.'));
  const patterns = contents.flatMap(({ owner }) => {
    const resources = dictAt(owner, 'Resources');
    const dict = resources && dictAt(resources, 'Pattern');
    return (dict?.keys() ?? []).map((key) => dict && dictAt(dict, key.decodeText()));
  });
  const gradients = patterns.flatMap((pattern) => {
    const shading = pattern && dictAt(pattern, 'Shading');
    if (shading === undefined) return [];
    const space = nameAt(shading, 'ColorSpace') ?? '';
    return [space === 'DeviceGray' ? `${space} ${stops(dictAt(shading, 'Function')).join(' ')}` : space];
  });
  return {
    greys: [...new Set(greys)].sort((a, b) => a - b),
    hues: [...new Set(hues)].sort(),
    gradients: [...new Set(gradients)].sort(),
  };
}

/** The greys that a gradient runs through. */
function stops(made: PDFDict | undefined): number[] {
  if (made === undefined) return [];
  const parts = arrayAt(made, 'Functions')?.asArray() ?? [];
  if (parts.length === 0)
    return ['C0', 'C1'].flatMap((key) => asNumbers(arrayAt(made, key) ?? made.context.obj([])));
  return parts.flatMap((part, at) => {
    const [first = 0, second = 0] = stops(asDict(made.context, part));
    return at === 0 ? [first, second] : [second];
  });
}
