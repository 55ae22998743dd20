import type { Told } from '../converted.js';

/** What of a document is not taken over, with what it says. */
export function leftOutOf(files: ReadonlyMap<string, Uint8Array>, name: string): Told[] {
  const told: Told[] = [];
  for (const [path, bytes] of files) {
    const part = parts.find(({ of }) => of.test(path));
    const text = part === undefined ? '' : textOf(new TextDecoder().decode(bytes));
    if (part !== undefined && text !== '')
      told.push({ where: name, what: `${part.called} left out: "${text}"` });
  }
  if ([...files.keys()].some((path) => /vbaProject/i.test(path))) {
    told.push({ where: name, what: 'Its macros were left out; nothing of them was run.' });
  }
  return told;
}

const parts = [
  { of: /^word\/comments\.xml$/, called: 'Comments were' },
  { of: /^word\/header\d*\.xml$/, called: 'The head of its pages was' },
  { of: /^word\/footer\d*\.xml$/, called: 'The foot of its pages was' },
];

/** Its words; paragraphs apart. Nothing but telling depends on it. */
function textOf(xml: string): string {
  const text = [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g)]
    .map(([, words]) => words ?? ' ')
    .join('');
  const read = text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  const line = read.replace(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
