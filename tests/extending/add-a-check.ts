import { expect } from 'vitest';
import { craftPage, levelWithTable } from './page.js';
import type { ScratchCopy } from './scratch-copy.js';

const check = `import type { Fault } from '../../domain/verify-report.js';
import { fault } from '../fault.js';
import type { ReadPdf } from './read-pdf.js';

export function checkBrevity({ row }: ReadPdf): Fault[] {
  return row.pages < 2 ? [fault(row.path, 'too-brief', 'It has one page alone.')] : [];
}
`;

/** A check of finished PDFs is a code, a file and its row: every file is put to it, and both reports tell of it. */
export async function addACheck(copy: ScratchCopy): Promise<void> {
  await copy.write('src/verify/checks/check-brevity.ts', check);
  expect(await copy.compile()).toEqual(['verify/checks/check-brevity.ts']);
  await copy.edit(
    'domain/verify-report.ts',
    "  | 'not-conforming';",
    "  | 'too-brief'\n  | 'not-conforming';",
  );
  // Whoever finds a fault must say what to do about it.
  expect(await copy.compile()).toEqual(['verify/fault.ts']);
  await copy.edit(
    'verify/fault.ts',
    "  'not-conforming': report,",
    "  'not-conforming': report,\n  'too-brief': 'Write more.',",
  );
  await copy.edit('verify/checks/index.ts', '  checkClaims,\n', '  checkClaims,\n  checkBrevity,\n');
  expect(await copy.compile()).toEqual(['verify/checks/index.ts']);
  await copy.edit(
    'verify/checks/index.ts',
    'import { checkClaims }',
    "import { checkBrevity } from './check-brevity.js';\nimport { checkClaims }",
  );
  expect(await copy.compile()).toEqual([]);

  await copy.write('brief/index.md', craftPage);
  await copy.write('brief/level1.md', levelWithTable);
  await copy.run('build', 'brief', '--product', 'card', '--output', 'cards');
  expect(await copy.run('verify', 'cards')).toContain(
    'cards/tester/tester-level1-card.pdf error too-brief: It has one page alone. Write more.',
  );
  expect(JSON.parse(await copy.run('verify', 'cards', '--json')).faults).toHaveLength(1);
}
