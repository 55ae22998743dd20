import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** CSS for a script that our bundled fonts do not have, from a font that is here for tests alone. */
export function scriptFace(script: 'hebrew' | 'japanese'): string {
  const path = {
    hebrew: 'noto-sans-hebrew/files/noto-sans-hebrew-hebrew',
    japanese: 'noto-sans-jp/files/noto-sans-jp-japanese',
  };
  const file = require.resolve(`@fontsource/${path[script]}-400-normal.woff2`);
  const data = readFileSync(file).toString('base64');
  return `@font-face { font-family: Script; src: url(data:font/woff2;base64,${data}) format('woff2') } p, li { font-family: Inter, Script }`;
}
