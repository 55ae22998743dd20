import { extname } from 'node:path';
import { type Brand, frameworkBrands, usualLogoHeight } from '../../domain/brand.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Framework } from '../../domain/framework.js';
import { problem } from '../../model/problem.js';
import { logoKinds } from '../../settings/load-logo.js';
import type { Looks } from '../nouns/looks.js';

/**
 * The looks of a build, the brands that are the framework's own completed from it: what they leave out of name, logo
 * and address is the website's. All other brands stay as they are.
 *
 * @param undecodable paths of pictures that a browser could not decode
 */
export function wearOwn(looks: Looks, framework: Framework, undecodable?: ReadonlySet<string>): Looks {
  const brands = [...(looks.brands ?? [])].filter(([id]) => frameworkBrands.includes(id));
  if (looks.brands === undefined || brands.length === 0) return looks;
  const site = siteLogo(framework, undecodable);
  const worn = brands.map(([id, brand]): [string, Brand] => [
    id,
    {
      ...brand,
      name: brand.name === '' ? framework.title : brand.name,
      logo: named(brand.logo, framework.title) ?? site.logo,
      url: brand.url ?? framework.siteUrl,
    },
  ]);
  const isShown = brands.some(([, { logo }]) => logo === undefined);
  return {
    ...looks,
    brands: new Map([...looks.brands, ...worn]),
    diagnostics:
      site.fault === undefined || !isShown ? looks.diagnostics : [...looks.diagnostics, site.fault],
  };
}

/** A logo without words of its own, of a brand without a name. */
function named(logo: Brand['logo'], name: string): Brand['logo'] {
  return logo?.alt === '' ? { ...logo, alt: name } : logo;
}

interface SiteLogo {
  readonly logo: Brand['logo'];
  /** Why the site's logo is left out: it was made for another place, and a sheet is whole without it. */
  readonly fault: Diagnostic | undefined;
}

function siteLogo(
  { logo, images, title, siteUrl }: Framework,
  undecodable: ReadonlySet<string> | undefined,
): SiteLogo {
  if (logo === undefined) return { logo: undefined, fault: undefined };
  const bytes = images.get(logo.text);
  const kind = logoKinds[extname(logo.text).toLowerCase()];
  const isDecoded = undecodable?.has(logo.text) !== true;
  const fault = faultOf(bytes, kind) ?? (isDecoded ? undefined : 'a browser cannot decode it');
  if (fault !== undefined || bytes === undefined || kind === undefined) {
    return {
      logo: undefined,
      fault: problem('site-logo', logo.place, {
        what: `The logo ${logo.text} of the website is on no sheet: ${fault ?? ''}.`,
        why: 'Sheets say the name instead.',
        fix: 'Name an SVG or PNG inside the framework folder, or make a brand that has its own logo.',
      }),
    };
  }
  // The site names its logo from its own root, and shows it there.
  const url = siteUrl === undefined ? undefined : encodeURI(`${siteUrl}/${logo.text}`);
  return {
    logo: { mediaType: kind.mediaType, bytes, alt: title, url, height: usualLogoHeight },
    fault: undefined,
  };
}

function faultOf(
  bytes: Uint8Array | undefined,
  kind: (typeof logoKinds)[string] | undefined,
): string | undefined {
  if (kind === undefined) return 'it is neither SVG nor PNG';
  return bytes === undefined ? 'it is not in the framework folder' : kind.fault(bytes);
}
