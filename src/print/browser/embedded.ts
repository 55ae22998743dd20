import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { realpath, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeFolder } from '../../make-folder.js';
import type { Executable, ReportProgress } from './browser.js';
import { browserFiles, fontFiles } from './embedded-files.js';
import { unpackFolder } from './unpack-folder.js';

/** The parts of `@sparticuz/chromium`, a headless shell for Linux x64 inside an npm package. */
const parts = {
  browser: 'chromium.br',
  libraries: 'al2023.tar.br',
  fonts: 'fonts.tar.br',
} as const;

/**
 * Bytes of the packed browser that are unpacked at one go, in a thread of Node's, to some three times as many: few pieces, since
 * before each one waits until this thread, which reads and renders meanwhile, has a moment for it.
 */
const piece = 2 ** 23;

/** Where the package lies and which version it is. */
export function findPackage(): { readonly folder: string; readonly version: string } {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const folder = dirname(dirname(dirname(entry)));
  const about: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const version =
    typeof about === 'object' && about !== null && 'version' in about ? about.version : undefined;
  return { folder: join(folder, 'bin'), version: String(version) };
}

/** Unpacks the package's browser and libraries once per version and user. */
export async function unpackEmbedded(
  cache: string,
  report: ReportProgress,
  signal?: AbortSignal,
): Promise<Executable> {
  const { folder: source, version } = findPackage();
  const folder = join(cache, 'browser', `chromium-${version}`);
  const unpacked = unpackFolder(folder, browserFiles, async (into) => {
    const libraries = unpackTar(join(source, parts.libraries), into);
    // Told below, when the browser is there or is not.
    libraries.catch(() => undefined);
    const { createBrotliDecompress } = await import('node:zlib');
    const total = (await stat(join(source, parts.browser))).size;
    let done = 0;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        done += chunk.length;
        report({ kind: 'unpacking', done, total });
        next(undefined, chunk);
      },
    });
    const hash = createHash('sha256');
    const hashed = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        hash.update(chunk);
        next(undefined, chunk);
      },
    });
    await pipeline(
      createReadStream(join(source, parts.browser), { highWaterMark: piece }),
      count,
      createBrotliDecompress({ chunkSize: 4 * piece }),
      hashed,
      createWriteStream(join(into, 'chromium'), { mode: 0o700 }),
      { signal },
    ).finally(() => libraries);
    return { chromium: hash.digest('hex') };
  });
  const [fonts] = await Promise.all([unpackFonts(cache), unpacked]);
  return {
    path: join(folder, 'chromium'),
    kind: 'headless-shell',
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), ...fonts },
  };
}

/**
 * The environment in which a browser on Linux sees one font family and none of the machine's, so that output is the
 * same everywhere. It is only a last resort: pages bring their own fonts. Without any font in the system Chromium
 * fails to load web fonts as well and prints empty pages.
 */
export async function unpackFonts(cache: string): Promise<Readonly<Record<string, string>>> {
  const { folder: source, version } = findPackage();
  makeFolder(join(cache, 'browser'), 0o700);
  // The settings name the folder. By its one real path, lest two builds that reach it by two replace each other's fonts.
  const browser = await realpath(join(cache, 'browser'));
  const folder = join(browser, `fonts-${version}`);
  const settings = fontconfig(join(folder, 'fonts'), join(browser, 'fontconfig'));
  const hashes = { ...fontFiles, 'fonts.conf': createHash('sha256').update(settings).digest('hex') };
  await unpackFolder(folder, hashes, async (into) => {
    await unpackTar(join(source, parts.fonts), into);
    await writeFile(join(into, 'fonts.conf'), settings);
    return undefined;
  });
  return { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}

/** Whole, since what tar-fs is writing when it is aborted ends the program; it takes a moment. */
async function unpackTar(file: string, into: string): Promise<void> {
  const [{ extract }, { createBrotliDecompress }] = await Promise.all([
    import('tar-fs'),
    import('node:zlib'),
  ]);
  // Root would otherwise keep the owners that the archive names.
  const options = { chown: false, dmode: 0o700, fmode: 0o400 };
  await pipeline(createReadStream(file), createBrotliDecompress(), extract(into, options));
}

function fontconfig(fonts: string, cache: string): string {
  const [fontsXml, cacheXml] = [fonts, cache].map((path) =>
    path.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fontsXml}</dir><cachedir>${cacheXml}</cachedir></fontconfig>
`;
}
