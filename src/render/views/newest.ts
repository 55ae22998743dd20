import type { Words } from '../../domain/words/words-in.js';
import { smallQrSvg } from '../qr-code.js';
import { addressOf, type ViewContext } from './view.js';

/** Where a sheet of paper finds its page as it is today. */
export interface Newest {
  /** On the web, from a pack too: a page of the same pack is as old. */
  readonly href: string;
  /** A QR code of it, as SVG. */
  readonly code: string;
  readonly words: string;
}

/** Undefined without a website, and where the address is too long for a small code. */
export function newestOf(
  { framework }: ViewContext,
  permalink: string,
  words: Pick<Words, 'isNewest' | 'advert'>,
): Newest | undefined {
  const { siteUrl } = framework;
  if (siteUrl === undefined) return undefined;
  const href = siteUrl.replace(/\/+$/, '') + encodeURI(permalink);
  const code = smallQrSvg(href, { label: words.advert.qr(addressOf(framework, permalink)) });
  return code === undefined ? undefined : { href, code, words: words.isNewest };
}
