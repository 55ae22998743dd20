/** `Open Sans` → `@fontsource/open-sans`. */
export function packageOf(family: string): string {
  const id = family
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `@fontsource/${id}`;
}
