import { expect, test } from 'vitest';
import { narrowToCraft } from '../../src/bundle/index-page/narrow-to-craft.js';
import { makeIndex } from '../../src/bundle/make-index.js';
import { packText } from '../../src/bundle/pack-text.js';
import { readTemplates } from '../../src/read/read-templates.js';
import { filesOf, read } from '../model/edited-frameworks.js';
import { brandOf } from '../support/brand-of.js';
import { ourTemplates } from '../support/build-in.js';

test.each(['framework', 'tests/fixtures/every-construct'])(
  'a pack of one craft of %s says the same, made from its craft and the outline of all others',
  async (folder) => {
    const { framework } = read(await filesOf(folder));
    if (framework === undefined) throw new Error('It does not load.');
    const templates = await readTemplates([ourTemplates]);
    const around = { brand: brandOf(), files: [], changes: undefined };
    for (const craft of framework.crafts) {
      const narrow = narrowToCraft(framework, craft);
      const index = makeIndex({ ...narrow, ...around }, templates);
      expect(index === makeIndex({ ...narrow, framework, ...around }, templates), craft.id).toBe(true);
      const text = packText(narrow.framework, craft, 'everyone');
      expect(text).toEqual(packText(framework, craft, 'everyone'));
    }
  },
);

test('growth is marked by the words of the whole framework, whether all crafts are shown or one', async () => {
  const { framework } = read(await filesOf('framework'));
  if (framework === undefined) throw new Error('The sample does not load.');
  const templates = await readTemplates([ourTemplates]);
  const around = { brand: brandOf(), files: [], changes: undefined };
  for (const craft of framework.crafts) {
    const narrow = { ...narrowToCraft(framework, craft), ...around };
    const marksOf = (html: string) => html.match(/<[^>]*\b(?:new|grows)\b[^>]*>/g);
    const byAll = marksOf(makeIndex({ ...narrow, framework, spread: undefined }, templates));
    expect(marksOf(makeIndex(narrow, templates))?.length, craft.id).toBe(byAll?.length);
  }
});
