/// <reference lib="dom" />
import type { OpenView } from './view.js';

/** A view: its word in the address, what its tab is called, and its code, which is loaded on use. */
export interface ViewRow {
  readonly id: string;
  readonly name: string;
  load(): Promise<OpenView>;
}

/** Every view, in the order of their tabs; the first is shown when the address names none. */
export const views: readonly ViewRow[] = [
  { id: 'wall', name: 'Wall', load: async () => (await import('./wall/wall-view.js')).openWall },
  { id: 'sheet', name: 'Sheet', load: async () => (await import('./sheet/sheet-view.js')).openSheet },
];
