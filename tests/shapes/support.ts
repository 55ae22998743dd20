import type { Framework } from '../../src/domain/framework.js';
import { showPlace } from '../../src/domain/place.js';
import { readFramework } from '../../src/shapes/read-framework.js';
import type { ShapedModel } from '../../src/shapes/shaped-model.js';
import { folderOf, frameworkOf } from '../model/support.js';

/** A folder of any shape in memory, read. */
export function shapedOf(files: Readonly<Record<string, string>>): Promise<ShapedModel> {
  return readFramework(folderOf(files), { siteUrl: undefined });
}

/** Each craft with its areas and levels in lines: `Baker: Care, Speed`, then `  1 Junior Baker: Care=I ask.; …`. */
export function ladders(model: ShapedModel): string[] {
  return frameworkOf(model).crafts.flatMap(({ name, areas, levels }) => [
    areas.length === 0 ? name : `${name}: ${areas.map((area) => area.name.text).join(', ')}`,
    ...levels.map((level) => `  ${level.numeral} ${level.title}: ${saidBy(level).join('; ')}`),
  ]);
}

type Level = Framework['crafts'][number]['levels'][number];

function saidBy({ sections }: Level): string[] {
  return sections.flatMap((section) =>
    section.kind === 'prose'
      ? section.blocks.map(({ text }) => text)
      : section.expectations.map(
          ({ name, statements }) => `${name.text}=${statements.map(({ text }) => text).join(' ')}`,
        ),
  );
}

/** Where each statement and paragraph of a level stands. */
export function placesOf(model: ShapedModel, title: string): string[] {
  const level = frameworkOf(model)
    .crafts.flatMap(({ levels }) => levels)
    .find((each) => each.title === title);
  return (level?.sections ?? []).flatMap((section) =>
    section.kind === 'prose'
      ? section.blocks.map(({ place }) => showPlace(place))
      : section.expectations.flatMap(({ name, statements }) => [
          showPlace(name.place),
          ...statements.map(({ place }) => showPlace(place)),
        ]),
  );
}
