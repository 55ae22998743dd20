import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { codeFolder } from '../../package-root.js';

/** A file that the page consists of. */
export interface ServedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/** Weights of the one font that the page itself is set in; cards are pictures, and bring their own. */
const fonts = ['400', '600', '700'].flatMap((weight) =>
  ['latin', 'latin-ext'].map((script) => `inter-${script}-${weight}-normal.woff2`),
);

const mediaTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
};

/**
 * Finds the files of the page by their names: what the bundle made for the browser, `preview-*`, and our font. No other
 * name gives anything, so that none can lead out.
 *
 * @throws Error where the program was not bundled
 */
export async function findPageFiles(): Promise<(name: string) => Promise<ServedFile | undefined>> {
  const made = (await readdir(codeFolder)).filter((name) => /^preview-[\w.-]+\.(?:js|css|wasm)$/.test(name));
  const fontFolder = join(
    dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json')),
    'files',
  );
  const paths = new Map([
    ...made.map((name) => [name, join(codeFolder, name)] as const),
    ...fonts.map((name) => [name, join(fontFolder, name)] as const),
  ]);
  return async (name) => {
    const path = paths.get(name);
    if (path === undefined) return undefined;
    const mediaType = mediaTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    return { bytes: new Uint8Array(await readFile(path)), mediaType };
  };
}
