import path from 'node:path';

/** True for the folder itself and all below it. Both paths must be real: no links, no dots. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
