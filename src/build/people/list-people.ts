import type { Brand } from '../../domain/brand.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Framework } from '../../domain/framework.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { ListedPerson, People, Person } from '../../domain/person.js';
import type { Settings } from '../../domain/settings.js';
import { type Share, shareOf } from '../../domain/share.js';
import type { Templates } from '../../domain/templates.js';
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

/**
 * Those of a list that fall into a share, by their folders, which are named before it is shared out: whoever comes or goes
 * moves nobody else. What is wrong with a row is told where its pack would be made.
 */
export function listedInShare({ people, found }: ListedPeople, share: Share | undefined): ListedPeople {
  if (share === undefined) return { people, found };
  const isMine = ({ folder }: ListedPerson) => shareOf(folder, share.of) === share.index;
  const lines = new Set(people.listed.flatMap((each) => (isMine(each) ? [] : each.row.place.line)));
  return {
    people: { ...people, listed: people.listed.filter(isMine) },
    found: found.filter(({ place }) => !lines.has(place.line)),
  };
}

/** A list without those whose names some brand cannot draw: boxes would stand on the cover in their place. */
export function withoutUndrawn(
  { people, found }: ListedPeople,
  {
    brands,
    templates,
  }: { readonly brands: ReadonlyMap<string, Brand> | undefined; readonly templates: Templates },
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
  const isShown = columnsShownBy(templates);
  const undrawn = ({ name, manager, columns, place, language }: Person) => {
    const further = [...columns].flatMap(([head, cell]) => (isShown(head) ? cell : []));
    return checkGlyphs(plainTexts([name, manager, ...further].map((text) => ({ text, place }))), {
      pages: [],
      languageOf: () => language,
      fonts,
      of: 'row',
    });
  };
  const missing = new Map(
    people.listed.map((listed) => [listed, listed.person ? undrawn(listed.person) : []]),
  );
  const listed = people.listed.map(
    (each): ListedPerson => (missing.get(each)?.length === 0 ? each : { ...each, person: undefined }),
  );
  return { people: { ...people, listed }, found: [...found, ...[...missing.values()].flat()] };
}

/** Which further columns of a list some template may print: all where it goes through them, else those that it names. */
function columnsShownBy(templates: Templates): (head: string) => boolean {
  const showing = [...templates].flatMap(([path, text]) =>
    path.endsWith('.hbs') && text.includes('person.columns') ? text : [],
  );
  const goesThrough = showing.some((text) => /#(?:each|with)\s+person\.columns/.test(text));
  return (head) => goesThrough || showing.some((text) => text.includes(head));
}
