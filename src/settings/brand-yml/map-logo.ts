import { ownValue } from '../../domain/own-value.js';
import { shortened } from '../../domain/shortened.js';
import type { BrandFile } from '../brand-file.js';
import type { BrandYml, YmlImage, YmlLogo } from './brand-yml-file.js';
import { nothing, type Translated, type TranslationFault } from './translated.js';

type Path = readonly PropertyKey[];
type Logo = Exclude<BrandFile['logo'], string | undefined>;
type Size = NonNullable<YmlLogo['medium']>;

/** An image and where its file is named. */
interface Named {
  readonly file: string;
  readonly alt: string | undefined;
  readonly path: Path;
}

/**
 * The medium logo, else the large one, else the small one, in the variants for light and dark grounds; the small one is the
 * sign alone where it is another.
 *
 * @param name what a screen reader says of a logo that has no words of its own; undefined when there is none
 */
export function mapLogo({ logo }: BrandYml, name: string | undefined): Translated<Logo> {
  const main = logo === undefined ? undefined : mainOf(logo);
  if (logo === undefined || main === undefined) return nothing;
  const variants = { file: main, ...others(logo, main) };
  const alt = main.alt ?? name;
  const faults = [
    ...Object.values(variants).flatMap(onTheWeb),
    ...(alt === undefined ? [unnamed(main)] : []),
  ];
  if (faults.length > 0 || alt === undefined) return { ...nothing, faults };
  const files = Object.entries(variants).map(([key, { file }]) => [key, fromHere(file)]);
  return {
    value: { file: fromHere(main.file), alt, ...Object.fromEntries(files) },
    origins: [
      [['logo'], main.path],
      ...Object.entries(variants).map(([key, { path }]) => [['logo', key], path] as const),
    ],
    faults,
  };
}

/** From the root of a website is from here. */
function fromHere(file: string): string {
  return file.replace(/^\/+/, '');
}

function onTheWeb({ file, path }: Named): TranslationFault[] {
  if (!/^[a-z][a-z+.-]*:|^\/\//i.test(file)) return [];
  const what = `The logo ${shortened(file)} is no file beside this one, and nothing is downloaded.`;
  return [{ code: 'bad-logo', path, what, why: '', fix: 'Save it here, and name the file.' }];
}

function unnamed({ path }: Named): TranslationFault {
  return {
    code: 'missing-key',
    path,
    what: 'The logo has no "alt", and the brand no "meta.name".',
    why: 'A screen reader says it in place of the logo.',
    fix: 'Add the one or the other.',
  };
}

/** Its variants, as far as they are other files. */
function others(logo: NonNullable<BrandYml['logo']>, main: Named): Record<string, Named> {
  if (typeof logo === 'string') return {};
  const find = (sizes: readonly ('small' | 'medium' | 'large')[], ground: 'light' | 'dark') =>
    sizes
      .flatMap((size) =>
        logo[size] === undefined ? [] : (variantOf(logo[size], ground, ['logo', size], logo) ?? []),
      )
      .find(({ file }) => file !== main.file);
  const icon = find(['small'], 'light');
  const onDark = find(
    (['medium', 'large'] as const).filter((size) => hasGrounds(logo[size])),
    'dark',
  );
  return { ...(icon && { icon }), ...(onDark && { onDark }) };
}

function hasGrounds(size: Size | undefined): boolean {
  return typeof size === 'object' && !('path' in size);
}

function mainOf(logo: NonNullable<BrandYml['logo']>): Named | undefined {
  if (typeof logo === 'string') return imageOf(logo, ['logo'], {});
  if (logo.path !== undefined) return { file: logo.path, alt: logo.alt, path: ['logo', 'path'] };
  for (const size of ['medium', 'large', 'small'] as const) {
    const found = logo[size] === undefined ? undefined : variantOf(logo[size], 'light', ['logo', size], logo);
    if (found !== undefined) return found;
  }
  const [only, ...others] = Object.keys(logo.images ?? {});
  return only === undefined || others.length > 0 ? undefined : imageOf(only, ['logo', 'images', only], logo);
}

/** A logo that is told of no ground is for every ground. */
function variantOf(size: Size, ground: 'light' | 'dark', path: Path, logo: YmlLogo): Named | undefined {
  if (typeof size === 'string' || 'path' in size) return imageOf(size, path, logo);
  const variant = size[ground];
  return variant === undefined ? undefined : imageOf(variant, [...path, ground], logo);
}

/** A name of `images`, a path, or a path with what a screen reader says. */
function imageOf(image: YmlImage, path: Path, { images }: YmlLogo): Named {
  if (typeof image !== 'string') return { file: image.path, alt: image.alt, path: [...path, 'path'] };
  const named = ownValue(images ?? {}, image);
  if (named === undefined) return { file: image, alt: undefined, path };
  return typeof named === 'string'
    ? { file: named, alt: undefined, path: ['logo', 'images', image] }
    : { file: named.path, alt: named.alt, path: ['logo', 'images', image, 'path'] };
}
