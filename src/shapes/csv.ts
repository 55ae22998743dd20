import type { SourceMapping } from '../domain/source-mapping.js';
import { collectProblems } from '../model/problem.js';
import { columnsOf } from './csv/columns.js';
import { matrixIn } from './csv/matrix.js';
import { type CsvRows, readCsv } from './csv/read-csv.js';
import { statementsIn } from './csv/statements.js';
import type { Collected } from './data/collect.js';
import { craftsOfFiles, type DataContent } from './data/crafts-of-files.js';
import { type RoleOf, rolesOf } from './data/key-roles.js';
import type { DataFile } from './material.js';
import { nameOf } from './page-titles.js';
import type { Shape } from './shape.js';

/** CSV: a matrix of levels and areas, or a list with a statement in each row. */
export const csv: Shape = {
  id: 'csv',
  about: 'CSV: a matrix, or a statement in each row',
  detect({ data: files }, mapping) {
    const roleOf = rolesOf(mapping.data);
    const tables = files.filter(({ file }) => /\.[ct]sv$/i.test(file));
    const read = tables.map((file) => readOne(file, roleOf, mapping));
    const crafts = craftsOfFiles(read);
    if (crafts.length > 0) return { kind: 'crafts', crafts };
    const [first] = read;
    const reasons =
      first === undefined
        ? ['There is no file of CSV.']
        : [
            `The columns of ${first.file} tell no levels and statements.`,
            ...read.flatMap(({ broken }) => broken),
          ];
    return { kind: 'none', score: first === undefined ? 0 : 0.2, reasons };
  },
};

function readOne({ file, text }: DataFile, roleOf: RoleOf, mapping: SourceMapping): DataContent {
  const problems = collectProblems();
  const rows = readCsv(text, problems);
  const collected = matrixIn(rows, nameOf(file), mapping) ?? listIn(rows, roleOf);
  const title = { text: nameOf(file), place: text.place(0) };
  const broken = problems.found.map(
    ({ place, what, fix }) => `${file}:${place.line}:${place.column} ${what} ${fix}`,
  );
  return {
    file,
    title,
    collected,
    problems: problems.found,
    broken,
  };
}

function listIn(rows: CsvRows, roleOf: RoleOf): Collected {
  const columns = columnsOf(rows, roleOf);
  return {
    title: undefined,
    levels: [],
    areas: [],
    said: columns === undefined ? [] : statementsIn(rows, columns),
  };
}
