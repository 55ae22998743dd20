import { frontText } from '../model/front/front.js';
import { collectProblems } from '../model/problem.js';
import { type Collected, collect } from './data/collect.js';
import { craftOfData } from './data/crafts-of-data.js';
import { type RoleOf, rolesOf } from './data/key-roles.js';
import { readData } from './data/read-data.js';
import type { MaterialPage } from './material.js';
import { titleOf } from './page-titles.js';
import type { FoundCraft, Shape } from './shape.js';

/** Pages whose front matter holds the framework: topics, and below each what its levels say. */
export const frontMatterData: Shape = {
  id: 'front-matter-data',
  about: 'pages whose front matter holds levels and areas',
  detect({ pages }, mapping) {
    const roleOf = rolesOf(mapping.data);
    const asked = pages.filter(holdsLists).map((page) => ({ page, craft: craftOn(page, roleOf) }));
    const crafts = asked.flatMap(({ craft }) => craft ?? []);
    if (crafts.length > 0) return { kind: 'crafts', crafts };
    const [first] = asked;
    return {
      kind: 'none',
      score: first === undefined ? 0 : 0.2,
      reasons: [
        first === undefined
          ? 'No page has lists in its front matter.'
          : `The lists in the front matter of ${first.page.file} name no two levels.`,
      ],
    };
  },
};

/** Whether front matter holds more than a value for each key. */
function holdsLists({ front }: MaterialPage): boolean {
  return [...front.values()].some(({ text }) => text === undefined);
}

function craftOn(page: MaterialPage, roleOf: RoleOf): FoundCraft | undefined {
  const problems = collectProblems();
  const root = page.yaml === undefined ? undefined : readData(page.yaml, problems);
  if (root === undefined) return undefined;
  const collected: Collected = collect(root, roleOf);
  const { below, ...title } = titleOf(page);
  const craft = craftOfData({
    title: frontText(page.front, 'title') === undefined ? (collected.title ?? title) : title,
    file: page.file,
    files: [page.file],
    body: page.text.slice(below),
    collected,
  });
  if (craft.levels.length < 2) return undefined;
  const [first, last] = [craft.levels[0], craft.levels.at(-1)];
  return {
    ...craft,
    score: 0.9,
    // What is broken in front matter is reported where all front matter is read.
    diagnostics: problems.found.filter(({ code }) => code === 'yaml-tab'),
    reasons: [
      `The front matter of ${page.file} says something of ${craft.levels.length} levels, from "${first?.title.text ?? ''}" to "${last?.title.text ?? ''}".`,
    ],
  };
}
