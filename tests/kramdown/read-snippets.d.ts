export function readSnippets(): { readonly family: string; readonly snippets: readonly string[] }[];
