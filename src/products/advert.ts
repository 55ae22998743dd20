import { type Advert, type AdvertForm, advertForms } from '../domain/advert.js';
import { audiences } from '../domain/audience.js';
import type { Framework } from '../domain/framework.js';
import { missingForSearch } from '../domain/missing-for-search.js';
import type { Words } from '../domain/words/words-in.js';
import { attachmentNames } from './attachment-names.js';
import {
  levelFileTitle,
  levelSources,
  numberedLevel,
  type Product,
  type Request,
  sorted,
  type Wanted,
} from './product.js';

const endings: Readonly<Record<AdvertForm, string>> = {
  pdf: 'job-advert.pdf',
  text: 'job-advert.txt',
  html: 'job-advert.html',
  jsonld: 'job-advert.jsonld',
  docx: 'job-advert.docx',
};

/** A level as a candidate reads it, to attach to a job advert and to paste. */
export const advert: Product<'advert'> = {
  id: 'advert',
  name: 'job advert file',
  plural: 'job advert files',
  about:
    'A level for candidates: two pages to attach, the same as text and HTML to paste, and data for search engines.',
  file: { kind: 'attachment', endings: advertForms.map((form) => endings[form]) },
  release: 'page',
  packedFor: audiences,
  neverOnA5: true,
  needsAdverts: true,
  isForStrangers: true,
  plan: (framework, request) => advertFiles(framework, request, formsOf),
};

/** The same to edit and translate, with the rules of all adverts. */
export const advertWord: Product<'advert-word'> = {
  ...advert,
  id: 'advert-word',
  name: 'Word job advert',
  plural: 'Word job adverts',
  about: 'A job advert as a Word file, to edit, comment on and translate.',
  file: { kind: 'attachment', endings: [endings.docx] },
  onlyWhenAsked: true,
  plan: (framework, request) => advertFiles(framework, request, () => ['docx']),
};

function advertFiles(
  framework: Framework,
  { adverts, asked, words }: Request,
  forms: (advert: Advert) => readonly AdvertForm[],
): Wanted[] {
  const written = new Set(adverts.filter(({ file }) => file !== undefined).map(({ level }) => level));
  // Nobody advertises every level at once: without a page of its own a level has an advert only when asked for.
  const wanted = adverts.filter(({ file, level }) => file !== undefined || (asked && !written.has(level)));
  const names = attachmentNames(wanted);
  return wanted.flatMap((each) =>
    forms(each).map((form) =>
      wantedForm(framework, each, form, names.get(each) ?? each.id, words(each.language)),
    ),
  );
}

function formsOf(each: Advert): readonly AdvertForm[] {
  return missingForSearch(each).length === 0 ? advertForms : advertForms.filter((form) => form !== 'jsonld');
}

function wantedForm(
  framework: Framework,
  each: Advert,
  form: AdvertForm,
  name: string,
  words: Words,
): Wanted {
  const { craft, level, file } = each;
  return {
    craft,
    level,
    document: {
      title: levelFileTitle(level, 'advert', words),
      subject: words.forCandidates(craft.name, level.numeral),
      keywords: [framework.title, craft.name, numberedLevel(level, words)],
      language: each.language,
    },
    // The ladder names every rung that candidates may see.
    sources: sorted([
      ...(file === undefined ? [] : [file]),
      ...levelSources(framework, craft, level),
      ...craft.levels.map((other) => other.file),
    ]),
    content: { kind: 'advert', form, advert: each },
    attachment: { stem: name, ending: endings[form] },
  };
}
