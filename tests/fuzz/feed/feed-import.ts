import { join } from 'node:path';
import process from 'node:process';
import { runImport } from '../../../src/commands/import.js';
import type { Told } from '../target.js';
import { withFiles } from './feed-settings.js';

/** A file of another program, taken over by `ladderpress import`. */
export function feedImport(name: string, bytes: Uint8Array): Promise<Told> {
  return withFiles({ [name]: bytes }, async (folder) => {
    const stream = { isTTY: false, write: () => undefined };
    const { output } = await runImport(
      { folder: name, output: join(folder, 'imported'), json: true },
      {
        cwd: folder,
        env: {},
        cores: 2,
        home: folder,
        platform: 'linux',
        arch: 'x64',
        runtime: process.version,
        userId: undefined,
        temporary: folder,
        pid: 1,
        isAlive: () => false,
        stdout: stream,
        stderr: stream,
        signal: new AbortController().signal,
        now: () => new Date('2026-10-01'),
      },
    );
    const { notes } = JSON.parse(output) as { notes: readonly string[] };
    return { diagnostics: [], words: notes };
  });
}
