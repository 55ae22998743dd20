import { joinAttributes, noAttributes, parseAttributeList } from '../../attribute-list.js';
import { type BlockReading, lastBlock } from '../block-reading.js';
import { giveUp, isHopeless } from '../endless.js';
import { attributeLine, attributesInside, S, upTo3 } from '../patterns.js';
import { check, scan } from '../scanner.js';

const named = new RegExp(`${upTo3}\\{:(\\w[\\w-]*):(${attributesInside})\\}[ \\t\\r\\f\\v]*\\n`, 'y');
const start = new RegExp(
  `${upTo3}\\{::(\\w+)(?:${S}(${attributesInside.replace('{1,2000}', '{0,2000}')})|)(\\/)?\\}[ \\t\\r\\f\\v]*\\n`,
  'y',
);

/** What begins with `{:` on a line of its own: attributes, attributes by name, `{::comment}` and its kin. */
export function readExtension(reading: BlockReading): boolean {
  const from = reading.at;
  const definition = scan(reading, named);
  if (definition !== undefined) {
    const [, defines = '', inside = ''] = definition;
    const known = reading.definitions.attributes.get(defines) ?? noAttributes;
    reading.definitions.attributes.set(defines, joinAttributes(known, parseAttributeList(inside)));
    reading.blocks.push({ kind: 'attributes', inside, defines, waiting: false, from, to: reading.at });
    return true;
  }
  if (check(reading, start) !== undefined) return readNamed(reading);
  const list = scan(reading, attributeLine);
  if (list === undefined) return false;
  const last = lastBlock(reading);
  const waiting =
    last === undefined ||
    last.kind === 'blank' ||
    last.kind === 'end' ||
    last.kind === 'silent' ||
    (last.kind === 'attributes' && last.defines !== undefined);
  const inside = list[1] ?? '';
  if (last?.kind === 'link') describeLink(reading, last.label, inside);
  reading.blocks.push({ kind: 'attributes', inside, defines: undefined, waiting, from, to: reading.at });
  return true;
}

/** A list below the definition of a link is that of every link to it. */
function describeLink({ definitions: { links } }: BlockReading, label: string, inside: string): void {
  const target = links.get(label);
  if (target === undefined) return;
  const attributes = joinAttributes(target.attributes ?? noAttributes, parseAttributeList(inside));
  links.set(label, { ...target, attributes });
}

/** `{::comment}` … `{:/comment}`, `{::nomarkdown}` … and `{::options … /}`. */
function readNamed(reading: BlockReading): boolean {
  const from = reading.at;
  const match = scan(reading, start);
  if (match === undefined) return false;
  const [, name = '', options = '', closed] = match;
  let body: string | undefined;
  if (closed === undefined) {
    const stop = new RegExp(`^${upTo3}\\{:\\/(?:${name})?\\}[ \\t\\r\\f\\v]*\\n`, 'gm');
    stop.lastIndex = reading.at;
    const end = !extensions.has(name) || isHopeless(reading, name) ? null : stop.exec(reading.text);
    if (end === null) {
      giveUp(reading, name);
      reading.at = from;
      return false;
    }
    body = reading.text.slice(reading.at, end.index).replace(/\n$/, '');
    reading.at = end.index + end[0].length;
  } else if (!extensions.has(name)) {
    reading.at = from;
    return false;
  }
  const place = { from, to: reading.at };
  if (name === 'comment' && body !== undefined) reading.blocks.push({ kind: 'comment', ...place });
  else if (name === 'nomarkdown' && body !== undefined && isForWeb(options))
    reading.blocks.push({ kind: 'html', html: body, ...place });
  else reading.blocks.push({ kind: 'silent', ...place });
  return true;
}

export const extensions: ReadonlySet<string> = new Set(['comment', 'nomarkdown', 'options']);

/** `{::nomarkdown type="latex"}` is for another form than the website's. */
export function isForWeb(options: string): boolean {
  const types = /(?:^|\s)type=["']([^"']*)["']/.exec(options)?.[1]?.trim() ?? '';
  return types === '' || types.split(/\s+/).includes('html');
}
