import { appendFile, cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepLooks } from '../../src/build/resident/keep-looks.js';
import { ourTemplates, scratchFolder } from '../support/build-in.js';
import { settingsOf } from '../support/settings-of.js';

test('while a style is edited its brand stays the object that it was, and an edited brand is another', async () => {
  const own = await scratchFolder();
  const brand = join(own, 'brands', 'mine');
  await cp(join(ourTemplates, 'brands', 'neutral'), brand, { recursive: true });
  await appendFile(join(brand, 'brand.yaml'), '\nname: Mine\n');
  const settings = settingsOf({ templates: [ourTemplates, own], brands: ['mine'] });
  const looks = keepLooks();
  const load = async () => {
    const { templates, brands, places } = await looks.load(settings);
    return {
      style: templates.get('styles/mine.css'),
      brand: brands?.get('mine'),
      places: places.get('mine'),
    };
  };
  try {
    const before = await load();
    await cp(join(ourTemplates, 'styles', 'card.css'), join(own, 'styles', 'mine.css'));
    looks.note(join(own, 'styles', 'mine.css'));
    const styled = await load();
    expect(styled.style).toContain('.card');
    expect(styled.brand?.name).toBe('Mine');
    expect(styled.brand).toBe(before.brand);
    expect(styled.places).toBe(before.places);

    await appendFile(join(brand, 'brand.yaml'), 'contact: https://example.com\n');
    looks.note(join(brand, 'brand.yaml'));
    const other = await load();
    expect(other.brand).not.toBe(before.brand);
  } finally {
    await rm(own, { recursive: true });
  }
});
