import type { Framework } from '../../domain/framework.js';
import type { Settings } from '../../domain/settings.js';
import type { Looks } from '../nouns/looks.js';

/**
 * The looks of a build, its brands told whose words they say: where we have none in a page's language those of the
 * framework's, else of the brand's; and what ladderpress.yaml says in place of a word before what the brand says.
 */
export function chooseWords(looks: Looks, { language }: Framework, { words }: Settings): Looks {
  if (looks.brands === undefined) return looks;
  const brands = [...looks.brands].map(([id, brand]) => {
    const { otherwise, changes } = brand.wording;
    const wording = { language, otherwise: [language, ...otherwise], changes: [...changes, words] };
    return [id, { ...brand, wording }] as const;
  });
  return { ...looks, brands: new Map(brands) };
}
