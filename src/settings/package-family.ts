import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FontFace, FontFamily } from '../domain/brand.js';
import { isInside } from '../domain/is-inside.js';
import { oneOf } from '../domain/nearest.js';
import type { Code } from '../domain/rules.js';
import { unicodeRange } from '../domain/unicode-range.js';
import { xHeight } from '../fonts/font-facts.js';
import { formOfPackage } from '../fonts/script-fonts.js';
import type { PackageFamily } from './brand-file.js';
import { errorAt, type Given, type Loaded } from './brand-layers.js';
import { findFontPackage, isDamagedPackage, ownFontFolder } from './find-font-package.js';
import { fontName } from './font-name.js';

const metadataFile = z.object({ id: z.string().regex(/^[a-z0-9-]+$/), family: z.string().regex(fontName) });
const unicodeFile = z.record(z.string(), z.string().regex(unicodeRange));

export const variableFontCost =
  'Chromium prints variable fonts as drawings (Type 3), which doubles the size of a PDF.';

/** Reads a Fontsource package's static weights in every subset. The user's copy comes before ours. */
export async function packageFamily(given: Given<PackageFamily>): Promise<Loaded<FontFamily>> {
  const { package: name, weights } = given.value;
  const refuse = (key: string, code: Code, what: string, why: string, fix: string): Loaded<FontFamily> => ({
    value: undefined,
    diagnostics: [errorAt(given, [key], { code, what, why, fix })],
  });
  if (name.startsWith('@fontsource-variable/')) {
    const plain = name.replace('-variable', '');
    return refuse(
      'package',
      'variable-font',
      `${name} is a variable font.`,
      variableFontCost,
      `Use ${plain}.`,
    );
  }

  const folder = findFontPackage(name, given.layer.folders);
  if (folder === undefined) {
    const isThere = isDamagedPackage(name, given.layer.folders);
    return refuse(
      'package',
      'missing-font',
      `The package ${name} is ${isThere ? 'installed, but its package.json is damaged' : 'not installed'}.`,
      '',
      `Run: npm install ${name}`,
    );
  }
  const read = await readPackage(folder, weights ?? [400, 600, 700]).catch(() => undefined);
  if (read === undefined) {
    const what = `The package ${name} is damaged: a list or a font of it cannot be read.`;
    return refuse('package', 'bad-font', what, '', `Delete ${folder} and run: npm install ${name}`);
  }
  const form = formOfPackage(name);
  const family = form === undefined ? read : { ...read, form };
  const has = new Set(family.faces.map(({ weight }) => weight));
  const lacking = (weights ?? [400]).filter((weight) => !has.has(weight));
  if (lacking.length > 0) {
    const what = `${name} has no weight ${oneOf(lacking.map(String))}.`;
    const key = weights === undefined ? 'package' : 'weights';
    return refuse(key, 'missing-font', what, '', 'Choose other weights or another font.');
  }
  return { value: family, diagnostics: [] };
}

/** A font package that Ladderpress itself depends on. */
export function ownPackageFamily(name: string): Promise<FontFamily> {
  return readPackage(ownFontFolder(name), [400, 600, 700]);
}

/**
 * @param isWanted says which files are read, by their subset and CSS `unicode-range`; all when left out
 */
export async function readPackage(
  folder: string,
  weights: readonly number[],
  isWanted: (subset: string, unicodeRange: string) => boolean = () => true,
): Promise<FontFamily> {
  const own = await realpath(folder);
  // A clone may bring packages, and what they hold may be links.
  const within = async (name: string) => {
    const real = await realpath(join(own, name));
    if (!isInside(own, real)) throw new Error(`${name} is a link out of its package.`);
    return real;
  };
  const readOwn = async (name: string) => readFile(await within(name));
  const readJson = async (name: string): Promise<unknown> =>
    JSON.parse((await readOwn(name)).toString('utf8'));
  const { id, family } = metadataFile.parse(await readJson('metadata.json'));
  const ranges = unicodeFile.parse(await readJson('unicode.json'));
  const there = new Set(await readdir(await within('files')));

  const wanted = Object.entries(ranges).filter(([subset, range]) => isWanted(subset, range));
  const faces = wanted.flatMap(([subset, unicodeRange]) =>
    cuts
      .filter(({ weight }) => weights.includes(weight))
      .map(({ weight, style }) => ({
        weight,
        style,
        // Large scripts come in numbered slices, `[12]` in the list and `-12-` in the file's name.
        file: `${id}-${subset.replace(/[[\]]/g, '')}-${weight}-${style}.woff2`,
        // The range of a font in one piece is a guess that leaves out most of what it holds (Noto Sans Math).
        unicodeRange: Object.keys(ranges).length === 1 ? undefined : unicodeRange,
      })),
  );
  const read = await Promise.all(
    faces
      .filter(({ file }) => there.has(file))
      .map(async ({ file, ...face }) => ({ ...face, bytes: await readOwn(join('files', file)) })),
  );
  const [first] = read.toSorted((a, b) => a.bytes.length - b.bytes.length);
  return { name: family, faces: read, xHeight: first === undefined ? 0 : xHeight(first.bytes) };
}

const cuts: readonly Pick<FontFace, 'weight' | 'style'>[] = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
  { weight: 700, style: 'normal' },
];
