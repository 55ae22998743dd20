import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FieldFont } from '../domain/field-font.js';
import { readCharacterMap } from '../fonts/font-facts.js';
import { readWoff } from '../fonts/read-woff.js';
import { makeFieldFont } from '../pdf/forms/make-field-font.js';
import { ownFontFolder } from './find-font-package.js';

/** Whose letters viewers write in, whatever a brand's are: it has all of Europe's, and we may hand it on. */
const family = { package: '@fontsource/inter', stem: 'inter', name: 'Inter-Regular' };

const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];

/** The font of fields, read and put together once. */
export function loadFieldFont(): Promise<FieldFont> {
  font ??= read();
  return font;
}

let font: Promise<FieldFont> | undefined;

async function read(): Promise<FieldFont> {
  const folder = join(ownFontFolder(family.package), 'files');
  const files = await Promise.all(
    subsets.map(async (subset) => {
      const tables = readWoff(await readFile(join(folder, `${family.stem}-${subset}-400-normal.woff`)));
      return { tables, glyphOf: readCharacterMap(tables) };
    }),
  );
  return makeFieldFont(family.name, files);
}
