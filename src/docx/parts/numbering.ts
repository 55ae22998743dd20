import { xmlHead } from '../../office/xml.js';
import { quoteIndent } from '../blocks/block-place.js';
import { firstList, type ListFormat, type Numbering } from '../ledger.js';
import { namespaces } from '../namespaces.js';

const depths = Array.from({ length: 9 }, (_, depth) => depth);

/** Lists with fine dashes, lists with numbers, and those that count for themselves. */
export function numberingXml(numberings: readonly Numbering[]): string {
  const formats = [...new Set(numberings.map(({ format }) => format))].filter((each) => each !== 'decimal');
  const abstracts = [
    abstractXml(0, 'bullet', ['–']),
    abstractXml(1, 'decimal', undefined),
    ...formats.map((format, at) => abstractXml(2 + at, format, undefined)),
  ];
  const kindOf = (format: ListFormat) => (format === 'decimal' ? 1 : 2 + formats.indexOf(format));
  const lists = [
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    ...numberings.map(
      ({ format, start, depth }, at) =>
        `<w:num w:numId="${firstList + at}"><w:abstractNumId w:val="${kindOf(format)}"/><w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
    ),
  ];
  return `${xmlHead}<w:numbering ${namespaces}>${abstracts.join('')}${lists.join('')}</w:numbering>`;
}

function abstractXml(
  id: number,
  format: ListFormat | 'bullet',
  marks: readonly string[] | undefined,
): string {
  const levels = depths.map((depth) => {
    const text = marks?.[depth % marks.length] ?? `%${depth + 1}.`;
    const indent = `<w:pPr><w:ind w:left="${(depth + 1) * quoteIndent}" w:hanging="${quoteIndent}"/></w:pPr>`;
    return `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>${indent}</w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels.join('')}</w:abstractNum>`;
}
