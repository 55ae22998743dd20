import type { Advert } from '../domain/advert.js';
import type { ProgressEvent } from '../domain/build-report.js';
import type { Framework } from '../domain/framework.js';
import type { Conformance, Fault, VerifyReport } from '../domain/verify-report.js';
import type { PageSource } from '../model/page-sources.js';
import { checkFile } from './check-file.js';
import { fault } from './fault.js';
import { type OutputFolder, readOutput } from './read-output.js';
import { checkConformance, type JavaWorld, type ProfileFault } from './verapdf/check-conformance.js';
import { wordsRead } from './words/check-words.js';
import { passageFinder } from './words/find-passages.js';

export interface VerifyOptions {
  /** Absolute path of the folder that a build wrote to. */
  readonly output: string;
  /** What the files were made from, to look for every word of it; undefined looks for none. */
  readonly source:
    | {
        readonly folder: string;
        readonly framework: Framework;
        /** Every advert that could be made of it; see adverts/make-adverts.ts. */
        readonly adverts: readonly Advert[];
        /** The pages themselves, for a second reader. */
        readonly pages: readonly PageSource[];
      }
    | undefined;
  /** Ask veraPDF as well. */
  readonly conformance: boolean;
}

export interface VerifyHooks extends JavaWorld {
  progress(event: ProgressEvent): void;
}

/**
 * Reads an output folder back: every file of the manifest against its row, its own promises and, when there is one,
 * its source. What is wrong with a file is in the report, and the others are checked all the same.
 *
 * @throws BuildError when there is no manifest, or when conformance must be checked and cannot be
 */
export async function verifyOutput(options: VerifyOptions, hooks: VerifyHooks): Promise<VerifyReport> {
  hooks.progress({ kind: 'stage', name: 'Reading back' });
  const folder = await readOutput(options.output);
  const rows = folder.manifest.artifacts;
  const pdfs = rows.map(({ path }) => path).filter((path) => path.endsWith('.pdf'));
  // veraPDF is a process of its own, so it works while the files are read here.
  const [read, conformance] = await Promise.all([
    readFiles(folder, options, hooks),
    options.conformance ? checkConformance(options.output, pdfs, hooks) : notAsked,
  ]);
  const faults = [
    ...unfinished(folder),
    ...(await readTwice(options)),
    ...read.faults,
    // What is filled in claims PDF/UA alone.
    ...conformance.faults
      .filter(({ flavour, fault: { path } }) => flavour === 'ua1' || !read.fillable.has(path))
      .map((found) => found.fault),
  ];
  return {
    output: options.output,
    files: rows.map(({ path }) => path),
    faults: inOrder(faults, rows),
    unlisted: folder.unlisted,
    words: options.source === undefined ? undefined : { framework: options.source.folder, ...read.words },
    conformance: conformance.outcome,
  };
}

/** The second reader is loaded only for those who ask for words. */
async function readTwice({ source }: VerifyOptions): Promise<Fault[]> {
  if (source === undefined) return [];
  const { checkReadings } = await import('./source/check-readings.js');
  return checkReadings(source.pages, source.framework);
}

const notAsked: { outcome: Conformance; faults: readonly ProfileFault[] } = {
  outcome: { kind: 'not-asked' },
  faults: [],
};

async function readFiles(folder: OutputFolder, { source }: VerifyOptions, { signal }: VerifyHooks) {
  const faults: Fault[] = [];
  const words = { files: 0, words: 0 };
  const fillable = new Set<string>();
  const find = source === undefined ? () => [] : passageFinder(source.framework, source.adverts);
  for (const row of folder.manifest.artifacts) {
    signal.throwIfAborted();
    const passages = find(row);
    const checked = await checkFile(row, await folder.read(row.path), passages);
    faults.push(...checked.faults);
    if (checked.isFillable) fillable.add(row.path);
    if (passages.length === 0) continue;
    words.files += 1;
    words.words += wordsRead(passages);
  }
  for (const { path } of folder.manifest.companions) {
    if ((await folder.read(path)) === undefined) faults.push(fault(path, 'file-missing', 'It is not there.'));
  }
  return { faults, words, fillable };
}

function unfinished({ isUnfinished }: OutputFolder): Fault[] {
  if (!isUnfinished) return [];
  return [fault('manifest.json', 'build-unfinished', 'The last build ended before it was done.')];
}

/** As the manifest lists the files; what belongs to none of them comes first. */
function inOrder(faults: readonly Fault[], rows: readonly { readonly path: string }[]): Fault[] {
  const order = new Map(rows.map(({ path }, index) => [path, index]));
  return faults.toSorted((a, b) => (order.get(a.path) ?? -1) - (order.get(b.path) ?? -1));
}
