import type { ChangedStretch, ChangedText, ChangesData } from './changes-data.js';

/** The CHANGES page as plain text, for a terminal or a mail. */
export function changesText({ title, over, since, pages, words }: ChangesData): string {
  const blocks = pages.map(({ kind, title: page, facts, parts }) =>
    [
      `${kind}: ${page}`,
      ...facts.map(({ name, was, now }) => `  ${name}: ${was} → ${now}`),
      ...parts.flatMap(({ name, changes }) => [
        ...(name === '' ? [] : [`  ${name}`]),
        ...changes.flatMap(linesOf).map((line) => `    ${line}`),
      ]),
    ].join('\n'),
  );
  const body = blocks.length === 0 ? [words.noChanges] : blocks;
  return `${[`${title}: ${over}\n${since}`, ...body].join('\n\n')}\n`;
}

function linesOf({ was, now, wasWord, nowWord }: ChangedText): string[] {
  return [
    ...(was.length === 0 ? [] : [`${wasWord}: ${joined(was)}`]),
    ...(now.length === 0 ? [] : [`${nowWord}: ${joined(now)}`]),
  ];
}

function joined(stretches: readonly ChangedStretch[]): string {
  return stretches
    .map(({ space, text }) => space + text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
