import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findVeraPdf, type JavaWorld } from '../../../src/verify/verapdf/find-verapdf.js';
import { runVeraPdf } from '../../../src/verify/verapdf/run-verapdf.js';

const world: JavaWorld = { cwd: process.cwd(), env: process.env, signal: new AbortController().signal };

/** What veraPDF found wrong, as lines `name flavour rule ×count: message (where)`; none when all conform. */
export async function validatePdfs(pdfs: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  const found = await findVeraPdf(world);
  if (found.kind === 'missing') throw new Error(`${found.why} ${found.fix}`);
  const folder = await mkdtemp(join(tmpdir(), 'ladderpress-verapdf-'));
  try {
    const names = new Map<string, string>();
    for (const [name, bytes] of pdfs) {
      const path = join(folder, `${names.size}.pdf`);
      names.set(path, name);
      await writeFile(path, bytes);
    }
    const verdicts = await runVeraPdf(found, [...names.keys()], world);
    return verdicts.flatMap(({ file, flavour, compliant, failures, broken }) => {
      const lines = failures.map(
        ({ rule, count, message, where }) => `${rule} ×${count}: ${message} (${where})`,
      );
      if (!compliant && lines.length === 0) lines.push(`does not conform ${broken}`);
      return lines.map((line) => `${names.get(file)} ${flavour} ${line}`);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Whether a Java runtime is there. In CI its absence is a failure, since nothing else checks conformance. */
export async function canValidate(): Promise<boolean> {
  const found = await findVeraPdf(world);
  if (found.kind === 'missing' && process.env.CI !== undefined) throw new Error(`${found.why} ${found.fix}`);
  return found.kind === 'found';
}
