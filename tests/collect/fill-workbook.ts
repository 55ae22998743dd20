import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What somebody writes beside the row whose hidden cell says `key`: texts by their columns, A and on. */
export interface Filling {
  readonly key: string;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Writes into the cells of our workbook as another program would: `inline` strings within the cell, or `rich` text in runs.
 * Shares no code with what wrote it.
 */
export function fillWorkbook(
  bytes: Uint8Array,
  fillings: readonly Filling[],
  form: 'inline' | 'rich' = 'inline',
): Uint8Array {
  const parts = unzipSync(bytes);
  const shared = [...xmlOf(parts, 'xl/sharedStrings.xml').matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map(
    ([, text = '']) => text,
  );
  for (const path of Object.keys(parts).filter((each) => /worksheets\/sheet\d\.xml$/.test(each))) {
    let xml = xmlOf(parts, path);
    for (const { key, cells } of fillings) {
      const row = new RegExp(`<row [^>]*>(?:(?!</row>).)*<v>${shared.indexOf(key)}</v>.*?</row>`).exec(
        xml,
      )?.[0];
      if (row === undefined) continue;
      const filled = Object.entries(cells).reduce(
        (text, [column, words]) =>
          text.replace(
            new RegExp(`<c r="(${column}\\d+)" s="(\\d+)"(?:/>|.*?</c>)`),
            (_, at: string, style: string) =>
              `<c r="${at}" s="${style}" t="inlineStr"><is>${wordsXml(words, form)}</is></c>`,
          ),
        row,
      );
      xml = xml.replace(row, () => filled);
    }
    parts[path] = strToU8(xml);
  }
  return zipSync(parts);
}

function wordsXml(words: string, form: 'inline' | 'rich'): string {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  if (form === 'inline') return `<t xml:space="preserve">${escaped(words)}</t>`;
  const half = Math.ceil(words.length / 2);
  const runs = [words.slice(0, half), words.slice(half)].map(
    (text) => `<r><rPr><b/></rPr><t xml:space="preserve">${escaped(text)}</t></r>`,
  );
  return runs.join('');
}

function xmlOf(parts: Record<string, Uint8Array>, path: string): string {
  return strFromU8(parts[path] ?? new Uint8Array());
}
