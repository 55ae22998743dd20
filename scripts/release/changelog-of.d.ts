/** The changelog with what is Unreleased below a version and its day; undefined when nothing is. */
export function changelogOf(text: string, version: string, day: string): string | undefined;
