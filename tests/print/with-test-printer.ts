import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { openCacheFolder } from '../../src/print/browser/cache-folder.js';
import { describeMachine } from '../../src/print/browser/machine.js';
import { type Printer, type PrinterOptions, withPrinter } from '../../src/print/with-printer.js';
import { userCacheFolder } from '../../src/user-cache-folder.js';

/** A printer on the real browser, unpacked once for all tests. */
export async function withTestPrinter<T>(
  use: (printer: Printer) => Promise<T>,
  changes: Partial<PrinterOptions> = {},
): Promise<T> {
  return withPrinter({ ...(await testPrinterOptions()), ...changes }, use);
}

export async function testPrinterOptions(): Promise<PrinterOptions> {
  const machine = describeMachine(process);
  const wanted = userCacheFolder({ ...machine, home: homedir() }) ?? join(tmpdir(), 'ladderpress-tests');
  return {
    browser: undefined,
    cache: (await openCacheFolder(wanted, machine)).path,
    machine,
    tabs: 2,
    timeout: 60_000,
    signal: undefined,
    report: () => undefined,
  };
}
