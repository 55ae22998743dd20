import type { Brand, Cover } from '../domain/brand.js';
import { contrast } from '../domain/contrast.js';
import { pictureFault } from '../svg/picture-fault.js';
import { pictureSize } from '../svg/picture-size.js';
import type { BrandFile } from './brand-file.js';
import type { Given, Loaded } from './brand-layers.js';
import { accentTextLeast, lowContrast } from './check-contrast.js';
import { logoKinds } from './load-logo.js';
import { givenWithin, loadPicture, type PictureFault, type WantedPicture } from './load-picture.js';

/** A3 at 300 dots an inch has 17 million; more only makes every pack of a print shop's size. */
const mostPixels = 20_000_000;

const jpeg = { mediaType: 'image/jpeg', fault: (bytes: Uint8Array) => pictureFault('picture.jpg', bytes) };

const wanted: WantedPicture = {
  called: 'cover picture',
  forms: { none: 'neither SVG, PNG nor JPEG', any: 'SVG, PNG or JPEG' },
  kinds: Object.fromEntries(
    Object.entries({ ...logoKinds, '.jpg': jpeg, '.jpeg': jpeg }).map(([ending, { mediaType, fault }]) => [
      ending,
      { mediaType, fault: (bytes: Uint8Array) => tooLarge(mediaType, bytes) ?? fault(bytes) },
    ]),
  ),
  codes: { missing: 'bad-cover', bad: 'bad-cover' },
};

/** How packs begin; colours that the brand leaves out are chosen so that words can be read. */
export async function loadCover(
  given: Given<NonNullable<BrandFile['cover']>> | undefined,
  { ink, paper, accent }: Pick<Brand['colours'], 'ink' | 'paper' | 'accent'>,
): Promise<Loaded<Cover>> {
  if (given === undefined) return { value: undefined, diagnostics: [] };
  const { fill = accent, text = readOn(fill, [paper, ink]), picture } = given.value;
  const low = lowContrast(
    { name: 'cover.text', colour: text },
    { name: 'cover.fill', colour: fill },
    { least: accentTextLeast, use: 'A title' },
    given.value.text === undefined ? given : givenWithin(given, 'text', text),
  );
  const loaded =
    picture === undefined ? undefined : await loadPicture(givenWithin(given, 'picture', picture), wanted);
  const diagnostics = [...low, ...(loaded?.diagnostics ?? [])];
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const isDark = contrast(fill, '#ffffff') >= contrast(fill, '#000000');
  return { value: { fill, text, isDark, picture: loaded?.value }, diagnostics };
}

/** One of white and black has 4.58:1 on every colour. */
function readOn(fill: string, own: readonly string[]): string {
  const best = (colours: readonly string[]) =>
    colours.reduce((most, colour) => (contrast(colour, fill) > contrast(most, fill) ? colour : most));
  const ours = best(own);
  return contrast(ours, fill) >= accentTextLeast ? ours : best(['#ffffff', '#000000']);
}

function tooLarge(mediaType: string, bytes: Uint8Array): PictureFault | undefined {
  const size = mediaType === 'image/svg+xml' ? undefined : pictureSize(bytes);
  if (size === undefined || size.width * size.height <= mostPixels) return undefined;
  const [width, height, most] = [size.width, size.height, mostPixels / 1_000_000].map((count) =>
    count.toLocaleString('en'),
  );
  return {
    what: `it has ${width} by ${height} pixels, more than ${most} million`,
    fix: 'Save it smaller: 2,480 by 3,508 pixels fill A4 at 300 dots an inch.',
  };
}
