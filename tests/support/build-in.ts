import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type BuildHooks, build } from '../../src/build.js';
import type { BuildReport } from '../../src/domain/build-report.js';
import type { Settings } from '../../src/domain/settings.js';
import { userCacheFolder } from '../../src/print/browser/cache-folder.js';
import { describeMachine } from '../../src/print/browser/machine.js';
import { settingsOf } from './settings-of.js';

export const ourTemplates = fileURLToPath(new URL('../../templates', import.meta.url));
export const sampleFolder = fileURLToPath(new URL('../../framework', import.meta.url));

/** A fresh folder below the system's temporary one. */
export function scratchFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'ladderpress-test-'));
}

/** Builds with the real browser, unpacked once for all tests; printed pages are cached in the folder's own cache. */
export async function buildIn(
  settings: Partial<Settings> & Pick<Settings, 'folder' | 'output'>,
  hooks: Partial<BuildHooks> = {},
): Promise<BuildReport> {
  const machine = describeMachine(process);
  return build(
    settingsOf({
      templates: [ourTemplates],
      cache: userCacheFolder(machine.env) ?? join(tmpdir(), 'ladderpress-tests'),
      ...settings,
    }),
    {
      progress: () => undefined,
      signal: new AbortController().signal,
      machine,
      now: () => new Date(),
      ...hooks,
    },
  );
}
