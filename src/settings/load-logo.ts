import { extname } from 'node:path';
import type { Brand } from '../domain/brand.js';
import type { Code } from '../domain/rules.js';
import { svgFault } from '../svg/svg-fault.js';
import type { BrandFile } from './brand-file.js';
import { errorAt, type Given, type Loaded } from './brand-layers.js';
import { pngFault } from './png-fault.js';
import { readAsset } from './read-asset.js';

/** What a logo may be, by the ending of its name. `fault` says in a few words why bytes cannot be used as one. */
export const logoKinds: Readonly<
  Record<string, { mediaType: string; fault: (bytes: Uint8Array) => string | undefined }>
> = {
  '.svg': { mediaType: 'image/svg+xml', fault: svgFault },
  '.png': { mediaType: 'image/png', fault: pngFault },
};

/** Reads the logo and looks it over; a logo that would print broken, or that could run or fetch something, is an error. */
export async function loadLogo(
  given: Given<NonNullable<BrandFile['logo']>> | undefined,
): Promise<Loaded<Brand['logo']>> {
  if (given === undefined) return { value: undefined, diagnostics: [] };
  const { file, alt, url } = given.value;
  const refuse = (code: Code, what: string, fix: string): Loaded<Brand['logo']> => ({
    value: undefined,
    diagnostics: [errorAt(given, ['file'], { code, what, why: '', fix })],
  });

  const kind = logoKinds[extname(file).toLowerCase()];
  if (kind === undefined)
    return refuse('bad-logo', `The logo ${file} is neither SVG nor PNG.`, 'Save it as SVG or PNG.');
  const asset = await readAsset(given.layer, file);
  if (asset.kind === 'missing') {
    return refuse(
      'missing-logo',
      `There is no logo ${file}.`,
      `Put it into ${given.layer.folders[0]}, or correct the name.`,
    );
  }
  if (asset.kind === 'outside') {
    return refuse(
      'bad-logo',
      `The logo ${file} lies outside the brand's folder.`,
      'Copy it into the folder of the brand.',
    );
  }
  if (asset.kind === 'refused') {
    return refuse('bad-logo', `The logo ${file} ${asset.fault}.`, 'Save it smaller.');
  }
  const fault = kind.fault(asset.bytes);
  if (fault !== undefined)
    return refuse(
      'bad-logo',
      `The logo ${file} cannot be used: ${fault}.`,
      'Export it again, plain and complete.',
    );
  return { value: { mediaType: kind.mediaType, bytes: asset.bytes, alt, url }, diagnostics: [] };
}
