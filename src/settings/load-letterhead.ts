import type { Letterhead } from '../domain/brand.js';
import { svgFault } from '../svg/svg-fault.js';
import type { BrandFile } from './brand-file.js';
import type { Given, Loaded } from './brand-layers.js';
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

/** What lies under first pages. */
export async function loadLetterhead(
  given: Given<NonNullable<BrandFile['letterhead']>> | undefined,
): Promise<Loaded<Letterhead>> {
  if (given === undefined) return { value: undefined, diagnostics: [] };
  const { value } = given;
  const file = typeof value === 'string' ? { ...given, value } : givenWithin(given, 'file', value.file);
  const loaded = await loadPicture(file, wanted);
  if (loaded.value === undefined) return { value: undefined, diagnostics: loaded.diagnostics };
  const { top = usual.top, bottom = usual.bottom } = typeof value === 'string' ? {} : value;
  return { value: { ...loaded.value, top, bottom }, diagnostics: [] };
}

function pdfFault(bytes: Uint8Array): string | undefined {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') ? undefined : 'it is no PDF';
}
