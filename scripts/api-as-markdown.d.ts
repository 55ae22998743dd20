/** docs/api.md, made of the declarations in dist/types/, which a build writes. */
export function apiAsMarkdown(): Promise<string>;
