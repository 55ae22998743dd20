import { type BrandPicture, type Logo, usualLogoHeight } from '../domain/brand.js';
import { svgFault } from '../svg/svg-fault.js';
import type { BrandFile } from './brand-file.js';
import type { Given, Loaded } from './brand-layers.js';
import { givenWithin, loadPicture, type PictureKinds, type WantedPicture } from './load-picture.js';
import { paintedColours } from './painted-colours.js';
import { pngFault } from './png-fault.js';

/** What a logo may be. */
export const logoKinds: PictureKinds = {
  '.svg': { mediaType: 'image/svg+xml', fault: svgFault },
  '.png': { mediaType: 'image/png', fault: pngFault },
};

const wanted: WantedPicture = {
  called: 'logo',
  forms: { none: 'neither SVG nor PNG', any: 'SVG or PNG' },
  kinds: logoKinds,
  codes: { missing: 'missing-logo', bad: 'bad-logo' },
};

/** A logo as brand.yaml may name it: by its file alone, or with variants. */
export type GivenLogo = Given<NonNullable<BrandFile['logo']>>;

/** Reads the logo and its variants. `name` is what a screen reader says of one that has no words of its own. */
export async function loadLogo(
  given: GivenLogo | undefined,
  name: string | undefined,
): Promise<Loaded<Logo>> {
  if (given === undefined) return { value: undefined, diagnostics: [] };
  const said = typeof given.value === 'string' ? undefined : given.value;
  const variant = (key: 'icon' | 'onDark') =>
    said?.[key] === undefined ? none : loadMark(givenWithin(given, key, said[key]));
  const [whole, icon, onDark] = await Promise.all([
    loadMark(logoFile(given)),
    variant('icon'),
    variant('onDark'),
  ]);
  const diagnostics = [whole, icon, onDark].flatMap((loaded) => loaded.diagnostics);
  if (whole.value === undefined || diagnostics.length > 0) return { value: undefined, diagnostics };
  const { alt = name ?? '', url, height = usualLogoHeight } = said ?? {};
  return {
    value: { ...whole.value, alt, url, height, icon: icon.value, onDark: onDark.value },
    diagnostics,
  };
}

async function loadMark(file: Given<string>): Promise<Loaded<BrandPicture>> {
  const { value, diagnostics } = await loadPicture(file, wanted);
  return { value: value && { ...value, colours: await paintedColours(value.bytes) }, diagnostics };
}

const none: Loaded<BrandPicture> = { value: undefined, diagnostics: [] };

/** The name of its file, where it stands. */
export function logoFile(given: GivenLogo): Given<string> {
  return typeof given.value === 'string'
    ? { ...given, value: given.value }
    : givenWithin(given, 'file', given.value.file);
}
