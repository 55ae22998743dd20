import { parse } from 'csv-parse/sync';
import { LineCounter, parseDocument, visit } from 'yaml';

/**
 * The lines, cells or values of a file, without markup: what somebody reads in one go, and what has to be printed in one
 * piece. Keys, addresses and what is for programs alone are no words.
 */
export function unitsOf({ path, bytes }) {
  const text = decoded(bytes);
  return textsOf(path, text).flatMap((unit) => {
    const words = wordsIn(unit);
    return words.length === 0 ? [] : [{ file: path, words }];
  });
}

/** What a reader takes for words, in lower case. */
export function wordsIn(text) {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function textsOf(path, text) {
  if (/\.(?:ya?ml|json)$/i.test(path)) return valuesOf(text);
  if (/\.[ct]sv$/i.test(path)) return cellsOf(text);
  const front = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  const body = front === null ? text : text.slice(front[0].length);
  const values = front !== null && /^ *- /m.test(front[1]) ? valuesOf(front[1]) : [];
  return [...values, ...linesOf(body)];
}

/** Strings of several words, and of one in a list; their markup is taken away as that of pages is. */
function valuesOf(text) {
  const found = [];
  visit(parseDocument(text, { lineCounter: new LineCounter(), logLevel: 'silent' }), {
    Scalar(key, node, ancestors) {
      const isInList = ancestors.at(-1)?.items !== undefined && ancestors.at(-1)?.flow !== undefined;
      if (key === 'key' || typeof node.value !== 'string') return;
      const pair = ancestors.findLast((above) => above?.key !== undefined && above?.value !== undefined);
      const name = String(pair?.key?.value ?? '');
      if (/^(?:sidebar|path$|url$|id$|\$)|Id$/i.test(name) || /^[\w-]*:\/\//.test(node.value)) return;
      const isName = /^(?:name|title)$/i.test(name);
      if (isInList || /\s/.test(node.value.trim()) || (isName && pair?.value === node))
        found.push(...linesOf(node.value));
    },
  });
  return found;
}

function cellsOf(text) {
  const first = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/)[0] ?? '';
  const delimiter = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0];
  const rows = parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const columns = rows[0].map((_, column) => rows.slice(1).flatMap((row) => row[column] ?? []));
  return columns.flatMap((cells) => withNamesOnce(cells)).flatMap((cell) => cell.split(/\r?\n/));
}

/**
 * What stands in many rows of a column names what they are about, also where several such names stand in a cell with commas
 * between: a heading says it once.
 */
function withNamesOnce(cells) {
  const parts = cells.map((cell) => cell.split(/\s*[,;\n]\s*/).filter((part) => part !== ''));
  const said = new Set(cells.filter((cell) => cell.trim() !== ''));
  const named = new Set(parts.flat());
  if (named.size < said.size) return [...named];
  const times = new Map();
  for (const cell of cells) times.set(cell, (times.get(cell) ?? 0) + 1);
  return [...said].flatMap((cell) => (times.get(cell) > 2 ? [cell] : Array(times.get(cell)).fill(cell)));
}

/** Lines of Markdown or HTML; the cells of a table one by one. */
function linesOf(markdown) {
  const plain = markdown
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g, ' ')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/\{:[^}\n]*\}/g, ' ')
    .replace(/^[ \t]*\[[^\]\n]+\]:[ \t]*\S+.*$/gm, '')
    .replace(/^[ \t]*(?:```|~~~)[^\n]*$/gm, '')
    .replace(/(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)?(?:\s+["'][^)]*)?\)/g, ' $2 ')
    .replace(/\]\[[^\]\n]*\]/g, ']')
    .replace(/<(?:https?|mailto):[^>]*>/g, ' ')
    .replace(/<(?:br|\/?(?:p|li|ul|ol|td|th|tr|table|div|h\d|tbody|thead)\b)[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(?:[a-z]+|#\w+);/gi, entity)
    .replace(/^[ \t]*(?:\d+[.)]|#{1,6})[ \t]/gm, ' ')
    .replace(/\*|~~|`|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '');
  return plain.split(/\n|(?<!\\)\|/);
}

function entity(written) {
  const known = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': ' ' };
  if (written in known) return known[written];
  const code = /^&#(x?)([\da-f]+);$/i.exec(written);
  return code === null ? ' ' : String.fromCodePoint(Number.parseInt(code[2], code[1] === '' ? 10 : 16));
}
