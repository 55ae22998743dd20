import { joinTexts, type TextPart } from '../../model/text/join-texts.js';
import type { PageText } from '../../model/text/page-text.js';
import { isRung } from '../ladder.js';
import type { FoundCraft, FoundLevel, PlacedWords } from '../shape.js';
import type { Collected, SaidText } from './collect.js';
import { isOf, type Named } from './named.js';

/** A craft out of data, before it is known how sure it is. */
export type DataCraft = Omit<FoundCraft, 'score' | 'reasons'>;

/** What one craft is made from. */
export interface CraftData {
  readonly title: PlacedWords;
  readonly file: string;
  readonly files: readonly string[];
  /** What stands on the craft's page above its areas. */
  readonly body: PageText | undefined;
  readonly collected: Collected;
}

/** Pages of a craft: what is said of a level and an area stands on the level's page, below a heading of the area. */
export function craftOfData({ title, file, files, body, collected }: CraftData): DataCraft {
  const { said } = collected;
  const levels = inOrder(distinct([...collected.levels, ...said.flatMap(({ about }) => about.level ?? [])]));
  const areas = distinct([...collected.areas, ...said.flatMap(({ about }) => about.area ?? [])]);
  const found = levels.flatMap((level): FoundLevel[] => {
    const own = said.filter(({ about }) => about.level !== undefined && isOf(about.level, level));
    if (own.length === 0) return [];
    return [
      {
        title: titleOf(level),
        file,
        number: level.number ?? numberIn(level),
        heading: undefined,
        body: pageBody(undefined, own, areas),
        areaDepth: own.some(({ about }) => about.area !== undefined) ? 2 : undefined,
      },
    ];
  });
  const general = said.filter(({ about }) => about.level === undefined);
  return { title, file, files, body: pageBody(body, general, areas), levels: found };
}

/** Things that mean the same once, the first that tells its name before those that only refer to it. */
function distinct(named: readonly Named[]): Named[] {
  const done: Named[] = [];
  for (const each of named) if (!done.some((other) => isOf(each, other))) done.push(each);
  return done;
}

/** Numbers tell an order; else it is that of the file. */
function inOrder(levels: readonly Named[]): readonly Named[] {
  const numbers = levels.map((level) => Number(level.number?.text ?? numberIn(level)?.text));
  if (numbers.some(Number.isNaN)) return levels;
  return levels.toSorted((a, b) => (numbers[levels.indexOf(a)] ?? 0) - (numbers[levels.indexOf(b)] ?? 0));
}

function numberIn({ name }: Named): PlacedWords | undefined {
  return /^\d{1,3}$/.test(name.text) ? name : undefined;
}

/** A number alone is a level's; `junior` is written as a name. */
function titleOf({ name }: Named): PlacedWords {
  return /^\d{1,3}$/.test(name.text) ? { ...name, text: `Level ${name.text}` } : shownName(name);
}

/** A name all in small letters begins with a capital, as names of pages do. */
function shownName({ text, place }: PlacedWords): PlacedWords {
  const isSmall = text === text.toLowerCase();
  return { text: isSmall ? text.charAt(0).toUpperCase() + text.slice(1) : text, place };
}

/** Text without an area first, then a heading for each area of which something is said. */
function pageBody(above: PageText | undefined, said: readonly SaidText[], areas: readonly Named[]): PageText {
  const parts: TextPart[] = above === undefined || above.mapped.text.trim() === '' ? [] : [above];
  const add = (part: TextPart, between: string) => {
    const last = parts.at(-1);
    if (last !== undefined)
      parts.push({ text: between, place: 'mapped' in part ? part.place(0) : part.place });
    parts.push(part);
  };
  const addAll = (texts: readonly SaidText[]) => {
    let last: PageText | undefined;
    for (const { text } of texts) {
      const isSameList = last !== undefined && isItem(last) && isItem(text);
      add(text, isSameList ? '\n' : '\n\n');
      last = text;
    }
  };
  addAll(said.filter(({ about }) => about.area === undefined));
  // Where a craft's page describes areas, those without a description are named there too: it tells which there are.
  const namesAll =
    said.every(({ about }) => about.level === undefined) &&
    said.some(({ about }) => about.area !== undefined);
  for (const area of areas) {
    const own = said.filter(({ about }) => about.area !== undefined && isOf(about.area, area));
    if (own.length === 0 && !namesAll) continue;
    const name = shownName(area.name);
    add({ text: `## ${escaped(name.text)}`, place: name.place }, '\n\n');
    addAll(own);
  }
  return joinTexts(parts);
}

function isItem({ mapped }: PageText): boolean {
  return mapped.text.startsWith('- ');
}

/** Words as Markdown that says just them. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]{}<>|~^#]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether levels are rungs of a ladder by what they are called. */
export function areRungs(levels: readonly FoundLevel[], craft: string): boolean {
  return levels.every(({ title, number }) => number !== undefined || isRung(title.text, craft));
}
