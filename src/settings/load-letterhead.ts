import type { BrandPicture, Letterhead } from '../domain/brand.js';
import { papers } from '../domain/paper.js';
import { pictureSize } from '../svg/picture-size.js';
import { svgFault } from '../svg/svg-fault.js';
import type { BrandFile } from './brand-file.js';
import { errorAt, type Given, type Loaded } from './brand-layers.js';
import { givenWithin, loadPicture, type WantedPicture } from './load-picture.js';

const wanted: WantedPicture = {
  called: 'letterhead',
  forms: { none: 'neither SVG nor PDF', any: 'SVG or PDF' },
  kinds: {
    '.svg': { mediaType: 'image/svg+xml', fault: svgFault },
    '.pdf': { mediaType: 'application/pdf', fault: pdfFault },
  },
  codes: { missing: 'bad-letterhead', bad: 'bad-letterhead' },
};

/** What letters begin and end with by DIN 5008, form B: as much room as most letterheads take. */
const usual = { top: 45, bottom: 25 } as const;

/** Height by width; Letter, the widest paper, has 1.29. One that lies, or a strip, would stand amid the text of a sheet. */
const leastProportion = 1.15;

/** What lies under first pages. `paper` is that of the brand. */
export async function loadLetterhead(
  given: Given<NonNullable<BrandFile['letterhead']>> | undefined,
  paper: string | undefined,
): Promise<Loaded<Letterhead>> {
  if (given === undefined) return { value: undefined, diagnostics: [] };
  const { value } = given;
  const file = letterheadFile(given);
  const loaded = await loadPicture(file, wanted);
  if (loaded.value === undefined) return { value: undefined, diagnostics: loaded.diagnostics };
  const refuse = (what: string, fix: string): Loaded<Letterhead> => ({
    value: undefined,
    diagnostics: [
      errorAt(file, [], {
        code: 'bad-letterhead',
        what: `The letterhead ${file.value} ${what}.`,
        why: '',
        fix,
      }),
    ],
  });
  const isPdf = loaded.value.mediaType === 'application/pdf';
  if (isPdf && paper !== undefined && paper.toLowerCase() !== '#ffffff') {
    return refuse(
      `would lie below the paper ${paper}, which is painted`,
      'Leave the paper white, or take an SVG.',
    );
  }
  const page = isPdf ? await pageOf(file, loaded.value.bytes) : drawingOf(loaded.value);
  if (page.value === undefined) return { value: undefined, diagnostics: page.diagnostics };
  const { width, height } = page.value;
  if (height < width * leastProportion) {
    return refuse(
      `has the proportions of ${Math.round(width)} × ${Math.round(height)} mm, and is no sheet that stands`,
      'Save the whole sheet, such as A4 of 210 × 297 mm, with nothing where the text is.',
    );
  }
  const { top = usual.top, bottom = usual.bottom } = typeof value === 'string' ? {} : value;
  return { value: { ...loaded.value, ...page.value, top, bottom }, diagnostics: page.diagnostics };
}

/** The name of its file, where it stands. */
export function letterheadFile(given: Given<NonNullable<BrandFile['letterhead']>>): Given<string> {
  const { value } = given;
  return typeof value === 'string' ? { ...given, value } : givenWithin(given, 'file', value.file);
}

type Sheet = Pick<Letterhead, 'bytes' | 'width' | 'height'>;

async function pageOf(file: Given<string>, bytes: Uint8Array): Promise<Loaded<Sheet>> {
  // Brings the reader of PDFs along, which no other brand needs.
  const { readLetterhead } = await import('../pdf/letterhead/read-letterhead.js');
  const read = await readLetterhead(bytes);
  if ('fault' in read) {
    const what = `The letterhead ${file.value} cannot be used: ${read.fault}.`;
    const fix =
      'Export it again as PDF/A, with its fonts and in the colours of a screen, or as an SVG of paths.';
    return {
      value: undefined,
      diagnostics: [errorAt(file, [], { code: 'bad-letterhead', what, why: '', fix })],
    };
  }
  const { pages, isConverted, ...page } = read;
  const adapted = [
    ...(pages > 1
      ? [{ what: `has ${pages} pages, of which the first is taken`, fix: 'Save that page alone.' }]
      : []),
    ...(isConverted
      ? [
          {
            what: 'has colours of the press (CMYK), of which the nearest of a screen are printed',
            fix: 'Look at a sheet; where a colour is wrong, export the letterhead in RGB.',
          },
        ]
      : []),
  ];
  return {
    value: page,
    diagnostics: adapted.map(({ what, fix }) => ({
      ...errorAt(file, [], {
        code: 'letterhead-fitted',
        what: `The letterhead ${file.value} ${what}.`,
        why: '',
        fix,
      }),
      severity: 'warning' as const,
    })),
  };
}

/** A drawing has proportions; which of our papers it is made for they tell. */
function drawingOf({ bytes }: BrandPicture): Loaded<Sheet> {
  const { letter, a4 } = papers;
  const size = pictureSize(bytes) ?? a4;
  const aspect = size.height / size.width;
  const width = Math.abs(aspect - letter.height / letter.width) < 0.02 ? letter.width : a4.width;
  return { value: { bytes, width, height: width * aspect }, diagnostics: [] };
}

function pdfFault(bytes: Uint8Array): string | undefined {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') ? undefined : 'it is no PDF';
}
