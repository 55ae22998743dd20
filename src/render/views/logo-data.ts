import type { Brand, BrandPicture } from '../../domain/brand.js';

/** What a template shows of a logo: addresses of its variants, where a brand lacks one those of the whole. */
export interface LogoData {
  readonly src: string;
  readonly icon: string;
  readonly onDark: string;
  readonly alt: string;
}

/** Undefined where a brand has no logo; `onDark` is empty where it has none that is light. */
export function logoData(logo: Brand['logo']): LogoData | undefined {
  if (logo === undefined) return undefined;
  const { icon = logo, onDark, alt } = logo;
  return {
    src: dataUri(logo),
    icon: dataUri(icon),
    onDark: onDark === undefined ? '' : dataUri(onDark),
    alt,
  };
}

const addresses = new WeakMap<object, string>();

/** A picture as a `data:` address. */
export function dataUri(picture: BrandPicture): string {
  const known = addresses.get(picture);
  if (known !== undefined) return known;
  const address = `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}`;
  addresses.set(picture, address);
  return address;
}
