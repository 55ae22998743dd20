import type { BrandPicture } from '../domain/brand.js';

const addresses = new WeakMap<object, string>();

/** A picture as a `data:` address. */
export function dataUri(picture: BrandPicture): string {
  const known = addresses.get(picture);
  if (known !== undefined) return known;
  const address = `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}`;
  addresses.set(picture, address);
  return address;
}
