import { createHash } from 'node:crypto';
import type { ManifestRow } from '../domain/build-report.js';
import type { Fault } from '../domain/verify-report.js';
import { readAloud } from '../pdf/read-aloud.js';
import { readFacts } from '../pdf/read-facts.js';
import { checks } from './checks/index.js';
import type { ReadPdf } from './checks/read-pdf.js';
import { spokenPages } from './checks/spoken-pages.js';
import { fault } from './fault.js';
import { checkWords } from './words/check-words.js';
import type { Passage } from './words/passage.js';

/** Holds one file against its row of the manifest and, when it is a PDF, against itself and its source. */
export async function checkFile(
  row: ManifestRow,
  bytes: Uint8Array | undefined,
  passages: readonly Passage[],
): Promise<{ readonly faults: readonly Fault[]; readonly isFillable: boolean }> {
  const plain = (faults: readonly Fault[]) => ({ faults, isFillable: false });
  if (bytes === undefined) return plain([fault(row.path, 'file-missing', 'It is not there.')]);
  const changed = checkBytes(row, bytes);
  if (!row.path.endsWith('.pdf')) return plain(changed);
  const pdf = await readPdf(row, bytes);
  if ('what' in pdf) return plain([...changed, pdf]);
  const faults = [...changed, ...checks.flatMap((check) => check(pdf)), ...checkWords(pdf, passages)];
  return { faults, isFillable: pdf.facts.fields > 0 };
}

function checkBytes(row: ManifestRow, bytes: Uint8Array): Fault[] {
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash === row.sha256) return [];
  const size =
    bytes.length === row.bytes ? 'its bytes differ' : `it has ${bytes.length} bytes instead of ${row.bytes}`;
  return [fault(row.path, 'file-changed', `It is not the file that was built: ${size}.`)];
}

/** A file without tags is read as far as it goes; one that is no PDF is a fault. */
async function readPdf(row: ManifestRow, bytes: Uint8Array): Promise<ReadPdf | Fault> {
  try {
    const facts = await readFacts(bytes);
    const reading =
      facts.tags === 0 ? { language: '', blocks: [], numbers: [], stray: [] } : await readAloud(bytes);
    return { row, facts, reading, pages: spokenPages(reading.blocks, facts.language ?? 'en') };
  } catch {
    // Where a reader stumbled in damaged bytes tells nobody what damaged them.
    return fault(row.path, 'file-unreadable', 'It cannot be read as a PDF: it is cut short or damaged.');
  }
}
