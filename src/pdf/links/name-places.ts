import { safeName } from '../../domain/safe-name.js';

/** The names of one print's places in the file that holds it. The first leads; the others lead there as well. */
export interface PlaceNames {
  /** Of its first page. */
  readonly top: readonly string[];
  /** Of an anchor. No other place gets them any more, so each anchor is asked for once, in the order of the file. */
  take(anchor: string): readonly string[];
}

/**
 * Names the places of a file as its pages and anchors are named, so that a name stays when pages are added around it:
 * `devopsengineer-level3-automation`. Names are ASCII and unique; where two come to be the same, those of whole prints
 * go first, then the order counts, and the later one ends in `-2`. A shorter name that is taken is done without.
 *
 * `bases` are the names of each print, the leading one first; an empty one names its anchors alone.
 */
export function namePlaces(bases: readonly (readonly string[])[]): PlaceNames[] {
  const taken = new Set<string>();
  const claim = (wanted: string, isLeading: boolean): string[] => {
    const name = isLeading ? free(wanted, taken) : wanted;
    if (taken.has(name)) return [];
    taken.add(name);
    return [name];
  };
  const prints = bases.map((names) =>
    names.flatMap((base, at) => (base === '' ? [''] : claim(asciiName(base), at === 0))),
  );
  return prints.map((names) => ({
    top: names.filter((base) => base !== ''),
    take: (anchor) =>
      names.flatMap((base, at) =>
        claim(base === '' ? asciiName(anchor) : `${base}-${asciiName(anchor)}`, at === 0),
      ),
  }));
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}-${count}`;
  return name;
}

/** Letters that have no Latin form stand as their code points: viewers do not agree on others in an address. */
function asciiName(text: string): string {
  const name = safeName(text, longest).replace(/[^a-z0-9-]+/g, (letters) => {
    const codes = [...letters].map((letter) => letter.codePointAt(0)?.toString(16));
    return `u${codes.join('u')}`;
  });
  return name === '' ? 'place' : name;
}

const longest = 80;
