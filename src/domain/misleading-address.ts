/**
 * Whether a web address names a user before its host, as in `https://example.com@evil.example`: browsers go to what stands
 * behind the `@`, and people read what stands before it. No page that anybody should open needs one.
 */
export function isMisleading(address: string): boolean {
  // Browsers take a backslash for a slash, and what is no address leads nowhere.
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username !== '' || password !== '' || /^https?:[/\\]*[^/?#\\]*@/i.test(address);
}

export const misleading = {
  why: 'It names a user before its host: browsers go to what stands behind the "@", and people read what stands before it.',
  fix: 'Link to the address without what stands before the "@".',
} as const;
