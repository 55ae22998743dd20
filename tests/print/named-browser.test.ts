import { chmod, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { unpackEmbedded } from '../../src/print/browser/embedded.js';
import { scratchFolder } from '../support/build-in.js';
import { makePage } from './page-maker.js';
import { readText } from './read-pdf.js';
import { testPrinterOptions, withTestPrinter } from './with-test-printer.js';

test('a browser that the user names prints, with a profile of its own that is removed', async () => {
  const { cache, machine } = await testPrinterOptions();
  const { path } = await unpackEmbedded(cache, () => undefined);
  const env = { ...machine.env, LD_LIBRARY_PATH: join(dirname(path), 'lib') };
  // Others have their profiles in the cache that is shared.
  const own = await scratchFolder();
  const text = await withTestPrinter(
    async (printer) => {
      const { pdf } = await printer.print(makePage());
      expect(await readdir(join(own, 'profiles'))).not.toEqual([]);
      return readText(pdf);
    },
    { browser: path, cache: own, machine: { ...machine, env } },
  );
  expect(text).toBe('Senior Engineer I help.');
  expect(await readdir(join(own, 'profiles'))).toEqual([]);
});

test.each([
  ['ends at once', '#!/bin/sh\nexit 3\n', 0o700, /does not start\. The browser ended \(exit code 3\)\./],
  [
    'writes what is no JSON',
    '#!/bin/sh\nprintf "hello\\0" >&4\nsleep 60\n',
    0o700,
    /does not start\. What it says is not/,
  ],
  [
    'writes half of it',
    '#!/bin/sh\nprintf "{hello\\0" >&4\nsleep 60\n',
    0o700,
    /does not start\. What it says is not/,
  ],
  ['writes without end', '#!/bin/sh\nyes >&4\n', 0o700, /does not start\. What it says is not/],
  ['may not be run', '#!/bin/sh\n', 0o600, /^The browser \S+ may not be run\.$/],
])('a browser that %s is an error that says so, once', async (_, script, mode, message) => {
  const path = join(await scratchFolder(), 'browser');
  await writeFile(path, script);
  await chmod(path, mode);
  const printing = withTestPrinter((printer) => printer.print(makePage()), { browser: path });
  await expect(printing).rejects.toMatchObject({
    code: 'browser-does-not-start',
    message: expect.stringMatching(message),
  });
});
