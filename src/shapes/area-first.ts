import { areaKey } from '../model/areas/area-key.js';
import { namesRole } from '../model/levels/roles.js';
import { joinTexts, type TextPart } from '../model/text/join-texts.js';
import { withAreas } from './areas/with-areas.js';
import type { Material } from './material.js';
import { outlineOf } from './outline.js';
import { folderOf } from './page-kinds.js';
import { pagePerCraft } from './page-per-craft.js';
import { titleOf, wordsOf } from './page-titles.js';
import type { FoundCraft, FoundLevel, PlacedWords, Shape } from './shape.js';

/** A page or a heading for each area, and below it the same levels each time. */
export const areaFirst: Shape = {
  id: 'area-first',
  about: 'a page or a heading for each area, with the same levels below each',
  detect(material, mapping) {
    const found = pagePerCraft.detect(material, mapping);
    const parts = found.kind === 'crafts' ? found.crafts : [];
    const isSaid = mapping.shape?.length === 1;
    const crafts = sidesBySide(parts)
      .filter((group) => isSaid || areAreas(group))
      .map((group) => craftOf(group, material));
    if (crafts.length > 0) return { kind: 'crafts', crafts };
    return {
      kind: 'none',
      score: parts.length > 1 ? 0.3 : 0,
      reasons: [
        parts.length > 1
          ? `The levels below ${parts[0]?.title.text ?? ''} and ${parts[1]?.title.text ?? ''} are not the same.`
          : 'No two headings or pages have the same levels below them.',
      ],
    };
  },
};

/** Parts of one page, and pages of one folder that have one part each. */
function sidesBySide(parts: readonly FoundCraft[]): readonly (readonly FoundCraft[])[] {
  const groups = new Map<string, FoundCraft[]>();
  for (const part of parts) {
    const isAlone = parts.filter(({ file }) => file === part.file).length === 1;
    const key = isAlone ? `${folderOf(part.file)}/` : part.file;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Areas have the same levels, are called by no role, and say no areas of their own below their levels. */
function areAreas(group: readonly FoundCraft[]): boolean {
  const titles = group.map(({ levels }) => new Set(levels.map(({ title }) => areaKey(title.text))));
  const all = new Set(titles.flatMap((own) => [...own]));
  const isShared = titles.every((own) => own.size * 3 >= all.size * 2);
  if (!isShared || group.some(({ title }) => namesRole(title.text, ''))) return false;
  return group.every(({ levels }) => {
    const bodies = levels.map(({ body }) => body);
    const hasHeadings = bodies.some((body) => outlineOf(body).headings.length > 0);
    return (
      !hasHeadings && withAreas(bodies, undefined).texts.every(({ areaDepth: depth }) => depth === undefined)
    );
  });
}

const areaDepth = 2;

function craftOf(group: readonly FoundCraft[], { pages }: Material): FoundCraft {
  const [first] = group;
  const files = [...new Set(group.flatMap((part) => part.files))];
  const page = pages.find(({ file }) => file === first?.file);
  const isOnePage = files.length === 1;
  const place = first?.title.place ?? { file: '.', line: 1, column: 1 };
  const own = isOnePage && page !== undefined ? titleOf(page) : undefined;
  const title: PlacedWords =
    own === undefined
      ? {
          text:
            wordsOf(
              folderOf(files[0] ?? '')
                .split('/')
                .at(-1) ?? '',
            ) || 'Levels',
          place,
        }
      : { text: own.text, place: own.place };
  const levels = levelsOf(group);
  return {
    title,
    heading: own?.words,
    file: first?.file ?? '.',
    body: joinTexts(
      group.flatMap(({ intro, body, ...part }) => [
        ...(intro === undefined ? [] : [intro]),
        ...(body === undefined ? [] : [...headingOf(part), body]),
      ]),
    ),
    levels,
    files,
    areas: 'headings',
    ...(first?.levelDepth === undefined ? {} : { levelDepth: first.levelDepth }),
    score: 0.72,
    reasons: [
      `${group.length} areas, from "${first?.title.text ?? ''}" to "${group.at(-1)?.title.text ?? ''}", have the same ${levels.length} levels below them.`,
    ],
  };
}

function headingOf({ title: { text, place }, heading }: Pick<FoundCraft, 'title' | 'heading'>): TextPart[] {
  const glue = (words: string): TextPart => ({ text: words, place });
  return [
    glue(`\n\n${'#'.repeat(areaDepth)} `),
    heading ?? glue(text.replace(/[\\`*_[\]{}<>|~^#]/g, '\\$&')),
    glue('\n\n'),
  ];
}

/** One level for all headings of one title; what each area says of it below a heading of the area. */
function levelsOf(group: readonly FoundCraft[]): FoundLevel[] {
  const largest = group.toSorted((a, b) => b.levels.length - a.levels.length);
  const firsts = new Map<string, FoundLevel>();
  for (const level of largest.flatMap(({ levels }) => levels)) {
    const key = areaKey(level.title.text);
    if (!firsts.has(key)) firsts.set(key, level);
  }
  return [...firsts].map(([key, level]): FoundLevel => {
    const parts = group.flatMap((part) =>
      part.levels
        .filter(({ title }) => areaKey(title.text) === key)
        .flatMap(({ body }) => [...headingOf(part), body]),
    );
    return { ...level, body: joinTexts(parts), areaDepth };
  });
}
