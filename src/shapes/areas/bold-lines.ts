import { joinTexts, type TextPart } from '../../model/text/join-texts.js';
import type { AreaForm } from './area-form.js';

/** `**Communication**` alone on a line between paragraphs or lists, as people write headings who know none. */
export const boldLines: AreaForm = {
  id: 'bold-line',
  write(body, { blocks }, depth) {
    const { text } = body.mapped;
    const found = blocks.flatMap(({ token, from, to }) => {
      if (token.type !== 'paragraph') return [];
      const line = /^[^\n]*/.exec(text.slice(from, to))?.[0] ?? '';
      const match =
        /^(\*\*\*?|__)(?=\S)([^*_\n]{1,120}?)\1?[ \t]*[:：]?[ \t]*(?:\1)?[ \t]*(?:<br\s*\/?>|\\)?[ \t]*$/i.exec(
          line,
        );
      const [, mark = '', name = ''] = match ?? [];
      const words = name.replace(/[\s:：]+$/, '');
      if (match === null || words === '') return [];
      return [
        {
          from,
          to,
          name: from + mark.length,
          end: from + mark.length + words.length,
          rest: from + line.length,
        },
      ];
    });
    if (found.length < 2) return undefined;
    const parts: TextPart[] = [];
    let done = 0;
    for (const { from, name, end, rest } of found) {
      const place = body.place(name);
      parts.push(
        body.slice(done, from),
        { text: `\n\n${'#'.repeat(depth)} `, place },
        body.slice(name, end),
        { text: '\n\n', place },
      );
      done = rest;
    }
    return joinTexts([...parts, body.slice(done)]);
  },
};
