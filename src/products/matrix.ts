import { audiences } from '../domain/audience.js';
import type { MatrixForm } from '../domain/craft-matrix.js';
import { craftPath } from '../domain/craft-path.js';
import type { Craft, Framework } from '../domain/framework.js';
import type { PlannedContent } from '../domain/plan.js';
import type { ProductId } from '../domain/product-id.js';
import type { WordsOf } from '../domain/words/words-in.js';
import { jobOf } from './job-of.js';
import {
  craftSources,
  fileTitle,
  frameworkSources,
  levelSources,
  type Product,
  sorted,
  type Wanted,
} from './product.js';

/** A craft as one poster: areas down, levels across, each cell whole. */
export const matrix: Product<'matrix'> = {
  id: 'matrix',
  name: 'poster',
  plural: 'posters',
  about: 'A craft as one poster, areas down and levels across; and all ladders of the framework as one.',
  file: { kind: 'ending', ending: 'matrix.pdf' },
  release: 'whole',
  packedFor: audiences,
  neverOnA5: true,
  plan: (framework, { words }) => [
    ...tables(framework, 'matrix', words, (craft) => ({ kind: 'print', job: jobOf.matrix(craft) })),
    ...ladders(framework, words),
  ],
};

/** The same to sort, count and plan with: for who works on a framework, so no candidate gets it. */
export const matrixXlsx: Product<'matrix-xlsx'> = {
  ...sheet('matrix-xlsx', 'xlsx'),
  name: 'spreadsheet',
  plural: 'spreadsheets',
  about: 'The same table as an Excel file: areas down, levels across.',
};

export const matrixCsv: Product<'matrix-csv'> = {
  ...sheet('matrix-csv', 'csv'),
  name: 'CSV table',
  plural: 'CSV tables',
  about: 'The same table as CSV, for every other program.',
};

function sheet<Id extends ProductId>(id: Id, form: MatrixForm) {
  return {
    id,
    file: { kind: 'ending', ending: `matrix.${form}` },
    release: 'whole',
    packedFor: ['everyone'],
    neverOnA5: true,
    plan: (framework: Framework, { words }: { readonly words: WordsOf }) =>
      tables(framework, id, words, (craft) => ({ kind: 'matrix', form, craft })),
  } as const;
}

function tables(
  framework: Framework,
  product: ProductId,
  words: WordsOf,
  contentOf: (craft: Craft) => PlannedContent,
): Wanted[] {
  return framework.crafts.filter(hasTable).map((craft) => ({
    craft,
    level: undefined,
    document: {
      title: fileTitle(craftPath(craft), product, words(craft.language)),
      subject: words(craft.language).areasAndLevels(craft.levels.length),
      keywords: [framework.title, craftPath(craft)],
      language: craft.language,
    },
    sources: sorted([
      ...craftSources(framework, craft),
      ...craft.levels.flatMap((level) => levelSources(framework, craft, level)),
    ]),
    content: contentOf(craft),
  }));
}

/** Side by side as far as ranks are said to be equal; one ladder alone has nothing beside it. */
function ladders(framework: Framework, wordsOf: WordsOf): Wanted[] {
  const crafts = framework.crafts.filter(({ levels }) => levels.length > 0);
  if (crafts.length < 2) return [];
  const { title, language } = framework;
  const words = wordsOf(language);
  return [
    {
      craft: undefined,
      level: undefined,
      document: {
        title: words.titled(title, words.matrix.ladders),
        subject: words.allCrafts(crafts.length),
        keywords: [title, ...crafts.map(craftPath)],
        language,
      },
      sources: frameworkSources(framework),
      content: { kind: 'print', job: jobOf.ladders(framework) },
    },
  ];
}

/** Levels of which none says anything make no table. */
function hasTable({ levels }: Craft): boolean {
  return levels.some(({ sections }) => sections.length > 0);
}
