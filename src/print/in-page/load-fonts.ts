/// <reference lib="dom" />
import type { Memory } from './memory.js';

/**
 * Runs inside the page: loads the faces that page margin boxes may need. Chromium loads a face when layout first
 * meets it, and lays margin boxes out only while printing, when it is too late and the text stays blank.
 */
export async function loadFonts(this: Memory, style: string): Promise<void> {
  const pageRules = () =>
    [...document.styleSheets]
      .filter(({ href }) => href === null) // Others were refused, so they have no rules.
      .flatMap(({ cssRules }) => [...cssRules])
      .filter((rule) => rule instanceof CSSPageRule);
  const fonts = style.match(/font[-a-z]*:[^;}]*/g)?.join(';') ?? '';
  let wanted = style;
  if (this.ready.size === 0) {
    for (let code = 0x20; code < 0x7f; code += 1) wanted += String.fromCharCode(code);
    for (const rule of pageRules()) wanted += rule.cssText;
  }
  // Line breaks between rules are no text, and symbol fonts claim them.
  const fresh = [...new Set(wanted)].filter((text) => text >= ' ' && !this.ready.has(text));
  if (fresh.length === 0 && this.asked.has(fonts)) return;

  const spare = new Set([...this.spare.values()].map(({ face }) => face));
  const faces = this.faces
    .filter((_, index) => !spare.has(index))
    .map(({ style, weight, family }) => `${style} ${weight} 10px ${family}`);
  const text = fresh.join('');
  await Promise.all([...new Set(faces)].map((face) => document.fonts.load(face, text).catch(() => [])));
  for (const character of fresh) this.ready.add(character);
  if (this.spare.size > 0) layOutOnce([...this.ready].join(''));
  this.asked.add(fonts);

  /** Sets a text in the type of every margin box, so that Chromium asks for the spare faces that it would lack. */
  function layOutOnce(text: string): void {
    const probe = document.createElement('div');
    for (const rule of pageRules()) {
      for (const box of 'cssRules' in rule ? (rule.cssRules as Iterable<CSSStyleRule>) : []) {
        // No style sheet names it, so nothing but the box's own style says how it looks.
        const line = document.createElement('margin-box');
        line.style.cssText = box.style.cssText;
        line.style.display = 'block';
        line.textContent = text;
        probe.append(line);
      }
    }
    document.documentElement.append(probe);
    probe.getBoundingClientRect();
    probe.remove();
  }
}
