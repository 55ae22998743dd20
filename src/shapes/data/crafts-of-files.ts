import type { Diagnostic } from '../../domain/diagnostic.js';
import { namesRole } from '../../model/levels/roles.js';
import { groupBy } from '../../model/nav/group-by.js';
import { wordsOf } from '../page-titles.js';
import type { FoundCraft, PlacedWords } from '../shape.js';
import type { Collected, SaidText } from './collect.js';
import { type CraftData, craftOfData, type DataCraft } from './crafts-of-data.js';
import { isOf, looksLikeLevel, type Named } from './named.js';

/** A file of data with what was found in it. */
export interface DataContent {
  readonly file: string;
  /** By its name. */
  readonly title: PlacedWords;
  readonly collected: Collected;
  readonly problems: readonly Diagnostic[];
  /** What is broken in it, as sentences. */
  readonly broken: readonly string[];
}

/** Crafts out of files of data: a file holds one or several, or is one of several that make one. */
export function craftsOfFiles(files: readonly DataContent[]): FoundCraft[] {
  const parts = partsOf(files);
  const used = new Set(parts.flatMap(({ files: own }) => own));
  const whole = files.filter(({ file }) => !used.has(file)).flatMap(craftsInFile);
  return [...whole, ...parts].flatMap((each) => {
    const craft = craftOfData(each);
    return craft.levels.length < 2 ? [] : [surely(craft, files)];
  });
}

function surely(craft: DataCraft, files: readonly DataContent[]): FoundCraft {
  const { levels, files: own } = craft;
  const [first, last] = [levels[0], levels.at(-1)];
  const of = own.length === 1 ? own[0] : `${own.length} files beside ${own[0]}`;
  return {
    ...craft,
    score: 0.8,
    reasons: [
      `${of} says something of ${levels.length} levels, from "${first?.title.text ?? ''}" to "${last?.title.text ?? ''}".`,
    ],
    diagnostics: files.filter(({ file }) => own.includes(file)).flatMap(({ problems }) => problems),
  };
}

/** The crafts that a file names, or the one that it is. */
function craftsInFile({ file, title, collected }: DataContent): CraftData[] {
  const crafts = distinctCrafts(collected.said);
  const base = { file, files: [file], body: undefined };
  if (crafts.length === 0) return [{ ...base, title: collected.title ?? title, collected }];
  return crafts.map((craft) => ({
    ...base,
    title: craft.name,
    collected: {
      ...collected,
      said: collected.said.filter(({ about }) => about.craft !== undefined && isOf(about.craft, craft)),
    },
  }));
}

function distinctCrafts(said: readonly SaidText[]): Named[] {
  const done: Named[] = [];
  for (const { about } of said) {
    const { craft } = about;
    if (craft !== undefined && !done.some((other) => isOf(other, craft))) done.push(craft);
  }
  return done;
}

/** Files of one folder that are levels, or areas, of one craft. */
function partsOf(files: readonly DataContent[]): CraftData[] {
  const folders = groupBy(files, ({ file }) => file.split('/').slice(0, -1).join('/'));
  return [...folders].flatMap(([folder, beside]): CraftData[] => {
    const levels = beside.flatMap(asLevel);
    const areas = levels.length > 1 ? [] : asAreas(beside);
    const made = levels.length > 1 ? levels : areas;
    const [first] = made;
    if (first === undefined || made.length < 2) return [];
    const named = distinctCrafts(made.flatMap(({ collected }) => collected.said));
    const name = named.length === 1 ? named[0]?.name : undefined;
    const title = name ?? {
      text: wordsOf(folder.split('/').at(-1) || 'Framework'),
      place: first.title.place,
    };
    return [
      {
        title,
        file: first.file,
        files: made.map(({ file }) => file),
        body: undefined,
        collected: joined(made),
      },
    ];
  });
}

function joined(files: readonly DataContent[]): Collected {
  return {
    title: undefined,
    levels: files.flatMap(({ collected }) => collected.levels),
    areas: files.flatMap(({ collected }) => collected.areas),
    said: files.flatMap(({ collected }) => collected.said),
  };
}

/** A file all about one level, which it or its name tells. */
function asLevel(read: DataContent): DataContent[] {
  const { collected, title } = read;
  const told = collected.said.map(({ about }) => about.level).filter((level) => level !== undefined);
  const [first] = told;
  const isOne = first !== undefined && told.every((level) => isOf(level, first));
  const name = collected.title ?? title;
  if (
    !isOne &&
    !(
      told.length === 0 &&
      collected.said.length > 0 &&
      (looksLikeLevel(name.text) || looksLikeLevel(title.text))
    )
  ) {
    return [];
  }
  const shown = collected.title !== undefined || first === undefined ? name : first.name;
  const number =
    first?.number ?? (first !== undefined && /^\d{1,3}$/.test(first.name.text) ? first.name : undefined);
  const level: Named = { name: shown, ids: [shown.text, ...(first?.ids ?? [])], number };
  const said = collected.said.map(({ about, text }): SaidText => ({ about: { ...about, level }, text }));
  return [{ ...read, collected: { ...collected, levels: [level], said } }];
}

/** Files that each tell of the same levels and no areas, and whose titles name no role. */
function asAreas(files: readonly DataContent[]): DataContent[] {
  const about = files.filter(({ collected }) => {
    const inLevels = collected.said.filter(({ about: { level } }) => level !== undefined);
    return (
      inLevels.length > 1 &&
      inLevels.every(({ about: { area, craft } }) => area === undefined && craft === undefined)
    );
  });
  const titles = about.map(({ collected, title }) => (collected.title ?? title).text);
  if (about.length < 2 || titles.some((title) => namesRole(title, ''))) return [];
  return about.map((read) => {
    const name = read.collected.title ?? read.title;
    const area: Named = { name, ids: [name.text], number: undefined };
    const said = read.collected.said.map(
      ({ about: own, text }): SaidText => ({ about: { ...own, area }, text }),
    );
    return { ...read, collected: { ...read.collected, areas: [area], said } };
  });
}
