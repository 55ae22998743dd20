import { pluralForm } from '../../domain/words/fill-word.js';
import type { Words } from '../../domain/words/words-in.js';

/** Our words around what an index page says of something; `title` is what it is called. */
export function indexWords(
  title: string,
  { index, changes, sideBySide }: Words,
): Readonly<Record<string, string>> {
  const { skip, search, searchHint, browse, allLevels, printLevel, printAll, inOneFile } = index;
  return {
    skip,
    search,
    searchHint,
    browse,
    filesOf: index.filesOf(title),
    changes: changes.title,
    toTop: allLevels,
    table: sideBySide.table,
    tableOf: `${title}: ${sideBySide.table}`,
    printLevel,
    printAll,
    madeBy: inOneFile,
  };
}

/** What the script says of its results. */
export interface FoundWords {
  /** Whose rules of plural the forms follow (BCP 47). */
  readonly language: string;
  readonly none: string;
  /** By kind of number, which stands in place of `{n}`. */
  readonly forms: Readonly<Record<string, string>>;
  /** Of very many: `{found}` is one of the forms, `{m}` how many are shown. */
  readonly first: string;
}

export function foundWords({ index, language }: Words): FoundWords {
  // A hundred and more is counted like what it ends in, so that these have every kind.
  const counts = Array.from({ length: 200 }, (_, before) => before + 1).reverse();
  const forms = counts.map((count) => [
    pluralForm(count, language),
    index.found(count).replace(String(count), '{n}'),
  ]);
  return {
    language,
    none: index.foundNone,
    forms: Object.fromEntries(forms),
    first: index.foundFirst('{found}', '{m}'),
  };
}

/** What the script says of two levels side by side, as step-up sheets do; names stand in place of what is in braces. */
export function comparedWords(words: Words): Readonly<Record<string, string>> {
  const { stepUp, sideBySide, area } = words;
  const { title, first, second, choose, swap, onlyHere, unknown, withLevel } = sideBySide;
  return {
    language: words.language,
    title,
    first,
    second,
    choose,
    swap,
    onlyHere,
    unknown,
    withLevel: withLevel('{level}'),
    heading: stepUp.title('{from}', '{to}'),
    from: stepUp.from('{area}'),
    isNew: stepUp.isNew,
    grows: stepUp.grows,
    stays: stepUp.stays,
    area,
  };
}
