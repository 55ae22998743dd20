import type { Brand } from '../../domain/brand.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Framework } from '../../domain/framework.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { ListedPerson, People, Person } from '../../domain/person.js';
import type { Settings } from '../../domain/settings.js';
import { checkGlyphs } from '../../model/check-glyphs.js';
import { plainTexts } from '../../model/texts-of.js';
import { makePeople } from '../../people/make-people.js';
import { readPeople } from '../../people/read-people.js';
import { readPeopleFile } from '../../read/read-people-file.js';
import { drawsIn } from '../../settings/scripts/draws-in.js';
import { missingPackages } from '../../settings/scripts/missing-packages.js';

/** A list that was read, and what is wrong with it. */
export interface ListedPeople {
  readonly people: People;
  readonly found: readonly Diagnostic[];
}

/**
 * Reads a list of people and places them in the framework.
 *
 * @param file absolute path of the list
 * @throws BuildError `people-unreadable` or `people-in-framework`
 */
export async function listPeople(
  file: string,
  framework: Framework,
  { folder }: Pick<Settings, 'folder'>,
): Promise<ListedPeople> {
  const read = readPeople(await readPeopleFile(file, folder), file);
  const { listed, found } = makePeople(read.rows, framework);
  return { people: { file, listed }, found: [...read.found, ...found] };
}

/** A list without those whose names some brand cannot draw: boxes would stand on the cover in their place. */
export function withoutUndrawn(
  { people, found }: ListedPeople,
  brands: ReadonlyMap<string, Brand> | undefined,
  fontFolders: readonly string[],
): ListedPeople {
  const worn = [...(brands?.values() ?? [])];
  const [first] = worn;
  if (first === undefined) return { people, found };
  const inLanguage = new Map<LanguageTag, readonly ((codePoint: number) => boolean)[]>();
  const covering = (language: LanguageTag) => {
    const made = inLanguage.get(language) ?? worn.map(({ fonts }) => drawsIn(fonts, language));
    inLanguage.set(language, made);
    return made;
  };
  const fonts = {
    covers: (codePoint: number, language: LanguageTag) =>
      covering(language).every((covers) => covers(codePoint)),
    packagesFor: missingPackages(first.fonts, fontFolders),
  };
  const undrawn = ({ name, manager, place, language }: Person) =>
    checkGlyphs(plainTexts([name, manager].map((text) => ({ text, place }))), {
      pages: [],
      languageOf: () => language,
      fonts,
    }).map((each) => ({ ...each, what: each.what.replace('of this page', 'of this row') }));
  const missing = new Map(
    people.listed.map((listed) => [listed, listed.person ? undrawn(listed.person) : []]),
  );
  const listed = people.listed.map(
    (each): ListedPerson => (missing.get(each)?.length === 0 ? each : { ...each, person: undefined }),
  );
  return { people: { ...people, listed }, found: [...found, ...[...missing.values()].flat()] };
}
