import { resolve } from 'node:path';
import { type ConvertedFiles, convertAll, isForeign } from '../convert/convert-all.js';
import { BuildError } from '../domain/build-error.js';
import { showPlace } from '../domain/place.js';
import type { FrameworkFolder } from '../domain/source.js';
import { noMapping, type SourceMapping } from '../domain/source-mapping.js';
import { folderOfSources, type GivenFiles, readGiven } from '../read/read-given.js';
import { importReporters } from '../report/import-reporters.js';
import { type Original, rewrite } from '../rewrite/rewrite.js';
import type { Flags } from '../settings/flags.js';
import { loadSettings } from '../settings/load-settings.js';
import { flagName } from '../settings/options/index.js';
import { readFramework } from '../shapes/read-framework.js';
import type { ShapedModel } from '../shapes/shaped-model.js';
import { writeNewFolder } from '../write/write-new-folder.js';
import type { Outcome, World } from './command.js';
import { reportOptions } from './report-options.js';

/** `ladderpress import`: takes over a file of another program, or a folder of any shape, as a new folder of the first format. */
export async function runImport({ folder: place, output, json }: Flags, world: World): Promise<Outcome> {
  if (place === undefined) {
    throw new BuildError(
      'bad-flag',
      'Nothing is named that could be taken over.',
      'Name a file or a folder, as in: ladderpress import ladder.xlsx',
    );
  }
  const given = await readGiven(resolve(world.cwd, place), isForeign);
  const { source, unused } = await mappingIn(given, place, world);
  const converted = await convertAll(given.foreign);
  const folder = withConverted(given, converted);
  const read = await readFramework(folder, { siteUrl: undefined, source });
  const { cut, framework } = cutOf(read, place);
  const leftFiles = new Set(read.leftOut.map(({ file }) => file));
  const others = [
    ...converted.pages.filter(({ path }) => leftFiles.has(path)),
    ...converted.tables.filter(({ csv }) => leftFiles.has(csv.path)).map(({ page }) => page),
  ];
  const { files, differs } = rewrite({ cut, framework, folder, others });
  const madeFrom = new Set(
    [...converted.pages, ...converted.tables.map(({ csv }) => csv)].map(({ path }) => path),
  );
  const leftOut = read.leftOut.filter(({ file }) => !madeFrom.has(file));
  const notes = [
    ...converted.told.map(({ where, what }) => `${where}: ${what}`),
    ...leftOut.map(({ file, why }) => `${file} was left out: it ${why}.`),
    ...differs,
    ...unused,
  ];
  const written = notes.length === 0 ? files : [...files, noteFile(notes)];
  const target = resolve(world.cwd, output ?? `${given.name}-imported`);
  await writeNewFolder(target, written);
  const report = importReporters[json === true ? 'json' : 'text'];
  return {
    output: report(
      {
        folder: target,
        files: written.map(({ path }) => path),
        crafts: framework.crafts.map(({ label, levels }) => ({
          title: label,
          levels: levels.map((level) => level.label),
        })),
        notes,
      },
      reportOptions(world, world.now(), { strict: false }),
    ),
    exitCode: 0,
  };
}

/** What ladderpress.yaml of a folder says of its shape; what is wrong in it is told, and nothing of it counts then. */
async function mappingIn(
  { isFolder }: GivenFiles,
  place: string,
  world: World,
): Promise<{ source: SourceMapping; unused: string[] }> {
  if (!isFolder) return { source: noMapping, unused: [] };
  const { settings, diagnostics } = await loadSettings({ folder: place }, world, flagName);
  if (settings !== undefined) return { source: settings.source, unused: [] };
  return { source: noMapping, unused: diagnostics.map(({ place: at, what }) => `${showPlace(at)}: ${what}`) };
}

/** What was converted beside what is read as it is. */
function withConverted(
  { name, folder, foreign }: GivenFiles,
  { title, pages, tables, plain, images }: ConvertedFiles,
): FrameworkFolder {
  if (foreign.length === 0) return folder;
  const all = folderOfSources(folder.root, [
    ...folder.pages,
    ...folder.texts,
    ...folder.data,
    ...plain,
    ...pages,
    ...tables.map(({ csv }) => csv),
  ]);
  const isTheOnlyPage = pages.length + tables.length === 1 && folder.pages.length === 0;
  // A folder is called what the whole is called; a page alone may be called as its craft is.
  const root = `/${(isTheOnlyPage ? name : title || name).replace(/[\\/]+/g, ' ')}`;
  return {
    ...all,
    root,
    configs: folder.configs,
    images: new Map([...folder.images, ...all.images, ...images]),
  };
}

function cutOf(
  { cut, framework, chosen, diagnostics }: ShapedModel,
  place: string,
): Pick<Original, 'cut' | 'framework'> {
  if (cut !== undefined && framework !== undefined) return { cut, framework };
  if (framework !== undefined) {
    throw new BuildError(
      'already-imported',
      `${place} is a folder of the first format already.`,
      `Build it as it is: ladderpress build ${place}`,
    );
  }
  const why = (chosen?.fellShort ?? []).slice(0, 3).flatMap(({ reasons }) => reasons.slice(0, 1));
  const [first] = diagnostics.filter(({ code }) => code !== 'no-levels');
  throw new BuildError(
    'no-levels-found',
    [
      `${place} holds no levels that could be told.`,
      ...why,
      ...(first === undefined ? [] : [first.what]),
    ].join(' '),
    'Levels are told by headings, columns, rows or sheets with names such as "Senior Engineer", "Level 2" or "L3".',
  );
}

function noteFile(notes: readonly string[]) {
  const text = `What could not be taken over, or is read otherwise:\n\n${notes.map((note) => `- ${note}`).join('\n')}\n`;
  return { path: 'import-notes.txt', bytes: new TextEncoder().encode(text) };
}
