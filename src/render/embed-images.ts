import { mediaTypeOf } from '../domain/media-type.js';
import { changeElements } from '../html/change-elements.js';
import { withAttributes, withoutAttribute } from '../html/elements.js';
import type { Html } from '../html/node.js';

/**
 * Puts the bytes of local images into the page, as data, in place of `image:PATH`.
 * An image that is not there was reported by the model; its tag then carries only its alternative text.
 */
export function embedImages(html: Html, images: Pick<ReadonlyMap<string, Uint8Array>, 'get'>): Html {
  return changeElements(html, (element) => {
    const { src } = element.attributes;
    if (src?.startsWith('image:') !== true) return element;
    const path = src.slice('image:'.length);
    const bytes = images.get(path);
    if (bytes === undefined) return withoutAttribute(element, 'src');
    const data = `data:${mediaTypeOf(path)};base64,${Buffer.from(bytes).toString('base64')}`;
    return withAttributes(element, { ...element.attributes, src: data });
  });
}
