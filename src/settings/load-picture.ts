import { extname } from 'node:path';
import type { BrandPicture } from '../domain/brand.js';
import { ownValue } from '../domain/own-value.js';
import type { Code } from '../domain/rules.js';
import { errorAt, type Given, type Loaded } from './brand-layers.js';
import { readAsset } from './read-asset.js';

/**
 * What a file of a brand may be, by the ending of its name. `fault` says in a few words why bytes cannot be used as one, and what
 * to do where that is not to export it again.
 */
export type PictureKinds<Fault = string> = Readonly<
  Record<string, { mediaType: string; fault: (bytes: Uint8Array) => Fault | undefined }>
>;

export interface PictureFault {
  readonly what: string;
  readonly fix: string;
}

/** What is looked for, in words and by its codes. */
export interface WantedPicture {
  /** `logo`, `cover picture`. */
  readonly called: string;
  /** `neither SVG nor PNG`, `SVG or PNG`. */
  readonly forms: { readonly none: string; readonly any: string };
  readonly kinds: PictureKinds<string | PictureFault>;
  readonly codes: { readonly missing: Code; readonly bad: Code };
}

/** Reads a file that a brand names and looks it over; what would print broken, or could run or fetch something, is an error. */
export async function loadPicture(
  given: Given<string>,
  { called, forms, kinds, codes }: WantedPicture,
): Promise<Loaded<BrandPicture>> {
  const file = given.value;
  const refuse = (code: Code, what: string, fix: string): Loaded<BrandPicture> => ({
    value: undefined,
    diagnostics: [errorAt(given, [], { code, what: `${what}.`, why: '', fix })],
  });

  const kind = ownValue(kinds, extname(file).toLowerCase());
  if (kind === undefined)
    return refuse(codes.bad, `The ${called} ${file} is ${forms.none}`, `Save it as ${forms.any}.`);
  const asset = await readAsset(given.layer, file);
  switch (asset.kind) {
    case 'missing':
      return refuse(
        codes.missing,
        `There is no ${called} ${file}`,
        `Put it into ${given.layer.folders[0]}, or correct the name.`,
      );
    case 'outside':
      return refuse(
        codes.bad,
        `The ${called} ${file} lies outside the brand's folder`,
        'Copy it into the folder of the brand.',
      );
    case 'refused':
      return refuse(codes.bad, `The ${called} ${file} ${asset.fault}`, 'Save it smaller.');
  }
  const fault = kind.fault(asset.bytes);
  if (fault !== undefined) {
    const { what, fix } =
      typeof fault === 'string' ? { what: fault, fix: 'Export it again, plain and complete.' } : fault;
    return refuse(codes.bad, `The ${called} ${file} cannot be used: ${what}`, fix);
  }
  return { value: { mediaType: kind.mediaType, bytes: asset.bytes }, diagnostics: [] };
}

/** A name within a value, as the brand gives it. */
export function givenWithin<T>({ layer, path }: Given<unknown>, key: string, value: T): Given<T> {
  return { value, layer, path: [...path, key] };
}
