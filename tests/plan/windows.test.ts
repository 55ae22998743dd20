import { win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plan } from '../../src/index.js';
import { safeId } from '../../src/model/nav/ids.js';
import { packageRoot } from '../../src/package-root.js';
import { products } from '../../src/products/index.js';
import { isProductName } from '../../src/products/is-product-name.js';
import { isSafePath } from '../../src/write/safe-path.js';

// What can be said of Windows on Linux: names that it would take, and paths that its own rules read as we do.
const root = 'C:\\Users\\ada\\output';

describe('on Windows', () => {
  test('every file of the sample would lie below the output folder, under a name that the system takes and that is ours', async () => {
    const { files } = await plan({
      cwd: packageRoot,
      folder: 'framework',
      product: products.map(({ id }) => id).filter((id) => id !== 'person-pack'),
      brand: ['plain', 'neutral'],
      edition: ['standard', 'large'],
    });
    const paths = files.map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(150);
    for (const path of paths) {
      expect(isSafePath(path), path).toBe(true);
      // Else it would neither be removed when nobody wants it any more, nor ever be written again.
      expect(isProductName(path, products), path).toBe(true);
      const there = win32.join(root, path);
      expect(win32.relative(root, there).split(win32.sep).join('/')).toBe(path);
      for (const part of path.split('/')) expect(part).not.toMatch(/[<>:"|?*\\]|[. ]$/);
      expect(there.length).toBeLessThan(260);
    }
  });

  test.each(['con', 'CON', 'Aux', 'prn', 'NUL', 'com1', 'LPT9'])(
    '%s is a device, and no name of a file',
    (name) => {
      expect(safeId(name)).toBe(`${name.toLowerCase()}-page`);
    },
  );

  test.each([
    '..\\out.pdf',
    'C:out.pdf',
    'C:\\out.pdf',
    '\\\\server\\out.pdf',
    'a\\b.pdf',
    'a.pdf:stream',
    'nul\u0000',
  ])('%j never gets into the output folder', (path) => {
    expect(isSafePath(path)).toBe(false);
  });

  test('a name is ours whatever stands before it', () => {
    expect(isProductName('designer/designer-level1-handout.pdf', products)).toBe(true);
    expect(isProductName('_data/ladderpress.json', products)).toBe(true);
    expect(isProductName('holiday.pdf', products)).toBe(false);
  });
});
