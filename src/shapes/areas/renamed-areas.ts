import type { SourceMapping } from '../../domain/source-mapping.js';
import { matchesAny } from '../../domain/wildcard.js';
import { joinTexts, type TextPart } from '../../model/text/join-texts.js';
import type { PageText } from '../../model/text/page-text.js';
import { outlineOf } from '../outline.js';

/**
 * Headings with the words that a mapping gives, and those that it says name no area in bold instead.
 *
 * @param isArea whether headings of a depth name areas
 */
export function renamedAreas(
  body: PageText,
  said: SourceMapping['area'],
  isArea: (depth: number) => boolean,
): PageText {
  const { rename = {}, drop = [] } = said ?? {};
  const names = Object.entries(rename);
  if (names.length + drop.length === 0) return body;
  const parts: TextPart[] = [];
  let done = 0;
  for (const { depth, text, words, from, below } of outlineOf(body).headings) {
    if (!isArea(depth)) continue;
    const place = body.place(words.from);
    const name = names.find(([pattern]) => matchesAny([pattern], text))?.[1];
    if (matchesAny(drop, text)) {
      parts.push(body.slice(done, from), { text: '**', place }, body.slice(words.from, words.to), {
        text: '**',
        place,
      });
      done = below;
    } else if (name !== undefined) {
      parts.push(body.slice(done, words.from), { text: name, place });
      done = words.to;
    }
  }
  return parts.length === 0 ? body : joinTexts([...parts, body.slice(done)]);
}
