import type { HtmlElement } from '../html/node.js';
import { type PictureSize, pictureSize } from '../svg/picture-size.js';

/** An image of a page, as far as slides are concerned. */
export interface FoundPicture {
  /** Empty for what is no image of the folder. */
  readonly path: string;
  readonly alt: string;
  /** Undefined for one that has no slide of its own: its words stand within the text. */
  readonly size: PictureSize | undefined;
}

/** Looks at one `<img>`; one whose size nobody can tell, or that is a sign among words, has no slide. */
export function findPicture(
  { attributes: { src = '', alt = '' } }: HtmlElement,
  images: ReadonlyMap<string, Uint8Array>,
): FoundPicture {
  const path = src.startsWith('image:') ? src.slice('image:'.length) : '';
  const bytes = images.get(path);
  const size = bytes === undefined ? undefined : pictureSize(bytes);
  const isSign = size !== undefined && Math.max(size.width, size.height) < smallest;
  return { path, alt, size: isSign ? undefined : size };
}

/** Pixels; what is smaller is a sign among words. */
const smallest = 48;
