import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { BuildHooks } from '../../src/build/nouns/build-hooks.js';
import { build } from '../../src/build.js';
import type { BuildReport } from '../../src/domain/build-report.js';
import type { Settings } from '../../src/domain/settings.js';
import { describeMachine } from '../../src/print/browser/machine.js';
import { settingsOf } from './settings-of.js';

export const ourTemplates = fileURLToPath(new URL('../../templates', import.meta.url));
export const sampleFolder = fileURLToPath(new URL('../../framework', import.meta.url));

/** A fresh folder below the system's temporary one. */
export function scratchFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'ladderpress-test-'));
}

/** Builds by the door that users take, with the real browser, unpacked once for all tests, and the cache of this run. */
export async function buildIn(
  settings: Partial<Settings> & Pick<Settings, 'folder' | 'output'>,
  hooks: Partial<BuildHooks> = {},
): Promise<BuildReport> {
  const machine = describeMachine(process);
  return build(
    settingsOf({
      templates: [ourTemplates],
      cache: inject('cache'),
      ...settings,
    }),
    {
      progress: () => undefined,
      signal: new AbortController().signal,
      machine,
      now: () => new Date(),
      runtime: process.version,
      ...hooks,
    },
  );
}
