import type { Advert } from '../domain/advert.js';
import { type PrintedText, plainTexts } from '../model/texts-of.js';

/** Every run of text that adverts add to what the framework says. */
export function* textsOfAdverts(adverts: readonly Advert[]): Generator<PrintedText> {
  for (const { fields, body, sections } of adverts) {
    yield* plainTexts(fields);
    yield* body;
    for (const { heading, blocks } of sections) {
      yield { ...heading, kind: 'heading' };
      yield* blocks;
    }
  }
}
