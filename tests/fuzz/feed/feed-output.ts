import { type VerifyHooks, verifyOutput } from '../../../src/verify/verify-output.js';
import { rowOf } from '../../verify/read-pdf-of.js';
import type { Told } from '../target.js';
import { withFiles } from './feed-settings.js';

/** A PDF in an output folder, as `ladderpress verify` reads it back. */
export function feedPdf(bytes: Uint8Array): Promise<Told> {
  const manifest = { generator: 'ladderpress', format: 1, artifacts: [rowOf()], companions: [] };
  return feedOutput({ 'manifest.json': JSON.stringify(manifest), 'pack.pdf': bytes });
}

/** A manifest beside no files. */
export function feedManifest(bytes: Uint8Array): Promise<Told> {
  return feedOutput({ 'manifest.json': bytes });
}

function feedOutput(files: Readonly<Record<string, string | Uint8Array>>): Promise<Told> {
  return withFiles(files, async (output) => {
    const { faults } = await verifyOutput({ output, source: undefined, conformance: false }, hooks);
    return { diagnostics: [], words: faults.flatMap(({ what, fix }) => [what, fix]) };
  });
}

const hooks: VerifyHooks = {
  progress: () => undefined,
  signal: new AbortController().signal,
  env: {},
  cwd: '/',
};
