import type { HtmlElement } from '../../html/node.js';
import { textOf } from '../../html/text.js';
import type { Desk } from '../desk.js';
import { paragraphXml } from '../text/paragraph.js';
import type { BlockPlace } from './block-place.js';

/** Lines as they are written. */
export function codeXml({ inside }: HtmlElement, around: BlockPlace, desk: Desk): string {
  const text = textOf(inside, () => false)
    .replace(/\r\n?/g, '\n')
    .replace(/^\n|\n+$/g, '');
  const { indent, look, mark } = around;
  const places = around.places.filter((id) => desk.places.has(id));
  return paragraphXml(
    {
      style: 'HTMLPreformatted',
      list: mark,
      indent: indent === 0 ? undefined : { start: indent, hanging: mark === undefined ? 0 : 340 },
      keepNext: false,
      direction: 'ltr',
      places,
    },
    [{ kind: 'text', text, look: { ...look, direction: 'ltr' } }],
    desk,
  );
}
