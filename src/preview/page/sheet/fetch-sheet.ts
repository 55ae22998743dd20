/// <reference lib="dom" />
import type { HeardSheet } from '../../sheet/heard.js';
import type { ListedSheet, SheetTrouble } from '../../sheet/listed-sheet.js';
import { type AskedSheet, choiceParams } from './asked-sheet.js';

/** A finished PDF, and what names its bytes; or what is in its way. */
export type FetchedSheet =
  | { readonly kind: 'sheet'; readonly etag: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'same' }
  | { readonly kind: 'trouble'; readonly trouble: SheetTrouble };

export type SheetTime = 'now' | 'commit';

/** Every sheet that a build with these choices would make. */
export async function fetchList(
  asked: AskedSheet,
  signal: AbortSignal,
): Promise<{ readonly sheets: readonly ListedSheet[] } | { readonly trouble: SheetTrouble }> {
  const response = await fetch(`sheets.json?${choiceParams(asked)}`, { signal });
  return response.ok ? response.json() : { trouble: await troubleOf(response) };
}

/** @param known what names the bytes that are shown: they are not sent again */
export async function fetchSheet(
  address: string,
  known: string | undefined,
  signal: AbortSignal,
): Promise<FetchedSheet> {
  const response = await fetch(address, { signal });
  if (!response.ok) return { kind: 'trouble', trouble: await troubleOf(response) };
  const etag = response.headers.get('etag') ?? '';
  if (known !== undefined && etag === known) {
    await response.body?.cancel();
    return { kind: 'same' };
  }
  return { kind: 'sheet', etag, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** Undefined where it cannot be told. */
export async function fetchHeard(address: string, signal: AbortSignal): Promise<HeardSheet | undefined> {
  const response = await fetch(address, { signal });
  return response.ok ? response.json() : undefined;
}

/** Where a sheet is had, or what is heard of it. */
export function sheetAddress(
  file: 'sheet.pdf' | 'heard.json',
  { path }: ListedSheet,
  asked: AskedSheet,
  also: { readonly at?: SheetTime; readonly compare?: 'true' } = {},
): string {
  const params = choiceParams(asked);
  params.set('path', path);
  for (const [name, value] of Object.entries(also)) params.set(name, value);
  return `${file}?${params}`;
}

async function troubleOf(response: Response): Promise<SheetTrouble> {
  const said: SheetTrouble | undefined = await response.json().catch(() => undefined);
  return said ?? { failure: { what: 'The sheet could not be made.', fix: 'Look at the list of problems.' } };
}
