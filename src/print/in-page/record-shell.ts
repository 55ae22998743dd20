/// <reference lib="dom" />
import type { Memory } from './memory.js';
import type { findSpareFaces } from './spare-faces.js';

/** Runs inside the page, right after a shell was loaded: remembers how it looks when it is empty. */
export function recordShell(
  this: Memory & { readonly findSpareFaces: typeof findSpareFaces },
  spareAddress: string,
): void {
  const root = document.documentElement;
  const body = document.body.cloneNode(false);
  if (!(body instanceof HTMLElement)) throw new Error('The shell has no body.');
  this.shell = {
    attributes: root.getAttributeNames().map((name) => [name, root.getAttribute(name) ?? ''] as const),
    body,
  };
  this.faces = [...document.fonts];
  this.ready = new Set();
  this.asked = new Set();
  this.pageRules = new Map(
    [...document.styleSheets]
      .filter(({ href }) => href === null) // Others were refused, so they have no rules.
      .map((sheet) => [sheet, [...sheet.cssRules].filter((rule) => rule instanceof CSSPageRule)]),
  );
  this.spare = this.findSpareFaces(spareAddress);
}
