import type { Advert } from '../domain/advert.js';
import type { Craft, Framework, Level } from '../domain/framework.js';
import type { Ids } from '../model/nav/ids.js';

/** What a level's advert says when nobody has written one. */
export function generalAdvert(
  { title }: Framework,
  { craft, level }: { readonly craft: Craft; readonly level: Level },
  ids: Ids,
): Advert {
  return {
    id: ids.take([level.id]),
    file: undefined,
    place: level.place,
    fields: [],
    craft,
    level,
    framework: title,
    language: level.language,
    blurb: undefined,
    team: undefined,
    workplace: { addresses: [], remote: 'no', applicants: undefined },
    requirements: { education: undefined, months: undefined, isEither: false },
    salary: undefined,
    contract: [],
    posted: undefined,
    closes: undefined,
    apply: undefined,
    isDirect: undefined,
    contact: undefined,
    areas: undefined,
    statements: undefined,
    body: [],
    sections: [],
  };
}
