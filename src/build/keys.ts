import { createHash } from 'node:crypto';
import type { Page } from '../domain/page.js';
import { engineVersion } from '../print/engine-version.js';

/** Bump when finishing or merging changes the bytes that the same print gives. */
export const finishVersion = 20;
/** Bump when other facts are kept with a finished file. */
const factsVersion = 2;
/** Bump when the same deck gives other bytes. */
export const pptxVersion = 7;
export const indexVersion = 1;

/** Names everything that can change a print's bytes. */
export function printKey(page: Page, browser: string): string {
  return keyOf([
    'print',
    engineVersion,
    browser,
    page.shell.id,
    page.title,
    page.language,
    page.style,
    page.body,
    page.arrangement,
  ]);
}

/** Names everything that can change the bytes of a print that was prepared for merging. */
export function partKey(print: string): string {
  return keyOf(['part', finishVersion, print]);
}

/** Names everything that can change a finished file's bytes; `of` are the keys of its prints and all facts. */
export function artifactKey(of: readonly unknown[]): string {
  return keyOf(['artifact', finishVersion, factsVersion, ...of]);
}

function keyOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
