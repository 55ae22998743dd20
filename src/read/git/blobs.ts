import { type Environment, git } from './run-git.js';

/** A file of the revision; its path is relative to the framework folder. */
export interface Entry {
  readonly mode: string;
  readonly id: string;
  readonly size: number;
  readonly path: string;
}

/** `100644 blob <id> <size>\t<path>`, each ended by a zero byte. */
export function entriesIn(listing: string): Entry[] {
  return listing.split('\0').flatMap((line) => {
    const [, mode = '', id = '', size = '', file = ''] =
      /^(\d+) blob ([0-9a-f]+) +(\d+)\t([\s\S]+)$/.exec(line) ?? [];
    return file === '' ? [] : [{ mode, id, size: Number(size), path: file }];
  });
}

/**
 * The bytes of blobs by id, all in one run of git, which says `<id> blob <size>\n<bytes>\n` for each, `<id> missing\n`
 * for one that it does not have, and ends early at one that it may not fetch. What is not there is not in the map.
 */
export async function readBlobs(
  entries: readonly Entry[],
  top: string,
  env: Environment,
): Promise<Map<string, Uint8Array>> {
  const ids = [...new Set(entries.map(({ id }) => id))];
  const read = await git(['cat-file', '--batch'], top, env, ids.map((id) => `${id}\n`).join(''));
  const found = new Map<string, Uint8Array>();
  for (let at = 0; at < read.output.length; ) {
    const end = read.output.indexOf(10, at);
    const [id = '', kind, size = '0'] = read.output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    found.set(id, new Uint8Array(read.output.subarray(at, at + Number(size))));
    at += Number(size) + 1;
  }
  return found;
}
