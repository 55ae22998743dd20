import { unescapeText } from '../domain/html-text.js';

/**
 * Puts the bytes of local images into the page, as data, in place of `image:PATH`.
 * An image that is not there was reported by the model; its tag then carries only its alternative text.
 */
export function embedImages(html: string, images: ReadonlyMap<string, Uint8Array>): string {
  if (!html.includes('src="image:')) return html;
  return html.replace(/src="image:([^"]*)"/g, (_, escaped: string) => {
    const path = unescapeText(escaped);
    const bytes = images.get(path);
    return bytes === undefined
      ? ''
      : `src="data:${mediaType(path)};base64,${Buffer.from(bytes).toString('base64')}"`;
  });
}

const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

function mediaType(path: string): string {
  return mediaTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}
