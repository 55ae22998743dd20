/**
 * True for a plain path below the output folder: relative, forward slashes, no dots that climb, nothing that a file
 * system reads in its own way, and not the manifest itself.
 */
export function isSafePath(path: string): boolean {
  const parts = path.split('/');
  return (
    path !== 'manifest.json' &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..' && plain.test(part))
  );
}

// No control characters, no backslash, no colon (drives and streams of Windows).
const plain = /^[^\p{Cc}\\:]+$/u;
