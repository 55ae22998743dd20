import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** What axe-core finds wrong with a page as it stands, each with the first elements that have it. */
export async function axeFaults(page: Page): Promise<unknown> {
  const folder = dirname(createRequire(import.meta.url).resolve('axe-core'));
  // The page's policy forbids scripts; the debugger is not bound by it.
  const session = await page.createCDPSession();
  await session.send('Runtime.evaluate', { expression: await readFile(join(folder, 'axe.min.js'), 'utf8') });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression:
      'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.slice(0, 3).map(({ html }) => html).join(" ")))',
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
  return result.value;
}
