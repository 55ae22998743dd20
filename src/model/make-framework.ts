import { compareDiagnostics, type Diagnostic } from '../domain/diagnostic.js';
import type { Framework } from '../domain/framework.js';
import type { FrameworkFolder } from '../domain/source.js';
import { assembleFramework } from './assemble-framework.js';
import { checkAccessibility } from './check-accessibility.js';
import { checkFolder } from './check-folder.js';
import { checkLevelsWithoutNumber } from './check-levels-without-number.js';
import { checkNumbersInHeadings } from './check-numbers-in-headings.js';
import { checkParents } from './check-parents.js';
import { checkPermalinks } from './check-permalinks.js';
import { checkTitles } from './check-titles.js';
import { readSite, type Site } from './front/read-site.js';
import { makeNavigation } from './nav/navigation.js';
import { sortPages } from './nav/sort-pages.js';
import { collectProblems, type Problems } from './problem.js';
import { readPages } from './read-pages.js';

export interface Model {
  /** Undefined when the folder holds nothing to print. */
  readonly framework: Framework | undefined;
  /** By place. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes a framework of a folder: pages are read one by one, sorted into root, crafts, levels and others by what
 * their front matter says, and only then rendered, when every page that a link may lead to is known.
 *
 * @param options.siteUrl the website's address from the settings; undefined takes it from `_config.yml`.
 */
export function makeFramework(
  folder: FrameworkFolder,
  options: { readonly siteUrl: string | undefined },
): Model {
  const problems = collectProblems();
  checkFolder(folder, problems);
  const site = readSite(folder, options.siteUrl, problems);
  const framework = frameworkOf(folder, site, problems);
  if (framework !== undefined) checkAccessibility(framework, problems);
  // A folder that is no framework needs one clear line, not a warning for each of its pages.
  const found = framework === undefined ? problems.found.filter(isError) : problems.found;
  return { framework, diagnostics: [...found].sort(compareDiagnostics) };
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}

function frameworkOf(folder: FrameworkFolder, site: Site, problems: Problems): Framework | undefined {
  const pages = readPages(folder, site, problems);
  checkPermalinks(pages, problems);
  checkTitles(pages, problems);
  const navigation = makeNavigation(pages);
  const sorted = sortPages(pages, navigation);
  checkParents(sorted, navigation, problems);
  checkLevelsWithoutNumber(sorted, navigation, problems);
  checkNumbersInHeadings(sorted, problems);
  return assembleFramework(sorted, { folder, site, problems, navigation, pages });
}
