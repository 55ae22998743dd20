import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { advances } from '../../../src/fonts/font-facts.js';
import { loadBrand } from '../../../src/settings/load-brand.js';
import { loadSettings } from '../../../src/settings/load-settings.js';
import { flagName } from '../../../src/settings/options/index.js';
import type { Told } from '../target.js';

/** A `ladderpress.yaml` in the folder that is built, and the same file said to be trusted. */
export function feedSettings(bytes: Uint8Array): Promise<Told> {
  return withFiles({ 'ladderpress.yaml': bytes, '.git/HEAD': '', 'index.md': '' }, async (folder) => {
    const around = { cwd: folder, env: {}, cores: 2, home: folder, platform: 'linux' };
    const read = await loadSettings({ folder }, around, flagName);
    const trusted = await loadSettings({ folder, trust: true }, around, flagName).catch(() => undefined);
    return {
      diagnostics: [...read.diagnostics, ...(trusted?.diagnostics ?? [])],
      words: [...read.notes, ...(trusted?.notes ?? [])],
    };
  });
}

/** A brand, and one that extends it. */
export function feedBrand(bytes: Uint8Array): Promise<Told> {
  const files = {
    'brands/acme/brand.yaml': bytes,
    'brands/child/brand.yaml': 'extends: acme\nname: Child\n',
    'brands/acme/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
  };
  return withFiles(files, async (folder) => {
    const loaded = [];
    for (const id of ['acme', 'child']) loaded.push(await loadBrand(id, [join(folder, 'brands')]));
    return { diagnostics: loaded.flatMap(({ diagnostics }) => diagnostics), words: [] };
  });
}

/** A font file of a brand in which all else is well. */
export function feedFont(bytes: Uint8Array): Promise<Told> {
  const fonts = 'fonts: {text: {family: Own, files: [{file: own.woff2}]}}\n';
  const files = { 'brands/acme/brand.yaml': `${colours}${fonts}`, 'brands/acme/own.woff2': bytes };
  return withFiles(files, async (folder) => {
    const { brand, diagnostics } = await loadBrand('acme', [join(folder, 'brands')]);
    for (const { bytes: font } of brand?.fonts.text.faces ?? []) advances(font);
    return { diagnostics, words: [] };
  });
}

/** The logo of a brand in which all else is well. */
export function feedLogo(bytes: Uint8Array): Promise<Told> {
  const logo = bytes[0] === 0x89 ? 'logo.png' : 'logo.svg';
  const files = {
    'brands/acme/brand.yaml': `${brandHead}logo: {file: ${logo}, alt: Acme}\n`,
    [`brands/acme/${logo}`]: bytes,
  };
  return withFiles(files, async (folder) => {
    const { diagnostics } = await loadBrand('acme', [join(folder, 'brands')]);
    return { diagnostics, words: [] };
  });
}

const colours =
  'name: Acme\ncolours: {ink: "#000000", secondary: "#333333", paper: "#ffffff", accent: "#003366", tint: "#eeeeee"}\n';
const brandHead = `${colours}fonts: {text: {package: "@fontsource/inter"}}\n`;

export async function withFiles<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ladderpress-fuzz-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
