/** Pages that repositories have whatever they hold. */
const ofRepository =
  /(?:^|\/)(?:licen[cs]e|copying|notice|contributing|contributors|authors|maintainers|code[_-]?of[_-]?conduct|security|support(?=\.md$)|changelog|changes|history|release[_-]?notes|pull_request_template|issue_template|codeowners|makefile|dockerfile|gemfile|rakefile|procfile|cname|version|todo|roadmap|_sidebar|_navbar|_coverpage|404|tags|search)(?:\.\w+)*$/i;
/** Where repositories keep what is no page of the framework. */
const aside =
  /(?:^|\/)(?:\.[^/]+|_?posts|_?drafts|_?includes|_?layouts|_?sass|blog|node_modules|vendor|test|tests|__tests__|spec|fixtures|themes|archetypes|scripts|src|dist|build|public)\//i;

/** Why a page is none of the framework whatever it says, as the end of a sentence; undefined where it may be one. */
export function kindOfPage(file: string): string | undefined {
  if (aside.test(file)) return 'lies where programs, blogs and tests do';
  return isOfRepository(file) ? 'is about the repository' : undefined;
}

export function isOfRepository(file: string): boolean {
  // A framework may have a craft called Support.
  return aside.test(file) || (ofRepository.test(file) && !/(?:^|\/)support\.md$/i.test(file));
}

export function isIndex(file: string): boolean {
  return /(?:^|\/)_?(?:index|readme)(?:\.\w+)?$/i.test(file);
}

/** The folder that a file or folder lies in; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
