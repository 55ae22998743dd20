import { extname } from 'node:path';
import { type Brand, neutralBrand, usualLogoHeight } from '../../domain/brand.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Framework } from '../../domain/framework.js';
import { problem } from '../../model/problem.js';
import { logoKinds } from '../../settings/load-logo.js';
import type { Looks } from '../nouns/looks.js';

/**
 * The looks of a build, its neutral brand completed from the framework: what brand.yaml leaves out of name, logo and
 * address is the website's own. All other brands stay as they are.
 *
 * @param undecodable paths of pictures that a browser could not decode
 */
export function wearOwn(looks: Looks, framework: Framework, undecodable?: ReadonlySet<string>): Looks {
  const neutral = looks.brands?.get(neutralBrand);
  if (looks.brands === undefined || neutral === undefined) return looks;
  const { name, logo, url } = neutral;
  const own = logo === undefined ? siteLogo(framework, undecodable) : { logo, fault: undefined };
  const worn: Brand = {
    ...neutral,
    name: name === '' ? framework.title : name,
    logo: own.logo,
    url: url ?? framework.siteUrl,
  };
  return {
    ...looks,
    brands: new Map([...looks.brands, [neutralBrand, worn]]),
    diagnostics: own.fault === undefined ? looks.diagnostics : [...looks.diagnostics, own.fault],
  };
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
