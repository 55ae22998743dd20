import type { Advert } from '../domain/advert.js';
import { safeName } from '../domain/safe-name.js';

/** Bytes; leaves room for a number within the 60 that a file's name keeps. */
const mostBytes = 50;

/**
 * What each advert's files are called: by its role, as a candidate would; by its own page's name where several adverts
 * or levels of a craft share a role; each name once in a craft's folder.
 */
export function attachmentNames(adverts: readonly Advert[]): ReadonlyMap<Advert, string> {
  const taken = new Set<string>();
  return new Map(
    adverts.map((advert) => {
      const own =
        advert.file === undefined ? `${advert.level.role} level ${advert.level.numeral}` : advert.id;
      const wanted = keyText(isOnly(advert, adverts) ? advert.level.role : own);
      let name = wanted;
      for (let n = 2; taken.has(keyOf(advert, name)); n += 1) name = `${wanted}-${n}`;
      taken.add(keyOf(advert, name));
      return [advert, name];
    }),
  );
}

/** Whether its role tells an advert from all others of its craft, now and when more of them are asked for. */
function isOnly({ craft, level, file }: Advert, adverts: readonly Advert[]): boolean {
  const sameRole = craft.levels.filter(({ role }) => isSame(role, level.role));
  const sameLevel = adverts.filter((other) => other.file !== undefined && other.level === level);
  return sameRole.length === 1 && (file === undefined || sameLevel.length === 1);
}

function isSame(a: string, b: string): boolean {
  return keyText(a) === keyText(b);
}

function keyOf({ craft }: Advert, name: string): string {
  return `${craft.id}/${name}`;
}

/** The same for two texts that would give files one name. */
function keyText(text: string): string {
  return safeName(text, mostBytes);
}
