import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { unpackEmbedded } from '../../src/print/browser/embedded.js';
import { makePage } from './page-maker.js';
import { readText } from './read-pdf.js';
import { testPrinterOptions, withTestPrinter } from './with-test-printer.js';

test('a browser that the user names prints, with a profile of its own that is removed', async () => {
  const { cache, machine } = await testPrinterOptions();
  const { path } = await unpackEmbedded(cache, () => undefined);
  const env = { ...machine.env, LD_LIBRARY_PATH: join(dirname(path), 'lib') };
  const text = await withTestPrinter(
    async (printer) => {
      const { pdf } = await printer.print(makePage());
      expect(await readdir(join(cache, 'profiles'))).not.toEqual([]);
      return readText(pdf);
    },
    { browser: path, machine: { ...machine, env } },
  );
  expect(text).toBe('Senior Engineer I help.');
  expect(await readdir(join(cache, 'profiles'))).toEqual([]);
});
