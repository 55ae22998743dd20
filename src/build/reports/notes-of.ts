import type { Brand } from '../../domain/brand.js';
import { contrast } from '../../domain/contrast.js';
import { logoOnCover } from '../../domain/dark-ground.js';
import type { Settings } from '../../domain/settings.js';
import type { BuildCache } from '../nouns/press.js';

/** What is told of a build as a whole: how the cache served it, and how its brands are shown otherwise than they say. */
export function notesOf(settings: Settings, cache: BuildCache, brands: Iterable<Brand>): string[] {
  return [...cacheNotes(settings, cache), ...brandNotes(brands)];
}

/** One line when the cache did not serve as it should; the build went on without. */
function cacheNotes({ cache }: Settings, { problem, pagesFolder, pages }: BuildCache): string[] {
  if (problem !== undefined) {
    return cache === undefined
      ? [`Finished pages are kept among the temporary files, since ${problem}.`]
      : [`The cache ${cache} cannot be used (${problem}); another one was.`];
  }
  const trouble = pages.trouble();
  return trouble === undefined ? [] : [`The cache ${pagesFolder} cannot be written (${trouble}).`];
}

/** Which colour words have, where a brand's accent can be seen and not read; and where a logo cannot be seen. */
function brandNotes(brands: Iterable<Brand>): string[] {
  return [...brands].flatMap((brand) => {
    const { id, logo, cover, colours } = brand;
    const { accent, accentText, paper } = colours;
    const hidden =
      logo === undefined || cover === undefined || cover.isDark || logoOnCover(brand) === logo
        ? []
        : [
            `The logo of ${id} is not seen on the fill ${cover.fill} of its covers: ${logoOnCover(brand) === undefined ? 'its name stands there in words' : 'the one for dark grounds stands there'}.`,
          ];
    const ratio = contrast(accent, paper);
    if (ratio >= 4.5 || accent === accentText) return hidden;
    return [
      ...hidden,
      `The accent ${accent} of ${id} has a contrast of ${ratio.toFixed(1)}:1 on its paper: what decorates keeps it, and words are printed in ${accentText}.`,
    ];
  });
}
