import { extname } from 'node:path';
import { type Brand, neutralBrand } from '../domain/brand.js';
import type { Framework } from '../domain/framework.js';
import { logoKinds } from '../settings/load-logo.js';
import type { Looks } from './load-looks.js';

/**
 * The looks of a build, its neutral brand completed from the framework: what brand.yaml leaves out of name, logo and
 * address is the website's own. All other brands stay as they are.
 */
export function wearOwn(looks: Looks, framework: Framework): Looks {
  const neutral = looks.brands?.get(neutralBrand);
  if (looks.brands === undefined || neutral === undefined) return looks;
  const { name, logo, url } = neutral;
  const worn: Brand = {
    ...neutral,
    name: name === '' ? framework.title : name,
    logo: logo ?? siteLogo(framework),
    url: url ?? framework.siteUrl,
  };
  return { ...looks, brands: new Map([...looks.brands, [neutralBrand, worn]]) };
}

/** A logo that a brand would refuse is left out: it was made for another place, and a sheet is whole without it. */
function siteLogo({ logo, images, title, siteUrl }: Framework): Brand['logo'] {
  const bytes = logo === undefined ? undefined : images.get(logo);
  const kind = logoKinds[extname(logo ?? '').toLowerCase()];
  if (bytes === undefined || kind === undefined || kind.fault(bytes) !== undefined) return undefined;
  // The site names its logo from its own root, and shows it there.
  const url = siteUrl === undefined ? undefined : encodeURI(`${siteUrl}/${logo}`);
  return { mediaType: kind.mediaType, bytes, alt: title, url };
}
