/// <reference lib="dom" />
import type { Memory, SpareFace } from './memory.js';

/** Runs inside the page: finds the spare faces of a shell that was just loaded, by their numbers. */
export function findSpareFaces(address: string): Map<number, SpareFace> {
  const found = new Map<number, SpareFace>();
  let face = 0;
  for (const sheet of document.styleSheets) {
    if (sheet.href !== null) continue; // Refused, so it has no rules.
    for (const [rule, { cssText }] of [...sheet.cssRules].entries()) {
      if (!cssText.startsWith('@font-face')) continue;
      const at = cssText.indexOf(address);
      if (at !== -1)
        found.set(Number.parseInt(cssText.slice(at + address.length), 10), { sheet, rule, face });
      face += 1;
    }
  }
  return found;
}

/**
 * Runs inside the page: the spare faces that Chromium asked for since they were put there. As long as it asks for none,
 * nothing that it laid out would be otherwise with the whole shell.
 */
export function wantedFaces(this: Memory): readonly number[] {
  if (this.spare.size === 0) return [];
  // A browser that does not show its margin boxes cannot be asked what they need.
  const known = 'cssRules' in CSSPageRule.prototype;
  const faces = [...document.fonts];
  return [...this.spare]
    .filter(([, { face }]) => !known || faces[face]?.status !== 'unloaded')
    .map(([number]) => number);
}

/** Runs inside the page: puts spare faces in their places and loads them. */
export async function takeFaces(this: Memory, rules: readonly (readonly [number, string])[]): Promise<void> {
  const taken: number[] = [];
  for (const [number, text] of rules) {
    const place = this.spare.get(number);
    if (place === undefined) continue;
    place.sheet.deleteRule(place.rule);
    place.sheet.insertRule(text, place.rule);
    this.spare.delete(number);
    taken.push(place.face);
  }
  // The others were made anew with them, and those of a document's own stand behind the shell's.
  this.faces = [...document.fonts].slice(0, this.faces.length);
  this.ready = new Set();
  this.asked = new Set();
  // While a face is loading, Chromium asks for all those after it. Whether one is broken is found when it is settled.
  await Promise.all(taken.map((face) => this.faces[face]?.load().catch(() => undefined)));
}
