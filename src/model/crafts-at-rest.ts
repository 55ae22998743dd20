import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Craft, Level } from '../domain/framework.js';

/** What a craft and its levels say; without it they still tell what they are and where they stand. */
interface Content extends Pick<Craft, 'intro' | 'areas' | 'outro'> {
  readonly levels: readonly LevelContent[];
}

interface LevelContent extends Pick<Level, 'sections'> {
  readonly questions: Level['questions'] | undefined;
}

/** So many crafts are kept unpacked: sheets are made craft by craft, several at a time. */
const mostAwake = 16;

/**
 * Puts crafts to rest: what they say is packed, to about a tenth of what it takes, and unpacked when somebody asks for the
 * sections of a level or the areas of a craft; of the crafts that were asked last it is at hand. They say what they said
 * before, in other objects each time. A craft that rests already is given back.
 */
export function craftsAtRest(): (craft: Craft) => Craft {
  const awake = new Map<Uint8Array, Content>();
  const unpack = (packed: Uint8Array): Content => {
    const content: Content = awake.get(packed) ?? deserialize(inflateRawSync(packed));
    awake.delete(packed);
    awake.set(packed, content);
    for (const longest of [...awake.keys()].slice(0, -mostAwake)) awake.delete(longest);
    return content;
  };
  return (craft) => {
    if (contents.has(craft)) return craft;
    const packed = pack(craft);
    const facts = factsOf(craft);
    const levels = facts.levels.map((level) => withLate(level, late.level));
    const resting = withLate({ ...facts, levels }, late.craft);
    contents.set(resting, () => unpack(packed));
    for (const [at, level] of levels.entries()) {
      levelContents.set(level, () => unpack(packed).levels[at] ?? saysNothing);
    }
    return resting;
  };
}

/** By crafts and levels that rest. */
const contents = new WeakMap<Craft, () => Content>();
const levelContents = new WeakMap<Level, () => LevelContent>();

const saysNothing: LevelContent = { sections: [], questions: undefined };

function pack({ intro, areas, outro, levels }: Craft): Uint8Array {
  const content: Content = {
    intro,
    areas,
    outro,
    levels: levels.map(({ sections, questions }) => ({ sections, questions })),
  };
  // A copy: what zlib gives is the beginning of a larger piece of memory.
  return new Uint8Array(deflateRawSync(serialize(content), { level: 1 }));
}

/** The craft without what it says; copied, since a piece of a text keeps the whole text alive. */
function factsOf(craft: Craft): Craft {
  const levels = craft.levels.map(
    (level): Level => ({ ...level, sections: [], ...('questions' in level ? { questions: [] } : {}) }),
  );
  return deserialize(serialize({ ...craft, intro: [], areas: [], outro: [], levels }));
}

/** Getters that all crafts and levels share; V8 would keep a table of its own for each object otherwise. */
const late = {
  craft: {
    intro: lateProperty((craft: Craft) => contents.get(craft)?.().intro),
    areas: lateProperty((craft: Craft) => contents.get(craft)?.().areas),
    outro: lateProperty((craft: Craft) => contents.get(craft)?.().outro),
  },
  level: {
    sections: lateProperty((level: Level) => levelContents.get(level)?.().sections),
    questions: lateProperty((level: Level) => levelContents.get(level)?.().questions),
  },
};

function lateProperty<Owner>(get: (owner: Owner) => unknown): PropertyDescriptor & ThisType<Owner> {
  return {
    enumerable: true,
    get() {
      return get(this);
    },
  };
}

/** The same properties in the same order, some of them made when they are asked for. */
function withLate<T extends object>(facts: T, properties: Readonly<Record<string, PropertyDescriptor>>): T {
  const own = Object.entries(Object.getOwnPropertyDescriptors(facts)).map(([key, descriptor]) => [
    key,
    properties[key] ?? descriptor,
  ]);
  return Object.create(Object.prototype, Object.fromEntries(own));
}
