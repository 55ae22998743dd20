import { basename, extname, join } from 'node:path';
import { BuildError } from '../domain/build-error.js';
import { answersFolder, peopleFolder } from '../domain/person.js';
import type { ProductId } from '../domain/product-id.js';
import { safeName } from '../domain/safe-name.js';
import type { Settings } from '../domain/settings.js';
import type { Flags, NameOf } from './flags.js';

/** What alone is made for people. */
const pack: ProductId = 'person-pack';

/**
 * Settings with a list of people make their packs alone, in a folder of the output that is theirs: with what is for
 * everybody stands nothing that names somebody. Products that ladderpress.yaml names are for the other builds.
 *
 * @throws BuildError `bad-flag` for what does not go together
 */
export function forPeople(settings: Settings, flags: Flags, nameOf: NameOf): Settings {
  const { people, output, products } = settings;
  if (settings.answers !== undefined) return forAnswers(settings, settings.answers, flags, nameOf);
  if (people === undefined) {
    if (products?.includes(pack) !== true) return settings;
    throw new BuildError(
      'bad-flag',
      `"${pack}" needs a list of people.`,
      `Name it with ${nameOf('people')}.`,
    );
  }
  if (settings.joined.length > 0) {
    throw new BuildError(
      'bad-flag',
      'Packs for people are whole as they are: there is nothing to join.',
      'Copy the folders of people out of each share into one folder; docs/scale.md tells how.',
    );
  }
  const other = flags.product?.some((product) => product !== pack)
    ? 'product'
    : (['from', 'to', 'since'] as const).find((key) => isSaid(settings, key));
  if (other !== undefined) {
    throw new BuildError(
      'bad-flag',
      `With ${nameOf('people')} the packs of people are made alone, and ${nameOf(other)} is for something else.`,
      `Leave out ${nameOf(other)}, or build a second time without ${nameOf('people')}.`,
    );
  }
  // One file a person, unless somebody asks for both.
  const media = flags.for ?? ['print'];
  return { ...settings, output: join(output, peopleFolder), products: [pack], media };
}

function isSaid(settings: Settings, key: 'from' | 'to' | 'since' | 'shard' | 'joined'): boolean {
  if (key === 'joined') return settings.joined.length > 0;
  return settings[key === 'shard' ? 'share' : key] !== undefined;
}

/** Settings with a form that was filled in make a packet with its answers alone. */
function forAnswers(settings: Settings, answers: string, flags: Flags, nameOf: NameOf): Settings {
  const other = flags.product?.some((product) => product !== 'promotion')
    ? 'product'
    : (['people', 'since', 'shard', 'joined'] as const).find((key) =>
        key === 'people' ? settings.people !== undefined : isSaid(settings, key),
      );
  if (other !== undefined) {
    throw new BuildError(
      'bad-flag',
      `With ${nameOf('answers')} a promotion packet is made alone, and ${nameOf(other)} is for something else.`,
      `Leave out ${nameOf(other)}, or build a second time without ${nameOf('answers')}.`,
    );
  }
  const stem = safeName(basename(answers, extname(answers)), 80) || 'form';
  return {
    ...settings,
    output: join(settings.output, answersFolder, stem),
    products: ['promotion'],
    media: flags.for ?? ['screen'],
  };
}
