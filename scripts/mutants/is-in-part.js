import { createHash } from 'node:crypto';

/**
 * Whether a change belongs to a part of all, such as the second of four, `2/4`. Its place and what it writes there decide,
 * so that a part holds the same changes in each run, spread over all files.
 *
 * @param {{ fileName: string, location: { start: object, end: object }, replacement?: string }} change
 * @param {string} part `1/1` for all
 */
export function isInPart({ fileName, location: { start, end }, replacement }, part) {
  const [number, of] = part.split('/').map(Number);
  const file = fileName.replaceAll('\\', '/').replace(/^(?:.*\/)?src\//, '');
  const written = JSON.stringify([file, start.line, start.column, end.line, end.column, replacement]);
  return createHash('sha256').update(written).digest().readUInt32BE() % of === number - 1;
}
