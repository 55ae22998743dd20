import { expect, test } from 'vitest';
import { blocksOf, craftOf, designerCraft, level, levelOf, modelOf, statementsOf } from './support.js';

test('ligatures that were copied from a PDF become letters in titles, headings, text and cells', () => {
  const model = modelOf({
    'index.md': designerCraft.replace('## Research', '## Proﬁt').replace('# Designer Craft', '# Oﬃce Craft'),
    'level1.md': level(
      '# Oﬃcer - Level 1\n\nI ﬁnd **proﬁt**.\n\n| Area | Description |\n|---|---|\n| Proﬁt | I ﬁnd it. |\n',
      'Level 1 (Oﬃcer)',
    ),
  });
  expect(craftOf(model).areas[0]?.name.text).toBe('Profit');
  expect(levelOf(model)).toMatchObject({
    heading: { text: 'Officer - Level 1' },
    label: 'Level 1 (Officer)',
  });
  expect(blocksOf(model).map(({ text }) => text)).toEqual(['I find profit.']);
  expect(statementsOf(model)).toMatchObject({ Profit: ['I find it.'] });
});
