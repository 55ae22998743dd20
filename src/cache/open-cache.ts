import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheVersion } from './cache-version.js';
import { type CacheRecord, decodeRecord, encodeRecord } from './record.js';

/**
 * A content-addressed store of printed bytes. A key names everything that can change the bytes, so an entry is never
 * stale, only unused. Entries are written beside their place and renamed: two builds may share a folder.
 */
export interface Cache {
  /** The record, or undefined when there is none or it is damaged; a damaged one is removed and made again. */
  get(key: string): Promise<CacheRecord | undefined>;
  /** Never fails a build: when the folder cannot be written, the build goes on without (see `trouble`). */
  put(key: string, record: CacheRecord): Promise<void>;
  /** Bytes written so far. */
  written(): number;
  /** Why entries could not be written, if so; for one line in the report. */
  trouble(): string | undefined;
  /** False for the cache that holds nothing. */
  readonly keeps: boolean;
}

/** Opens a cache in a folder, which need not exist yet. Nothing is read before it is asked for. */
export function openCache(folder: string, now: () => Date): Cache {
  let trouble: string | undefined;
  let written = 0;
  const fileOf = (key: string) => join(folder, `v${cacheVersion}`, key.slice(0, 2), `${key.slice(2)}.bin`);
  return {
    async get(key) {
      const path = fileOf(key);
      const file = await readFile(path).catch(() => undefined);
      if (file === undefined) return undefined;
      const record = decodeRecord(file);
      if (record === undefined) await rm(path, { force: true }).catch(() => undefined);
      // The time of last use, for eviction; a read-only cache simply keeps its old times.
      else void utimes(path, now(), now()).catch(() => undefined);
      return record;
    },
    async put(key, record) {
      if (trouble !== undefined) return;
      const path = fileOf(key);
      const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
      try {
        await mkdir(dirname(path), { recursive: true });
        const file = encodeRecord(record);
        await writeFile(beside, file);
        await rename(beside, path);
        written += file.length;
      } catch (cause) {
        trouble = cause instanceof Error ? cause.message : String(cause);
        await rm(beside, { force: true }).catch(() => undefined);
      }
    },
    written: () => written,
    trouble: () => trouble,
    keeps: true,
  };
}

/** The cache of `--no-cache`: holds nothing. */
export const noCache: Cache = {
  get: async () => undefined,
  put: async () => undefined,
  written: () => 0,
  trouble: () => undefined,
  keeps: false,
};
