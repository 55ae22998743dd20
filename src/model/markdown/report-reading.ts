import type { Token } from 'marked';
import type { Place } from '../../domain/place.js';
import type { Problems } from '../problem.js';
import type { NumberedList } from './blocks/list.js';
import {
  reportBlockHtml,
  reportMarkdownInHtml,
  reportMath,
  reportNumber,
  reportOpenElement,
  reportTable,
} from './check-reading.js';
import { isHtml, isList, isTable } from './tokens.js';

/** Reports what the website shows otherwise than we print it, so that its author hears of it. */
export function reportReading(
  token: Token,
  isPrintedTag: boolean,
  placeOf: (raw: string) => Place,
  problems: Problems,
): void {
  if (isPrintedTag) reportBlockHtml(token.raw, placeOf(token.raw), problems);
  else if (isTable(token)) {
    if (token.isCrowded) reportTable(placeOf(token.raw), problems);
  } else if (isList(token)) {
    const { number }: NumberedList = token;
    if (number !== undefined && number !== 1) reportNumber(number, placeOf(token.raw), problems);
  } else if (token.type === 'math') reportMath(placeOf(token.raw), problems);
  else if (token.type === 'element' && 'isUnasked' in token)
    reportMarkdownInHtml(placeOf(token.raw), problems);
  else if (isHtml(token) && 'isOpen' in token) reportOpenElement(token.raw, placeOf(token.raw), problems);
}
