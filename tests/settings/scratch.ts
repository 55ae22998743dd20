import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.js';
import { showPlace } from '../../src/domain/place.js';

/** A folder with these files, gone when the test ends. */
export async function scratch(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ladderpress-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** `brand.yaml:3:7 low-contrast: what fix`, the file relative to the folder. */
export function show(diagnostics: readonly Diagnostic[], folder: string): string[] {
  return diagnostics.map(({ place, code, what, fix }) =>
    `${showPlace(place).replace(`${folder}/`, '')} ${code}: ${what} ${fix}`.replaceAll(`${folder}/`, ''),
  );
}
