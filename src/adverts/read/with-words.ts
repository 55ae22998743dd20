import type { LiquidValues } from '../../model/liquid/evaluate-output.js';
import { resolveLiquid } from '../../model/liquid/resolve-liquid.js';
import { smartText } from '../../model/markdown/typography.js';
import type { Problems } from '../../model/problem.js';
import { textAt } from '../../model/text/page-text.js';
import type { AdvertFile } from './advert-file.js';
import type { WrittenAdvert } from './read-advert-file.js';

/** An advert's words to read in front matter with their Liquid worked out and set as the words below it are. */
export function withWords(
  { values, placeOf }: WrittenAdvert,
  liquid: LiquidValues,
  problems: Problems,
): AdvertFile {
  const read = (key: 'team' | 'blurb' | 'contact') => {
    const written = values[key];
    if (written === undefined) return undefined;
    const text = resolveLiquid(textAt(placeOf([key]), written), liquid, problems).mapped.text.trim();
    return text === '' ? undefined : key === 'contact' ? text : smartText(text, '');
  };
  return { ...values, team: read('team'), blurb: read('blurb'), contact: read('contact') };
}
