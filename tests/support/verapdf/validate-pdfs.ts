import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** What veraPDF found wrong, as lines `name flavour rule ×count: message (where)`; none when all conform. */
export async function validatePdfs(pdfs: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ladderpress-verapdf-'));
  try {
    const names = new Map<string, string>();
    for (const [name, bytes] of pdfs) {
      const path = join(folder, `${names.size}.pdf`);
      names.set(path, name);
      await writeFile(path, bytes);
    }
    const results = readResults(await run(['ua1,2b', ...names.keys()]));
    return results.flatMap(({ file, flavour, compliant, failures }) => {
      const lines = failures.map(
        ({ rule, count, message, where }) => `${rule} ×${count}: ${message} (${where})`,
      );
      if (!compliant && lines.length === 0) lines.push('does not conform');
      return lines.map((line) => `${names.get(file)} ${flavour} ${line}`);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Whether a Java runtime is there. In CI its absence is a failure, since nothing else checks conformance. */
export async function canValidate(): Promise<boolean> {
  const there = await new Promise<boolean>((resolve) => {
    execFile('java', ['-version'], (error) => resolve(error === null));
  });
  if (!there && process.env.CI !== undefined) {
    throw new Error(
      'PDF/UA and PDF/A are checked by veraPDF, which needs a Java runtime (11 or newer): install one.',
    );
  }
  return there;
}

interface Result {
  readonly file: string;
  readonly flavour: string;
  readonly compliant: boolean;
  readonly failures: readonly { rule: string; count: number; message: string; where: string }[];
}

function run(args: readonly string[]): Promise<string> {
  const require = createRequire(import.meta.url);
  const jar = join(dirname(require.resolve('@opendataloader/pdf')), '../lib/opendataloader-pdf-cli.jar');
  const driver = join(dirname(fileURLToPath(import.meta.url)), 'driver.js');
  const engine = ['-cp', jar, 'org.mozilla.javascript.tools.shell.Main', '-opt', '-1', driver];
  return new Promise((resolve, reject) => {
    execFile('java', [...engine, ...args], { maxBuffer: 64e6 }, (error, stdout, stderr) => {
      // It also exits with 1 when a file does not conform; then the results are there all the same.
      if (stdout.trimStart().startsWith('[')) resolve(stdout);
      else reject(new Error(`veraPDF did not run: ${stderr}`, { cause: error }));
    });
  });
}

function readResults(json: string): Result[] {
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? parsed.filter(isResult) : [];
}

function isResult(value: unknown): value is Result {
  return typeof value === 'object' && value !== null && 'flavour' in value && 'failures' in value;
}
