import type { Framework } from '../domain/framework.js';
import type { Source } from '../domain/source.js';
import { makeFramework } from '../model/make-framework.js';

/** What the files of a new folder are read as otherwise than the framework that they were written from, as sentences. */
export function differences(original: Framework, files: readonly Source[]): string[] {
  const { framework } = makeFramework(
    {
      root: '/',
      pages: files.filter(({ path }) => path.endsWith('.md')).sort((a, b) => (a.path < b.path ? -1 : 1)),
      texts: [],
      data: [],
      configs: files.filter(({ path }) => path === '_config.yml'),
      images: new Map(
        files.filter(({ path }) => path.startsWith('images/')).map(({ path, bytes }) => [path, bytes]),
      ),
      refused: [],
    },
    { siteUrl: undefined },
  );
  const [before, after] = [factsOf(original), factsOf(framework)];
  const missing = [...before].flatMap(([level, facts]) => {
    const now = after.get(level);
    if (now === undefined) return [`${level} is no level in the new folder.`];
    return Object.entries(facts).flatMap(([what, was]) => {
      const is = now[what];
      return is === was ? [] : [`${level}: ${what} were ${was}, and are ${is ?? 'gone'} in the new folder.`];
    });
  });
  const more = [...after.keys()].filter((level) => !before.has(level));
  return [...missing, ...more.map((level) => `${level} is a level in the new folder only.`)];
}

/** What is known of each level, by its craft, number and title. */
function factsOf(framework: Framework | undefined): Map<string, Readonly<Record<string, string>>> {
  const levels = (framework?.crafts ?? []).flatMap((craft) =>
    craft.levels.map((level): [string, Readonly<Record<string, string>>] => {
      const areas = level.sections.flatMap((section) =>
        section.kind === 'areas' ? section.expectations : [],
      );
      return [
        `"${craft.label}", ${level.numeral}: "${level.label}"`,
        {
          areas: areas.map(({ name }) => `"${name.text}"`).join(', ') || 'none',
          statements: String(areas.reduce((sum, { statements }) => sum + statements.length, 0)),
          words: String(level.words),
        },
      ];
    }),
  );
  return new Map(levels);
}
