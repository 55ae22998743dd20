import { glob } from 'tinyglobby';

const kinds = ['*.hbs', 'partials/**/*.hbs', 'layouts/*.html', 'styles/*.css', 'index/*.{hbs,css,js}'];

/** Paths of the templates, styles and scripts in a templates folder, relative to it and sorted; links are none. */
export async function templateFilesIn(folder: string): Promise<string[]> {
  return (await glob(kinds, { cwd: folder, onlyFiles: true, followSymbolicLinks: false })).sort();
}
