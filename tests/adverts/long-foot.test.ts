import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildIn, ourTemplates, sampleFolder, scratchFolder } from '../support/build-in.js';

const brand = `extends: plain
name: Cloudberry
fonts: { text: { package: "@fontsource/inter" }, headings: { package: "@fontsource/inter" } }
foot:
  - "Cloudberry Instruments and Measurement (Holding) Limited, registered in Scotland under SC 0123456"
  - "Registered office: Third Floor, Old Harbour Exchange, 128–134 Lower Granary Street, Leith EH6 0XX"
  - "VAT GB 999 9999 73 · https://cloudberry.example/about/governance/statements/modern-slavery-act"
`;

test.each(['a4', 'letter'] as const)(
  'every level of the sample fits an advert of two pages on %s with three long lines in its foot',
  async (paper) => {
    const folder = await scratchFolder();
    try {
      await mkdir(join(folder, 'templates', 'brands', 'cloudberry'), { recursive: true });
      await writeFile(join(folder, 'templates', 'brands', 'cloudberry', 'brand.yaml'), brand);
      const { artifacts, diagnostics } = await buildIn({
        folder: sampleFolder,
        output: join(folder, 'output'),
        templates: [join(folder, 'templates'), ourTemplates],
        products: ['advert'],
        brands: ['cloudberry'],
        papers: [paper],
      });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const pages = artifacts.filter(({ path }) => path.endsWith('.pdf')).map((file) => file.pages);
      expect(pages.length).toBeGreaterThan(20);
      expect(Math.max(...pages)).toBeLessThanOrEqual(2);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
