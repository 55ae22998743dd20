import type { SpokenBlock } from '../../pdf/read-aloud.js';

/** What is said before a block's words, and how deep in lists and tables it stands. */
export interface Announced {
  readonly says: readonly string[];
  readonly depth: number;
}

/**
 * What a screen reader says about each block besides its words: where a list or table begins and how large it is, where it
 * ends, and what the block is. It is worded as the usual programs do, in English.
 */
export function announce(blocks: readonly SpokenBlock[]): Announced[] {
  const sizes = sizesOf(blocks);
  return blocks.map((block, index) => {
    const before = tagsOf(blocks[index - 1]);
    const now = tagsOf(block);
    const left = before.filter(({ id }) => !now.some((tag) => tag.id === id)).reverse();
    const entered = now.filter(({ id }) => !before.some((tag) => tag.id === id));
    const goesOn = now.at(-1)?.id === before.at(-1)?.id && block.page !== blocks[index - 1]?.page;
    return {
      says: [
        ...left.flatMap(({ type }) => (isGroup(type) ? `out of ${groups[type]}` : [])),
        ...(goesOn ? ['goes on'] : entered.flatMap((tag) => said(tag, sizes))),
      ],
      depth: now.filter(({ type }) => isGroup(type)).length,
    };
  });
}

interface Tag {
  readonly type: string;
  readonly id: number;
}

function tagsOf(block: SpokenBlock | undefined): Tag[] {
  const types = block?.path.split('/') ?? [];
  return (block?.elements ?? []).map((id, at) => ({ type: types[at] ?? '', id }));
}

const groups = { L: 'list', Table: 'table', TOC: 'list', BlockQuote: 'quotation' } as const;

function isGroup(type: string): type is keyof typeof groups {
  return type in groups;
}

/** How many rows or items a group has, where a row stands in its table, and how many cells the longest row has. */
interface Sizes {
  readonly members: ReadonlyMap<number, number>;
  readonly places: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
}

const memberTypes = new Set(['LI', 'TOCI', 'TR']);
const cellTypes = new Set(['TH', 'TD']);

function sizesOf(blocks: readonly SpokenBlock[]): Sizes {
  const members = new Map<number, number>();
  const places = new Map<number, number>();
  const columns = new Map<number, number>();
  const count = (counts: Map<number, number>, holder: Tag | undefined, { id }: Tag) => {
    if (holder === undefined || places.has(id)) return;
    const counted = (counts.get(holder.id) ?? 0) + 1;
    counts.set(holder.id, counted);
    places.set(id, counted);
  };
  for (const block of blocks) {
    const tags = tagsOf(block);
    for (const [at, tag] of tags.entries()) {
      const above = tags.slice(0, at);
      const group = above.findLast(({ type }) => isGroup(type));
      const row = above.findLast(({ type }) => type === 'TR');
      if (memberTypes.has(tag.type)) count(members, group, tag);
      if (cellTypes.has(tag.type)) count(columns, row, tag);
    }
  }
  return { members, places, columns: byTable(blocks, columns) };
}

function byTable(
  blocks: readonly SpokenBlock[],
  rows: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const widest = new Map<number, number>();
  for (const tags of blocks.map(tagsOf)) {
    const table = tags.findLast(({ type }) => type === 'Table');
    const row = tags.findLast(({ type }) => type === 'TR');
    if (table === undefined || row === undefined) continue;
    widest.set(table.id, Math.max(widest.get(table.id) ?? 0, rows.get(row.id) ?? 0));
  }
  return widest;
}

function said({ type, id }: Tag, { members, places, columns }: Sizes): string[] {
  const size = members.get(id) ?? 0;
  switch (type) {
    case 'L':
    case 'TOC':
      return [`list of ${counted(size, 'item')}`];
    case 'Table':
      return [`table of ${counted(size, 'row')} and ${counted(columns.get(id) ?? 0, 'column')}`];
    case 'TR':
      return [`row ${places.get(id)}`];
    case 'TH':
      return ['heading of a row or column'];
    case 'TD':
      return [`column ${places.get(id)}`];
    case 'Figure':
      return ['picture'];
    case 'BlockQuote':
      return ['quotation'];
    case 'Note':
    case 'FENote':
      return ['note'];
    case 'Lbl':
      return ['mark'];
    case 'Form':
      return ['field'];
    case 'Caption':
      return ['caption'];
    case 'Code':
      return ['code'];
    default:
      return /^H[1-6]$/.test(type) ? [`heading level ${type.slice(1)}`] : [];
  }
}

function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}
