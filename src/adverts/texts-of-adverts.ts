import type { Advert } from '../domain/advert.js';
import type { PrintedText } from '../model/texts-of.js';

/** Every run of text that adverts add to what the framework says. */
export function* textsOfAdverts(adverts: readonly Advert[]): Generator<PrintedText> {
  for (const { file, place, team, workplace, contact, body } of adverts) {
    if (file === undefined) continue;
    const { street, locality, region } = workplace;
    for (const text of [team, street, locality, region, contact])
      if (text !== undefined) yield { html: '', text, place };
    yield* body;
  }
}
