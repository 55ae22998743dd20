/// <reference lib="dom" />
import type { Arrangement, Fit } from '../../domain/page.js';
import type { cardRoom } from './card-room.js';
import type { chooseDensity } from './choose-density.js';
import type { shortenCard } from './shorten-card.js';
import type { Tools } from './tools.js';

type CardArrangement = Omit<Extract<Arrangement, { kind: 'card' }>, 'kind'>;

/** The parts that a card is arranged in, beside what every arranger may use. */
export interface CardTools extends Tools {
  readonly cardRoom: typeof cardRoom;
  readonly chooseDensity: typeof chooseDensity;
  readonly shortenCard: typeof shortenCard;
}

/**
 * Runs inside the page: sets a card in the most comfortable density that fits its one sheet. When not even the last
 * fits, every area keeps its first statements at a readable size, as many as fit, and says how many more there are; and
 * when other text is what fills the sheet, its last blocks go. Whatever is left out is counted: nothing is ever clipped.
 */
export async function arrangeCard({ densities, shortened }: CardArrangement, tools: CardTools): Promise<Fit> {
  const small = 9;
  const sheet = find('[data-sheet]', document);
  const columns = find('[data-columns]', sheet);
  const room = tools.cardRoom({ sheet, columns, densities }, tools);
  const words = tools.cardWords(columns);
  tools.markBare(columns);
  words.showAll();
  // What can be spared goes before print becomes small.
  const spare = sheet.querySelector<HTMLElement>('[data-spare]');
  let index = await tools.chooseDensity(room, spare === null ? undefined : small, tools);
  if (spare !== null && (index === undefined || room.densityAt(index).size < small)) {
    spare.style.display = 'none';
    room.split('whole');
    index = await tools.chooseDensity(room, undefined, tools);
  }
  // Fonts are there now, and a smaller title takes no more room.
  tools.fitTitles(sheet);
  if (index !== undefined) return { kind: 'card', density: room.densityAt(index), left: [] };
  const density = tools.shortenCard(room, words, shortened, tools);
  return { kind: 'card', density, left: words.leftOut() };

  function find(selector: string, within: ParentNode): HTMLElement {
    const element = within.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`A card has no ${selector} element.`);
    return element;
  }
}
