import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemReason } from '../domain/system-reason.js';
import { makeFolder } from '../make-folder.js';
import { type CacheRecord, decodeRecord, encodeRecord } from './record.js';

/**
 * A content-addressed store of printed bytes. A key names everything that can change the bytes, so an entry is never
 * stale, only unused. Entries are written beside their place and renamed: two builds may share a folder.
 * It does not wait: handing each system call to another thread costs more than the call.
 */
export interface Cache {
  /** The record, or undefined when there is none or it is damaged; a damaged one is removed and made again. */
  get(key: string): CacheRecord | undefined;
  /** Never fails a build: when the folder cannot be written, the build goes on without (see `trouble`). */
  put(key: string, record: CacheRecord): void;
  /** Bytes written so far. */
  written(): number;
  /** Why entries could not be written, if so, as the end of a sentence. */
  trouble(): string | undefined;
  /** False for the cache that holds nothing. */
  readonly keeps: boolean;
}

/** Opens a cache in a folder, which need not exist yet. Nothing is read before it is asked for. */
export function openCache(folder: string, now: () => Date): Cache {
  let trouble: string | undefined;
  let written = 0;
  const shelves = new Set<string>();
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key.slice(2)}.bin`);
  return {
    get(key) {
      const path = fileOf(key);
      const file = orNothing(() => readFileSync(path));
      const record = file && decodeRecord(file);
      if (record !== undefined) {
        // The time of last use, for eviction; a read-only cache simply keeps its old times.
        orNothing(() => utimesSync(path, now(), now()));
      } else if (file !== undefined) orNothing(() => rmSync(path, { force: true }));
      return record;
    },
    put(key, record) {
      if (trouble !== undefined) return;
      const path = fileOf(key);
      const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
      try {
        const file = encodeRecord(record);
        if (!shelves.has(dirname(path))) makeFolder(dirname(path), 0o700);
        shelves.add(dirname(path));
        writeFileSync(beside, file);
        renameSync(beside, path);
        written += file.length;
      } catch (cause) {
        trouble = systemReason(cause);
        orNothing(() => rmSync(beside, { force: true }));
      }
    },
    written: () => written,
    trouble: () => trouble,
    keeps: true,
  };
}

function orNothing<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** The cache of `--no-cache`: holds nothing. */
export const noCache: Cache = {
  get: () => undefined,
  put: () => undefined,
  written: () => 0,
  trouble: () => undefined,
  keeps: false,
};
