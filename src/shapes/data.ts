import { collectProblems } from '../model/problem.js';
import { collect } from './data/collect.js';
import { craftsOfFiles, type DataContent } from './data/crafts-of-files.js';
import { type RoleOf, rolesOf } from './data/key-roles.js';
import { readData } from './data/read-data.js';
import type { DataFile } from './material.js';
import { nameOf } from './page-titles.js';
import type { Shape } from './shape.js';

/** YAML or JSON: one file for all, or one for each craft, level or area. */
export const data: Shape = {
  id: 'data',
  about: 'data in YAML or JSON',
  detect({ data: files }, mapping) {
    const roleOf = rolesOf(mapping.data);
    const read = files
      .filter(({ file }) => /\.(?:ya?ml|json)$/i.test(file))
      .flatMap((file) => readOne(file, roleOf));
    const crafts = craftsOfFiles(read);
    if (crafts.length > 0) return { kind: 'crafts', crafts };
    const broken = read.flatMap(({ broken: words }) => words);
    const reasons =
      read.length === 0
        ? ['There is no file of YAML or JSON but settings.']
        : [`Nothing in ${read[0]?.file ?? ''} is said of two levels.`, ...broken];
    return { kind: 'none', score: read.length === 0 ? 0 : 0.2, reasons };
  },
};

function readOne({ file, text }: DataFile, roleOf: RoleOf): DataContent[] {
  const problems = collectProblems();
  const root = readData(text, problems);
  const [first] = problems.found;
  const broken =
    first === undefined
      ? []
      : [`${file}:${first.place.line}:${first.place.column} ${first.what} ${first.fix}`];
  // A schema tells what data looks like, and is none.
  const isSchema =
    root?.kind === 'map' &&
    root.entries.some(({ key, node }) => key === '$schema' && /json-schema/.test(textIn(node)));
  if (root === undefined || isSchema) return [];
  const title = { text: nameOf(file), place: text.place(0) };
  return [{ file, title, collected: collect(root, roleOf), problems: problems.found, broken }];
}

function textIn(node: {
  readonly kind: string;
  readonly words?: { readonly mapped: { readonly text: string } };
}): string {
  return node.words?.mapped.text ?? '';
}
