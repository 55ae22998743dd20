import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shortened } from '../../domain/shortened.js';
import type { BrandFile, FamilyFile, LocalFamily } from '../brand-file.js';
import { findFontPackage } from '../find-font-package.js';
import { fontName } from '../font-name.js';
import { type BrandYml, weightNames, type YmlFont } from './brand-yml-file.js';
import { packageOf } from './package-of.js';
import { nothing, type Translated, type TranslationFault } from './translated.js';

type Path = readonly PropertyKey[];
type Fonts = NonNullable<BrandFile['fonts']>;
type Typography = NonNullable<BrandYml['typography']>;
type Use = 'base' | 'headings';

/** base → text, headings → headings: files that lie here, else the package that has the font. */
export function mapFonts({ typography }: BrandYml, folders: readonly string[]): Translated<Fonts> {
  if (typography === undefined) return nothing;
  const text = familyFor('base', typography, folders);
  const headings = familyFor('headings', typography, folders);
  return {
    value: { ...(text.value && { text: text.value }), ...(headings.value && { headings: headings.value }) },
    origins: [
      ...text.origins.map(([ours, theirs]) => [['fonts', 'text', ...ours], theirs] as const),
      ...headings.origins.map(([ours, theirs]) => [['fonts', 'headings', ...ours], theirs] as const),
    ],
    faults: [...text.faults, ...headings.faults],
  };
}

function familyFor(
  use: Use,
  { fonts = [], ...settings }: Typography,
  folders: readonly string[],
): Translated<FamilyFile> {
  const setting = settings[use];
  const written = typeof setting === 'string' ? setting : setting?.family;
  if (written === undefined) return nothing;
  const path = typeof setting === 'string' ? ['typography', use] : ['typography', use, 'family'];
  // A list of CSS may follow, for computers that lack the first.
  const family = (written.split(',')[0] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2');
  const same = (font: YmlFont) => font.family.toLowerCase() === family.toLowerCase();
  const index = fonts.findIndex(same);
  const font = fonts[index];
  if (!fontName.test(family)) {
    return refuse(
      'bad-value',
      path,
      `"${shortened(family)}" is no name of a font.`,
      'A name has letters, digits, spaces and . - _ & + alone.',
    );
  }
  if (font?.source === 'file' || font?.files !== undefined)
    return fromFiles(family, fonts.filter(same), index);

  const name = packageOf(family);
  const folder = findFontPackage(name, folders);
  if (folder === undefined && (font?.source === 'system' || generic.test(family))) {
    return refuse(
      'missing-font',
      path,
      `${family} is a font of the computer, and none of those is used.`,
      'Give its woff2 files with "source: file", or name a font of Fontsource.',
      'A sheet would look different on each computer.',
    );
  }
  const weight = use === 'headings' && typeof setting === 'object' ? weightOf(setting.weight) : undefined;
  const weights = weight === undefined || folder === undefined ? [] : heavyAs(weight, folder);
  return {
    value: { package: name, ...(weights.length > 0 && { weights }) },
    origins: [[[], path]],
    faults: [],
  };
}

const generic = /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-[a-z-]+)$/i;

/** The only weight of headings: the nearest of those that pages use, as far as the package has it. */
function heavyAs(weight: number, folder: string): (400 | 600 | 700)[] {
  const id = folder.split(/[\\/]/).at(-1) ?? '';
  const has = (cut: number) => existsSync(join(folder, 'files', `${id}-latin-${cut}-normal.woff2`));
  const [nearest] = cuts.filter(has).sort((a, b) => Math.abs(a - weight) - Math.abs(b - weight));
  return nearest === undefined ? [] : [nearest];
}

const cuts = [400, 600, 700] as const;

/** All files of a family, which may be spread over several entries; those of weights that no page uses are left out. */
function fromFiles(family: string, fonts: readonly YmlFont[], index: number): Translated<LocalFamily> {
  const at = (file: number): Path => ['typography', 'fonts', index, 'files', file];
  const named = fonts
    .flatMap(({ files = [] }) => files)
    .map((file) => (typeof file === 'string' ? { path: file } : file));
  if (named.length === 0) {
    return refuse(
      'missing-font',
      ['typography', 'fonts', index],
      `The font ${family} has no files.`,
      'Name them as "files".',
    );
  }
  const web = named.findIndex(({ path }) => /^[a-z][a-z+.-]*:|^\/\//i.test(path));
  if (web >= 0) {
    const what = `The font file ${shortened(named[web]?.path ?? '')} lies on the web, and nothing is downloaded.`;
    return refuse('missing-font', at(web), what, 'Save it here, and name the file.');
  }
  const cutOf = (file: (typeof named)[number]) => weightOf(file.weight) ?? weightInName(file.path);
  const used = named.flatMap((file, i) => {
    const weight = cuts.find((cut) => cut === cutOf(file));
    const style = /italic|oblique/i.test(file.style ?? file.path) ? 'italic' : 'normal';
    return weight === undefined ? [] : [{ at: at(i), file: { file: file.path, weight, style } as const }];
  });
  return {
    value: { family, files: used.map(({ file }) => file) },
    origins: [
      [[], ['typography', 'fonts', index]],
      ...used.map((file, i) => [['files', i], file.at] as const),
    ],
    faults: [],
  };
}

/** A file of which nothing is said but its name. */
function weightInName(path: string): number {
  if (/semi-?bold|demi/i.test(path)) return 600;
  if (/extra-?bold|ultra-?bold|black|heavy/i.test(path)) return 900;
  return /bold/i.test(path) ? 700 : 400;
}

function weightOf(weight: number | string | undefined): number | undefined {
  if (weight === undefined || typeof weight === 'number') return weight;
  const number = weightNames[weight] ?? Number(weight);
  return Number.isNaN(number) ? undefined : number;
}

function refuse(
  code: TranslationFault['code'],
  path: Path,
  what: string,
  fix: string,
  why = '',
): Translated<never> {
  return { ...nothing, faults: [{ code, path, what, why, fix }] };
}
