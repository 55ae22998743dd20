import { escapeXml, xmlHead } from '../office/xml.js';

/** The texts of a workbook, each once. */
export interface Strings {
  /** The number of a text, which its cells hold. */
  add(text: string): number;
  xml(): string;
}

export function openStrings(): Strings {
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    add(text) {
      const kept = cellText(text);
      const number = numbers.get(kept) ?? numbers.size;
      numbers.set(kept, number);
      uses += 1;
      return number;
    },
    xml() {
      const items = [...numbers.keys()].map(
        (text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`,
      );
      return `${xmlHead}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${numbers.size}">${items.join('')}</sst>`;
    },
  };
}

/** What Excel keeps in one cell; of a file with more it says that it is damaged. */
const most = 32_767;

/** Ends of lines are one character, and `_x0041_` is no escape but what somebody wrote (ECMA-376 part 1, §22.9.2.19). */
function cellText(text: string): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029\v]/g, '\n').replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
  if (lines.length <= most) return lines;
  // Not in the middle of a character that takes two places.
  return `${lines.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
