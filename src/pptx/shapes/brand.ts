import type { Brand } from '../../domain/brand.js';
import { boxes } from '../boxes.js';
import type { Relation } from '../parts/relations.js';
import type { Parts } from '../zip-parts.js';
import { paragraphsXml, type TextContext } from './text.js';
import { textBoxXml } from './text-box.js';

/** A shape with the parts that it brings along. */
export interface BroughtShape {
  readonly xml: string;
  readonly parts: Parts;
  readonly relations: readonly Relation[];
}

/** Who the deck is from: the brand's name. */
export function brandShape(brand: Brand, id: number, context: TextContext): BroughtShape {
  const paragraphs = paragraphsXml(
    [{ runs: [{ text: brand.name, weight: 'bold', tone: 'tx1', size: 24 }] }],
    context,
  );
  return {
    xml: textBoxXml({ id, name: 'Brand', box: boxes.brand, anchor: 't', paragraphs }),
    parts: {},
    relations: [],
  };
}
