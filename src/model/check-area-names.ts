import type { Area, Craft, Expectation, Inline, Level } from '../domain/framework.js';
import { nearest } from '../domain/nearest.js';
import { areaKey } from './areas/area-key.js';
import { groupBy } from './nav/group-by.js';
import type { Problems } from './problem.js';
import { didYouMean } from './text/did-you-mean.js';

/** What is reported here. */
type Found = 'unknown-area' | 'area-missing';

/** A level that says something about areas. */
export interface NamedLevel {
  readonly level: Level;
  readonly expectations: readonly Expectation[];
}

/** Names that only levels know, and areas that only the craft's page knows; together they may be one slip. */
export function checkAreaNames(craft: Craft, named: readonly NamedLevel[], problems: Problems<Found>): void {
  const missing = new Map(
    craft.areas.map((area) => [
      area,
      named.filter(({ expectations }) => expectations.every((expectation) => expectation.area !== area.id)),
    ]),
  );
  for (const [key, unknown] of unknownNames(named)) {
    const slip = misspelled(key, unknown, missing);
    if (slip !== undefined) {
      reportMisspelled(slip, unknown, problems);
      missing.delete(slip);
    } else reportUnknown(unknown, craft, problems);
  }
  // Areas that the same levels leave out are one mistake.
  const together = groupBy(
    [...missing].filter(([, levels]) => levels.length > 0),
    ([, levels]) => levels.map(({ level }) => level.id).join('\n'),
  );
  for (const same of together.values()) reportMissing(same, craft, problems);
}

/** A name that the craft has not, as each level writes it. */
type Unknown = readonly { readonly level: Level; readonly name: Inline }[];

function unknownNames(named: readonly NamedLevel[]): Map<string, Unknown> {
  return groupBy(
    named.flatMap(({ level, expectations }) =>
      expectations
        .filter(({ area, name }) => area === undefined && name.text !== '')
        .map(({ name }) => ({ level, name })),
    ),
    ({ name }) => areaKey(name.text),
  );
}

/** Several levels agree on a name, and the area that none of them names is called nearly so: the slip is the craft's. */
function misspelled(
  key: string,
  unknown: Unknown,
  missing: ReadonlyMap<Area, readonly NamedLevel[]>,
): Area | undefined {
  if (unknown.length < 2) return undefined;
  const candidates = [...missing].filter(([, levels]) =>
    unknown.every(({ level }) => levels.some((other) => other.level === level)),
  );
  const near = nearest(
    key,
    candidates.map(([area]) => areaKey(area.name.text)),
  );
  return candidates.find(([area]) => areaKey(area.name.text) === near)?.[0];
}

function reportMisspelled(area: Area, unknown: Unknown, problems: Problems<Found>): void {
  const name = unknown[0]?.name.text ?? '';
  problems.add('unknown-area', area.place, {
    what: `This area is called "${area.name.text}", but ${theLevels(unknown)} it "${name}".`,
    why: 'So they are printed without its description.',
    fix: `Give it one name. Did you mean "${name}"?`,
  });
}

function reportUnknown(unknown: Unknown, craft: Craft, problems: Problems<Found>): void {
  const [first] = unknown;
  if (first === undefined) return;
  const { text, place } = first.name;
  const names = craft.areas.map((area) => area.name.text);
  problems.add('unknown-area', place, {
    what: `No area is called "${text}" on ${craft.file}${unknown.length === 1 ? '' : `, but ${theLevels(unknown)} one so`}.`,
    why: 'It is printed without a description.',
    fix: `Correct the name, or describe the area on the craft's page. ${didYouMean(text, names)}`,
  });
}

function reportMissing(
  missing: readonly (readonly [Area, readonly NamedLevel[]])[],
  craft: Craft,
  problems: Problems<Found>,
): void {
  const [first, ...others] = missing[0]?.[1] ?? [];
  if (first === undefined) return;
  const names = inWords(missing.map(([area]) => `"${area.name.text}"`));
  const each = missing.length === 1 ? names : 'each of them';
  const isOne = others.length === 0;
  problems.add('area-missing', first.expectations[0]?.place ?? first.level.place, {
    what: isOne
      ? `This level says nothing about ${names}.`
      : `${numbersOf([first, ...others])} say nothing about ${names}.`,
    why: `${craft.file} names ${missing.length === 1 ? 'it as an area' : 'them as areas'} of the craft.`,
    fix: `Add a ${hasRows(first.level) ? 'row' : 'heading'} for ${each}${isOne ? '' : ' to each level'}, if it is expected there.`,
  });
}

function hasRows({ sections }: Level): boolean {
  return sections.some((section) => section.kind === 'areas' && section.head.length > 0);
}

/** `a, b and c`. */
export function inWords(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}

/** `Levels 1, 2 and 4 call`; one level may name an area twice. */
function theLevels(unknown: Unknown): string {
  const numbers = numbersOf(unknown);
  return `${numbers.replace(/^L/, 'l')} ${numbers.startsWith('Levels') ? 'call' : 'calls'}`;
}

function numbersOf(levels: readonly { readonly level: Level }[]): string {
  const numbers = [...new Set(levels.map(({ level }) => level.numeral))];
  return `${numbers.length === 1 ? 'Level' : 'Levels'} ${inWords(numbers)}`;
}
