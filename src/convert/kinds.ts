import type { Convert } from './converted.js';

/** A kind of file that other programs write, and that is read as pages. */
interface Kind {
  readonly id: string;
  /** As in "a workbook (.xlsx)". */
  readonly about: string;
  readonly endings: RegExp;
  /** Loads what reads it; not before a file of its kind is there. */
  readonly load: () => Promise<Convert>;
}

/** Every kind; a new one is a row here and a folder of its own. */
export const kinds: readonly Kind[] = [
  {
    id: 'workbook',
    about: 'a workbook (.xlsx)',
    endings: /\.xls[xm]$/i,
    load: async () => (await import('./workbook/convert-workbook.js')).convertWorkbook,
  },
  {
    id: 'document',
    about: 'a document (.docx)',
    endings: /\.doc[xm]$/i,
    load: async () => (await import('./document/convert-document.js')).convertDocument,
  },
  {
    id: 'web page',
    about: 'a page that Confluence, Notion or Google exported (.html)',
    endings: /\.html?$/i,
    load: async () => (await import('./web/convert-web-page.js')).convertWebPage,
  },
];

/** The kind of a file by its name; undefined for one that is read as it is, or not at all. */
export function kindOf(name: string): Kind | undefined {
  return kinds.find(({ endings }) => endings.test(name));
}
