const mebibyte = 1024 * 1024;

/**
 * In bytes. A page for people is a few kilobytes; a quarter of a mebibyte is a book of forty thousand words.
 * Markdown is not linear to parse: at this size the worst page costs seconds, at ten times the size minutes.
 */
export const limits = {
  page: mebibyte / 4,
  text: mebibyte / 4,
  data: 2 * mebibyte,
  image: 20 * mebibyte,
  config: mebibyte,
};

export const pageName = /\.(?:md|markdown)$/i;
export const imageName = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
const textName = /(?:^|\/)[^./][^./]*$|\.(?:html?|mdx|mkdn?|mdown)$/i;
const dataName = /\.(?:ya?ml|json|csv|tsv)$/i;
/** Settings of programs, and what programs write for themselves. */
const settingsName =
  /(?:^|\/)(?:_config\.|ladderpress\.|_?brand\.ya?ml$|mkdocs\.|package(?:-lock)?\.json$|composer\.|tsconfig|renovate\.|lerna\.|nx\.json$|turbo\.json$|vercel\.json$|netlify\.|docker-compose|pnpm-|book\.json$|manifest\.json$|[^/]*\.config\.|[^/]*-?lock\.)/i;
/** What begins with a dot is hidden, as are the settings of a repository's host. */
const hidden = /(?:^|\/)\./;

/** Text that no website makes a page of: names without an extension, other endings of Markdown, HTML. */
export function isTextFile(path: string): boolean {
  return textName.test(path) && !hidden.test(path);
}

export function isDataFile(path: string): boolean {
  return dataName.test(path) && !settingsName.test(path) && !hidden.test(path);
}
