import type { SourceMapping } from '../../domain/source-mapping.js';
import { matchesAny } from '../../domain/wildcard.js';
import { type CellToken, isTable, type TableToken } from '../../model/markdown/tokens.js';
import { joinTexts, type TextPart } from '../../model/text/join-texts.js';
import type { AreaForm } from './area-form.js';

/** A table whose rows are areas: of the columns that a mapping names, one has their names, the others what is said of them. */
export function rows({ name = '', text }: NonNullable<SourceMapping['area']>): AreaForm {
  return {
    id: 'table',
    write(body, { blocks }, depth) {
      const parts: TextPart[] = [];
      let done = 0;
      for (const { token, from, to } of blocks) {
        if (!isTable(token)) continue;
        const words = (cell: CellToken | undefined) => wordsOf(token, cell);
        const names = token.head.findIndex((cell) => matchesAny([name], words(cell)));
        if (names < 0) continue;
        const others = token.head.flatMap((cell, at) =>
          at !== names && (text === undefined || matchesAny(text, words(cell))) ? [at] : [],
        );
        const slice = (cell: CellToken) => body.slice(from + cell.from, from + cell.to);
        parts.push(body.slice(done, from));
        let last = '';
        for (const row of token.rows) {
          const area = row[names];
          if (area === undefined) continue;
          const place = body.place(from + area.from);
          const isNew = words(area) !== '' && words(area) !== last;
          if (isNew)
            parts.push({ text: `\n\n${'#'.repeat(depth)} `, place }, slice(area), { text: '\n\n', place });
          if (words(area) !== '') last = words(area);
          for (const cell of others.flatMap((at) => row[at] ?? [])) {
            if (words(cell) === '') continue;
            const start = body.place(from + cell.from);
            parts.push({ text: '- ', place: start }, slice(cell), { text: '\n', place: start });
          }
        }
        done = to;
      }
      return done === 0 ? undefined : joinTexts([...parts, body.slice(done)]);
    },
  };
}

function wordsOf(table: TableToken, cell: CellToken | undefined): string {
  return cell === undefined ? '' : table.raw.slice(cell.from, cell.to).replace(/[*_`]/g, '').trim();
}
