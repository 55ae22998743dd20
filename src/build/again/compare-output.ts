import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArtifactRow, Rebuilt } from '../../domain/build-report.js';
import type { Output } from '../../write/open-output.js';

/** An output, and where what it was given differs from what the first build wrote. */
export interface ComparedOutput {
  readonly output: Output;
  /** Grows while the output is filled. */
  readonly differing: Rebuilt['differing'];
}

/** An output that writes nothing: it compares what it is given with what a build left in a folder. */
export function compareOutput(rows: readonly ArtifactRow[], folder: string): ComparedOutput {
  const first = new Map(rows.map((row) => [row.path, row]));
  const differing: Rebuilt['differing'][number][] = [];
  const output: Output = {
    previous: new Map(),
    put(facts, bytes) {
      const row = { ...facts, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
      const before = first.get(row.path);
      if (before !== undefined && before.sha256 !== row.sha256) {
        const written = readFileSync(join(folder, row.path));
        differing.push({ path: row.path, difference: firstDifference(written, bytes) });
      }
      return { ...row, state: 'unchanged' };
    },
    stamp: () => 'none',
    keep: () => false,
    putCompanion: () => undefined,
    foresee: () => ({ removed: [], changed: [] }),
    finish: () => ({ kept: 0, removed: [], changed: [] }),
    close: () => undefined,
  };
  return { output, differing };
}

function firstDifference(before: Uint8Array, after: Uint8Array): string {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before[at] === after[at]) at += 1;
  const byte = (bytes: Uint8Array) => (at < bytes.length ? `byte ${bytes[at]}` : 'the end');
  return `At offset ${at} it has ${byte(before)} the first time and ${byte(after)} the second.`;
}
