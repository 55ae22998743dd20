/** `DevOps Engineer Craft` is the craft of a DevOps Engineer. */
export function craftName(title: string): string {
  const name = title.replace(/\s*[-–—:]?\s*\bcraft$/i, '').trim();
  return name === '' ? title : name;
}
