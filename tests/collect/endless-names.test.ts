import { expect, test } from 'vitest';
import { readFormFile } from '../../src/collect/read-form-file.js';

/** A PDF whose fields lie within each other, each with a name of so many letters, and something in it. */
function nestedFields(depth: number, letters: number): Uint8Array {
  const fields = Array.from({ length: depth }, (_, at) => {
    const kids = at < depth - 1 ? `/Kids[${at + 5} 0 R]` : '';
    return `<</T(${'a'.repeat(letters)})/V(x)${kids}>>`;
  });
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
    ...fields,
  ].map((text, at) => `${at + 1} 0 obj\n${text}\nendobj\n`);
  return new TextEncoder().encode(`%PDF-1.7\n${objects.join('')}trailer<</Root 1 0 R>>\n%%EOF`);
}

test('a small file whose fields have names of gigabytes together is refused, and one of long names is read', async () => {
  const told = async (bytes: Uint8Array) => (await readFormFile({ path: 'a.pdf', bytes })).told[0]?.what;
  expect(await told(nestedFields(200, 3000))).toBe(
    'The file names its fields by more letters than a form can have.',
  );
  expect(await told(nestedFields(20, 3000))).toBe('The file is a form of another program.');
});
