import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '../../src/domain/page.js';
import type { Shell } from '../../src/domain/shell.js';

const require = createRequire(import.meta.url);

/** One weight of Inter as a data address. */
export function interFace(weight: 400 | 700, subset = 'latin'): string {
  const file = require.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`);
  const data = readFileSync(file).toString('base64');
  return `@font-face { font-family: Inter; font-weight: ${weight};
    src: url(data:font/woff2;base64,${data}) format('woff2'); }`;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** A shell on A4 with Inter; `css` is added at its end. */
export function makeShell({
  css = '',
  head = `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  root = '',
} = {}): Shell {
  const html = `<!doctype html><html lang="en" ${root}><head><meta charset="utf-8">${head}<title></title>
    <style>${interFace(400)}${interFace(700)}
    @page { size: 210mm 297mm; margin: 20mm }
    body { margin: 0; font: 10pt/14pt Inter }
    ${css}</style><style id="document"></style></head><body></body></html>`;
  return { id: createHash('sha256').update(html).digest('hex'), html: [html, ''], faces: [] };
}

/** A page with only what a test cares about. */
export function makePage(changes: Partial<Page> = {}): Page {
  return {
    shell: makeShell(),
    title: 'Senior Engineer',
    language: 'en',
    style: '',
    body: '<h1>Senior Engineer</h1><p>I help.</p>',
    arrangement: { kind: 'flow' },
    anchors: [undefined],
    ...changes,
  };
}
