import type { Advert } from '../domain/advert.js';
import type { PrintedText } from '../model/texts-of.js';

/** Every run of text that adverts add to what the framework says. */
export function* textsOfAdverts(adverts: readonly Advert[]): Generator<PrintedText> {
  for (const { file, place, blurb, team, workplace, contact, body, sections } of adverts) {
    if (file === undefined) continue;
    const places = workplace.addresses.flatMap((address) => Object.values(address));
    for (const text of [blurb, team, ...places, contact])
      if (text !== undefined) yield { html: '', text, place };
    yield* body;
    for (const { heading, blocks } of sections) {
      yield heading;
      yield* blocks;
    }
  }
}
