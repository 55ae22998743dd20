/// <reference lib="dom" />
import type { Kit } from './kit.js';

/**
 * Runs inside the page: loads the faces that page margin boxes may need. Chromium loads a face when layout first
 * meets it, and lays margin boxes out only while printing, when it is too late and the text stays blank.
 */
export async function loadFonts(this: Kit, style: string): Promise<void> {
  let wanted = style;
  if (this.ready.size === 0) {
    for (let code = 0x20; code < 0x7f; code += 1) wanted += String.fromCharCode(code);
    for (const sheet of document.styleSheets) {
      if (sheet.href !== null) continue; // Refused, so it has no rules.
      for (const rule of sheet.cssRules) if (rule instanceof CSSPageRule) wanted += rule.cssText;
    }
  }
  const fresh = [...new Set(wanted)].filter((character) => !this.ready.has(character));
  if (fresh.length === 0) return;
  const faces = this.faces.map(({ style, weight, family }) => `${style} ${weight} 10px ${family}`);
  const text = fresh.join('');
  await Promise.all([...new Set(faces)].map((face) => document.fonts.load(face, text).catch(() => [])));
  for (const character of fresh) this.ready.add(character);
}
