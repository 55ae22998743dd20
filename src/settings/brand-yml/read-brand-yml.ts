import { frameworkBrands } from '../../domain/brand.js';
import { type Diagnostic, inBrief } from '../../domain/diagnostic.js';
import { isMisleading, misleading } from '../../domain/misleading-address.js';
import type { BrandFile } from '../brand-file.js';
import type { BrandLayer } from '../brand-layers.js';
import { checkYaml } from '../check-yaml.js';
import { type BrandYml, brandYmlFile } from './brand-yml-file.js';
import { mapColours } from './map-colours.js';
import { mapFonts } from './map-fonts.js';
import { mapLogo } from './map-logo.js';
import { nothing, type Translated } from './translated.js';

/**
 * Reads a `_brand.yml` as if it were the brand.yaml that says the same; its mistakes, and what cannot be made of it, are
 * told at its own lines.
 *
 * @param path absolute
 * @param folders that may hold its files
 */
export function readBrandYml(
  id: string,
  path: string,
  bytes: Uint8Array,
  folders: readonly string[],
): { layer: BrandLayer | undefined; diagnostics: readonly Diagnostic[] } {
  const { usable, diagnostics, placeOf } = checkYaml(path, bytes, brandYmlFile);
  if (usable === undefined) return { layer: undefined, diagnostics };
  const yml = usable.values;
  const name = mapName(yml);
  const url = mapUrl(yml);
  const colours = mapColours(yml);
  const logo = mapLogo(yml, name.value ?? (frameworkBrands.includes(id) ? '' : undefined));
  const fonts = mapFonts(yml, folders);
  const parts = [name, url, colours, logo, fonts];
  const values: BrandFile = {
    ...(name.value && { name: name.value }),
    ...(url.value && { url: url.value }),
    ...(colours.value && { colours: colours.value }),
    ...(logo.value && { logo: logo.value }),
    ...(fonts.value && { fonts: fonts.value }),
  };
  const found = parts.flatMap(({ faults }) =>
    faults.map(
      ({ path: at, ...words }): Diagnostic => ({ ...inBrief(words), severity: 'error', place: placeOf(at) }),
    ),
  );
  const origins = parts.flatMap((part) => part.origins);
  const atFault = [...usable.faulty, ...parts.flatMap(({ faults }) => faults.map((fault) => fault.path))];
  const layer: BrandLayer = {
    id,
    form: '_brand.yml',
    values,
    faulty: atFault.flatMap(([group]) => (sections[String(group)] ?? []).map((key) => [key])),
    folders,
    placeOf: (asked) => placeOf(originOf(asked, origins)),
  };
  return { layer, diagnostics: [...diagnostics, ...found] };
}

/** What of a brand may be missing because of a mistake in a part of the file. */
const sections: Readonly<Record<string, readonly (keyof BrandFile)[]>> = {
  meta: ['name', 'url'],
  logo: ['logo'],
  color: ['colours'],
  typography: ['fonts'],
};

type Path = readonly PropertyKey[];

function originOf(asked: Path, origins: Translated<unknown>['origins']): Path {
  const [longest] = origins
    .filter(([ours]) => ours.every((key, i) => key === asked[i]))
    .sort(([a], [b]) => b.length - a.length);
  return longest?.[1] ?? [];
}

/** The full name, else the short one. */
function mapName({ meta }: BrandYml): Translated<string> {
  const name = meta?.name;
  if (typeof name === 'string') return { value: name, origins: [[['name'], ['meta', 'name']]], faults: [] };
  const key = name?.full === undefined ? 'short' : 'full';
  return { value: name?.[key], origins: [[['name'], ['meta', 'name', key]]], faults: [] };
}

function mapUrl({ meta }: BrandYml): Translated<string> {
  const link = meta?.link;
  const home = typeof link === 'string' ? link : link?.home;
  const path = typeof link === 'string' ? ['meta', 'link'] : ['meta', 'link', 'home'];
  if (home === undefined) return nothing;
  const fault =
    !URL.canParse(home) || !/^https?:/i.test(home)
      ? 'It must be a web address such as https://example.com.'
      : isMisleading(home)
        ? misleading.why
        : undefined;
  if (fault === undefined) return { value: home, origins: [[['url'], path]], faults: [] };
  return {
    ...nothing,
    faults: [
      { code: 'bad-value', path, what: 'The address of the brand cannot be used.', why: '', fix: fault },
    ],
  };
}
