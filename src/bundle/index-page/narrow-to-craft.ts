import { spreadOfCraft } from '../../compare/compare-levels.js';
import type { Craft, Framework } from '../../domain/framework.js';
import { outlineOf } from '../../render/outline-of.js';
import type { IndexSubject } from './index-subject.js';

/**
 * What the index page of one craft is made from: of the framework no more than its outline, the craft's pictures, and how common
 * the craft's words are in it. So nothing else that is written can change the page.
 */
export function narrowToCraft(
  framework: Framework,
  craft: Craft,
): Pick<IndexSubject, 'framework' | 'craft' | 'spread'> {
  const paths = new Set([craft, ...craft.levels].flatMap(({ images }) => images));
  const images = new Map([...framework.images].filter(([path]) => paths.has(path)));
  return {
    framework: { ...outlineOf(framework), images },
    craft,
    spread: spreadOfCraft(craft, framework),
  };
}
