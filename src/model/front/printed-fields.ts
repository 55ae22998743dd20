import type { PlacedText } from '../../domain/framework.js';
import { type Front, frontText } from './front.js';

const printed = ['title', 'summary', 'version', 'approvedBy'] as const;

/** The values of front matter, or of `_config.yml`, that paper shows as they were written. */
export function printedFields(front: Front): PlacedText[] {
  return printed.flatMap((key) => {
    const text = frontText(front, key);
    const place = front.get(key)?.place;
    return text === undefined || place === undefined ? [] : [{ text, place }];
  });
}
