import { createHash } from 'node:crypto';
import type { Page } from '../../domain/page.js';
import { plain } from './brand-key.js';
import type { KeptKind } from './makers.js';
import { versions } from './versions.js';

/** Names everything that can change a print's bytes, and what is kept with them. */
export function printKey(page: Page, browser: string): string {
  const { shell, title, language, style, body, anchors, arrangement, letterhead, form } = page;
  const said = [browser, shell.id, title, language, style, body, anchors, arrangement];
  const laid = letterhead === undefined ? [] : [plain(letterhead)];
  return keyOf('printed page', [...said, ...laid, ...(form === undefined ? [] : [form])]);
}

/** Names everything that can change the bytes of a print that was prepared for merging. */
export function partKey(print: string): string {
  return keyOf('prepared part', [print]);
}

/** Names everything that a print is made from, without rendering its page. */
export function nameKey(of: readonly unknown[]): string {
  return keyOf('name of a page', [versions['printed page'], ...of]);
}

/** Names everything that can change a finished file's bytes; `of` are the keys of its prints and all facts. */
export function artifactKey(
  kind: Exclude<KeptKind, 'name of a page' | 'printed page' | 'prepared part'>,
  of: readonly unknown[],
): string {
  return keyOf(kind, of);
}

function keyOf(kind: KeptKind, parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, versions[kind], ...parts]))
    .digest('hex');
}
