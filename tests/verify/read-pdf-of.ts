import type { ManifestRow } from '../../src/domain/build-report.js';
import type { SpokenBlock } from '../../src/pdf/read-aloud.js';
import type { LinkFact, OutlineFact, PdfFacts } from '../../src/pdf/read-facts.js';
import type { ReadPdf } from '../../src/verify/checks/read-pdf.js';
import { spokenPages } from '../../src/verify/checks/spoken-pages.js';

/** A row of a manifest with what a test cares about. */
export function rowOf(some: Partial<ManifestRow> = {}): ManifestRow {
  return {
    path: 'pack.pdf',
    product: 'pack',
    craft: null,
    level: null,
    brand: 'vaarst',
    paper: 'a4',
    edition: 'standard',
    audience: 'everyone',
    pages: 3,
    version: null,
    status: null,
    effective: null,
    sources: [],
    bytes: 1,
    sha256: '',
    ...some,
  };
}

/** A pack of three pages in which all is well: contents, a craft, a level. */
export function readPdfOf(
  some: {
    facts?: Partial<PdfFacts>;
    blocks?: SpokenBlock[];
    numbers?: (string | undefined)[];
    stray?: number[];
  } = {},
): ReadPdf {
  const blocks = some.blocks ?? inOrder;
  return {
    row: rowOf(),
    facts: {
      pages: 3,
      title: 'Framework',
      language: 'en-GB',
      outline: [
        bookmark('Contents', 1),
        bookmark('Designer', 2, [bookmark('Craft', 2)]),
        bookmark('Senior Designer, Level 3', 3, [bookmark('Craft', 3)]),
      ],
      links: [
        link(1, 'Designer 2', 2),
        link(1, 'Senior Designer, Level 3 3', 3),
        link(3, 'Craft', 2),
        link(3, 'the first page', 1),
      ],
      destinations: [{ name: 'designer-level3', page: 3 }],
      viewing: { bookmarks: 'shown', sides: 'duplex', scaling: 'any' },
      fonts: [{ name: 'AAAAAA+Inter', embedded: true }],
      fields: 0,
      tags: 12,
      labels: ['1', '2', '3'],
      claims: ['PDF/UA-1', 'PDF/A-2A'],
      ...some.facts,
    },
    reading: {
      language: 'en',
      blocks,
      numbers: some.numbers ?? [undefined, 'Page 2 of 3', 'Page 3 of 3'],
      stray: some.stray ?? [],
    },
    pages: spokenPages(blocks, 'en'),
  };
}

const inOrder: readonly SpokenBlock[] = [
  block(1, 'H1', 'Contents'),
  block(1, 'LBody', 'Designer 2'),
  block(1, 'LBody', 'Senior Designer, Level 3 3'),
  block(2, 'Figure', 'The ladder of Designer: 6 levels'),
  block(2, 'H1', 'What designers do'),
  block(2, 'H2', 'Craft'),
  block(3, 'H1', 'Senior Designer Level 3'),
  block(3, 'H2', 'Craft'),
  block(3, 'LBody', 'I draw.'),
];

export function block(page: number, role: string, text: string, inWord = false): SpokenBlock {
  return {
    page,
    role,
    path: `Document/${role}`,
    elements: [],
    text,
    inWord,
    language: '',
    links: [],
    marks: [],
  };
}

export function bookmark(title: string, page: number | undefined, kids: OutlineFact[] = []): OutlineFact {
  return { title, page, kids };
}

export function link(page: number, text: string, target: number | undefined): LinkFact {
  return {
    page,
    text,
    target: target === undefined ? { kind: 'nowhere' } : { kind: 'page', page: target },
  };
}
