import { expect } from 'vitest';
import { craftPage, levelWithTable } from './page.js';
import type { ScratchCopy } from './scratch-copy.js';

const brand = `name: Harbour
colours:
  ink: "#1A1A1A"
  secondary: "#4A4A4A"
  paper: "#FFFFFF"
  accent: "#14507A"
  tint: "#E8F0F5"
fonts:
  text: { package: "@fontsource/inter" }
foot: [Harbour office]
`;

/** A brand is a folder: it is found, checked, named in errors and printed by itself. */
export async function addABrand(copy: ScratchCopy): Promise<void> {
  await copy.write('quay/index.md', craftPage);
  await copy.write('quay/level1.md', levelWithTable);
  const build = (id: string) =>
    copy.run('build', 'quay', '--brand', id, '--product', 'handout', '--output', 'berths', '--keep-html');
  expect(await build('harbour')).toContain('unknown-brand');
  await copy.write('templates/brands/harbour/brand.yaml', brand);
  expect(await build('harbor')).toContain('Did you mean "harbour"?');
  expect(await build('harbour')).toContain('\nDone in ');
  const html = await copy.read('berths/tester/tester-level1-handout.html');
  expect(html).toContain('--accent:#14507A');
  expect(html).toContain('Harbour office');
}
