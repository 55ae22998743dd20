import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';

/** A colour as CSS and SVG write it; %23 is # in an address. */
const literal =
  /(?:#|%23)(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/gi;
/** A colour by its name, where a colour may stand: the sixteen of CSS 1 and those that designers reach for. */
const named =
  /(?:colou?r|background(?:-image)?|border[a-z-]*|fill|stroke|outline|decoration|shadow)\s*[:=]\s*["']?[^;{}<>]*?\b(?:black|white|gr[ae]y|silver|maroon|red|purple|fuchsia|green|lime|olive|yellow|navy|blue|teal|aqua|orange|pink|brown|gold|ivory|beige|(?:dark|light|dim|slate|medium|pale|alice|steel|royal|sky)[a-z]+)\b/gi;

function coloursIn(text: string): string[] {
  const bare = text
    .replace(/\/\*[\s\S]*?\*\/|\{\{!.*?\}\}|(?<=^|\s)\/\/.*$/gm, '')
    .replace(/white-space/g, '');
  return [...bare.matchAll(literal), ...bare.matchAll(named)].map(([match]) => match);
}

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => ending.test(path))
    .sort();
}

describe('a brand has every colour to itself: none is written', () => {
  const styles = filesBelow('templates', /\.(css|hbs|html|js)$/);
  it.each(styles)('into %s', (path) => {
    expect(coloursIn(readFileSync(join(packageRoot, path), 'utf8'))).toEqual([]);
  });

  /** Black and white as the ends of a scale, and white as the colour that is not painted. */
  const exceptions: Readonly<Record<string, readonly string[]>> = {
    'src/bundle/index-page/theme.ts': ['#000000', '#ffffff', '#ffffff', '#000000'],
    'src/render/sheet-ground.ts': ['#ffffff'],
  };
  const code = ['src/render', 'src/slides', 'src/bundle', 'src/adverts'].flatMap((folder) =>
    filesBelow(folder, /\.ts$/),
  );
  it.each(code)('into what %s writes', (path) => {
    const written = coloursIn(readFileSync(join(packageRoot, path), 'utf8').replace(/\$\{[^{}]*\}/g, ''));
    const allowed = exceptions[path] ?? [];
    expect(written.filter((colour) => !allowed.includes(colour))).toEqual([]);
  });

  it.each([
    'a { color: #1a1a1a }',
    'a { background: url("data:image/svg+xml,%3Crect fill=\'%23fff\'/%3E") }',
    'a { border-top: 1pt solid grey }',
    'a { color: rgb(0 0 0) }',
    '<path fill="black"/>',
    '<p style="background: lightblue">',
  ])('such as %s', (text) => {
    expect(coloursIn(text)).not.toEqual([]);
  });

  it('while words that only look like colours may stand anywhere', () => {
    expect(coloursIn('#results a { white-space: pre; color: currentColor } /* #fff */')).toEqual([]);
  });
});
