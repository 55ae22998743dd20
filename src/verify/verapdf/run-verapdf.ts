import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { FoundVeraPdf, JavaWorld } from './find-verapdf.js';

/** What veraPDF says of one file under one profile, `ua1` or `2a`. */
export type Verdict = z.infer<typeof verdict>;

const verdict = z.object({
  file: z.string(),
  flavour: z.string(),
  compliant: z.boolean(),
  /** One for each rule that failed: how often, its text, and the first place. */
  failures: z.array(
    z.object({ rule: z.string(), count: z.number(), message: z.string(), where: z.string() }),
  ),
  /** Why the file could not be read; empty when it could. */
  broken: z.string(),
});

/**
 * Of HotSpot's two compilers the quick one alone: veraPDF's rules are small programs that are made anew for each file, so
 * that the thorough one works as long as everything else together. Other virtual machines take no notice.
 */
const quickly = ['-XX:+IgnoreUnrecognizedVMOptions', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** Validates any number of files in one Java process, which takes a second to start. Paths are absolute. */
export async function runVeraPdf(
  { java, jar }: Extract<FoundVeraPdf, { kind: 'found' }>,
  paths: readonly string[],
  { env, signal }: JavaWorld,
): Promise<Verdict[]> {
  const driver = fileURLToPath(new URL('./verapdf-driver.js', import.meta.url));
  const engine = [...quickly, '-cp', jar, 'org.mozilla.javascript.tools.shell.Main', '-opt', '-1', driver];
  const child = spawn(java, [...engine, 'ua1,2a'], { env: { ...env }, signal });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-2000);
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject).on('close', () => resolve());
  });
  // A process that dies early closes its input; what it said on stderr is the better error.
  child.stdin.on('error', () => undefined).end(`${paths.join('\n')}\n`);
  const verdicts: Verdict[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) verdicts.push(verdict.parse(JSON.parse(line)));
  }
  await ended;
  if (verdicts.length === 2 * paths.length) return verdicts;
  throw new Error(`veraPDF ended after ${verdicts.length} of ${2 * paths.length} checks: ${complaint}`);
}
