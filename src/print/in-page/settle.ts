/// <reference lib="dom" />
import type { Memory } from './memory.js';
import type { wantedFaces } from './spare-faces.js';

/**
 * Runs inside the page: resolves when everything that will be printed is there. Faces load lazily, after layout has
 * met the first character that needs them, so layout is forced first and again after each load.
 */
export async function settle(this: Memory & { readonly wantedFaces: typeof wantedFaces }): Promise<void> {
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  const loading = () => [...document.fonts].filter((face) => face.status === 'loading');
  for (;;) {
    document.body.getBoundingClientRect();
    const faces = loading();
    if (faces.length === 0) break;
    await Promise.all(faces.map((face) => face.loaded.catch(() => undefined)));
    await document.fonts.ready;
  }
  if (this.wantedFaces().length > 0) throw new Error('Spare faces are wanted first.');
  // Those of a document's own stand behind the shell's, and may fail.
  const broken = [...document.fonts].slice(0, this.faces.length).find((face) => face.status === 'error');
  if (broken !== undefined) {
    throw new Error(`A font cannot be used: ${broken.family} ${broken.weight} ${broken.style}.`);
  }
}
