/** A way in which our reading of a page differs from kramdown's on purpose. docs/authoring.md tells authors the same. */
export interface Difference {
  readonly name: string;
  readonly reason: string;
  /** The diagnostic that a page gets which meets it; undefined where no word differs. */
  readonly code: string | undefined;
  /** Every snippet of the corpus that shows it: the family and its number, from 1. */
  readonly snippets: readonly string[];
}

/** All of them: a snippet that differs without a row, and a row whose snippet does not differ, fail the test. */
export const differences: readonly Difference[] = [
  {
    name: 'tables without room',
    reason:
      'A table with a head is one although no empty line stands above or below: its author meant a table, and GitHub shows one.',
    code: 'table-without-room',
    snippets: ['tables 9', 'tables 10', 'tables 29', 'tables 36', 'tables 37'],
  },
  {
    name: 'Markdown within HTML',
    reason:
      'Below an empty line in an element, and below a tag that nothing ends, it is read as Markdown, as GitHub reads it.',
    code: 'markdown-in-html',
    snippets: ['html 4', 'corners 50', 'corners 51', 'reported 32', 'reported 34'],
  },
  {
    name: 'tags that the website prints',
    reason:
      'Tags of blocks within a line, and end tags of nothing, are HTML: nobody wants to read them, and lists in cells are written so.',
    code: 'block-html-in-line',
    snippets: ['html 12', 'html 25', 'cells 8', 'corners 36'],
  },
  {
    name: 'HTML that is not printed',
    reason:
      'Unknown elements, and all that could run, load or restyle something, are taken out; their text stays.',
    code: 'html-removed',
    snippets: ['html 28'],
  },
  {
    name: 'formulas',
    reason: 'A script sets them on the website; none runs here, so they are printed as they are written.',
    code: 'math-not-set',
    snippets: ['blocks 21', 'blocks 22', 'reported 42'],
  },
  {
    name: 'Liquid that only the website works out',
    reason: 'Most filters and tags need Jekyll.',
    code: 'liquid-removed',
    snippets: ['liquid 12', 'liquid 13', 'reported 54', 'reported 58'],
  },
  {
    name: 'notes that nothing points to',
    reason: 'The website leaves them out; no word of a page is lost here.',
    code: 'footnote-unused',
    snippets: ['footnotes 33'],
  },
  {
    name: 'notes whose name is none',
    reason: 'The website loses a note with a space in its name; here it stands where it was written.',
    code: 'footnote-without-text',
    snippets: ['footnotes 23'],
  },
  {
    name: 'contents of a page',
    reason: 'A list marked {:toc} is left out: packs have contents of their own, with page numbers.',
    code: undefined,
    snippets: ['blocks 37'],
  },
  {
    name: 'classes with other signs than letters, digits and dashes',
    reason: 'No word differs: a class of ours is a name that a brand may style.',
    code: undefined,
    snippets: ['attribute-lists 35'],
  },
];
