import { expect, test } from 'vitest';
import { areaKey } from '../../src/model/areas/area-key.js';
import { designerCraft, level, modelOf, shown } from './support.js';

test.each([
  ['1. Process & Design', 'process and design'],
  ['Data-Trust!', 'data trust'],
  ['12)  Data', 'Data'],
  ['C+Go', 'C Go'],
  ['Research + Teaching', 'Research Teaching'],
  ['Cafe\u0301', 'café'],
])('%j and %j are one area', (one, other) => {
  expect(areaKey(one)).toBe(areaKey(other));
});

test.each([
  ['C', 'C++'],
  ['C+', 'C++'],
  ['AB', 'A B'],
  ['Plan 1. Design', 'Plan Design'],
  ['C++', 'C#'],
  ['मीना', 'मान'],
  ['☀', '☂'],
])('%j and %j are two areas', (one, other) => {
  expect(areaKey(one)).not.toBe(areaKey(other));
});

test('a level in which C, C++ and C# are areas has each with its own description', () => {
  const model = modelOf({
    'index.md': designerCraft.replace(
      '## Drawing',
      '## C++\n\nWhat C++ is.\n\n## C#\n\nWhat C# is.\n\n## C\n\nWhat C is.\n\n## Drawing',
    ),
    'a.md': level(
      '# Designer - Level 1\n\n| Area | Description |\n|---|---|\n| C# | I write. |\n| C++ | I write. |\n| C | I write. |\n| Drawing | I draw. |\n| Research | I ask. |\n',
    ),
  });
  expect(shown(model)).toEqual([]);
  const [craft] = model.framework?.crafts ?? [];
  const nameOf = (id: string | undefined) => craft?.areas.find((area) => area.id === id)?.name.text;
  const areas = craft?.levels[0]?.sections.flatMap((section) =>
    section.kind === 'areas' ? section.expectations : [],
  );
  expect(areas?.map(({ area }) => nameOf(area))).toEqual(['C#', 'C++', 'C', 'Drawing', 'Research']);
});
