import { fileURLToPath } from 'node:url';
import type { Brand } from '../../src/domain/brand.js';
import type { Framework } from '../../src/domain/framework.js';
import type { Page } from '../../src/domain/page.js';
import type { Orientation, PaperId } from '../../src/domain/paper.js';
import type { PrintSize } from '../../src/domain/print-size.js';
import type { TemplateName } from '../../src/domain/template-name.js';
import { readTemplates } from '../../src/read/read-templates.js';
import { makeRenderer } from '../../src/render/render-page.js';
import { loadBrand } from '../../src/settings/load-brand.js';

const templatesFolder = fileURLToPath(new URL('../../templates', import.meta.url));

/** The first level of a sketched framework, rendered with our own templates and a brand that ships. */
export async function renderLevel(
  framework: Framework,
  template: TemplateName,
  look: { brand?: string; paper?: PaperId; orientation?: Orientation; print?: PrintSize } = {},
): Promise<Page> {
  const [craft] = framework.crafts;
  const [level] = craft?.levels ?? [];
  if (craft === undefined || level === undefined) throw new Error('The sketch has no level.');
  const renderer = makeRenderer(
    framework,
    await shippedBrand(look.brand ?? 'vaarst'),
    await readTemplates([templatesFolder]),
  );
  return renderer.render(
    { id: 'sketch', template, subject: { kind: 'level', craft, level } },
    {
      brand: look.brand ?? 'vaarst',
      paper: look.paper ?? 'a4',
      print: look.print ?? 'standard',
      cardOrientation: look.orientation ?? 'portrait',
      handoutRest: 'step',
      folder: '',
    },
  );
}

export async function shippedBrand(id: string): Promise<Brand> {
  const { brand } = await loadBrand(id, [`${templatesFolder}/brands`]);
  if (brand === undefined) throw new Error(`The brand "${id}" does not load.`);
  return brand;
}
