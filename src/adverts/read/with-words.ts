import { smartText } from '../../model/markdown/typography.js';
import type { AdvertFile } from './advert-file.js';

/** An advert's words to read in front matter, set as the words below it are. */
export function withWords(values: AdvertFile): AdvertFile {
  const { team, blurb } = values;
  const set = (text: string | undefined) => (text === undefined ? undefined : smartText(text, ''));
  return { ...values, team: set(team), blurb: set(blurb) };
}
