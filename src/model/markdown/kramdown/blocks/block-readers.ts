import type { BlockReader } from '../block-reading.js';
import { readAbbreviation } from './read-abbreviation.js';
import { readBlank } from './read-blank.js';
import { readBlockHtml } from './read-block-html.js';
import { readBlockMath } from './read-block-math.js';
import { readCode } from './read-code.js';
import { readDefinitionList } from './read-definition-list.js';
import { readExtension } from './read-extension.js';
import { readFence } from './read-fence.js';
import { readFootnote } from './read-footnote.js';
import { readHeading } from './read-heading.js';
import { readLinkTarget } from './read-link-target.js';
import { readList } from './read-list.js';
import { readParagraph } from './read-paragraph.js';
import { readQuote } from './read-quote.js';
import { readEnd, readRule } from './read-rule.js';
import { readTable } from './read-table.js';
import { readUnderlined } from './read-underlined.js';

/** In kramdown's order: the first that finds its block has it. */
export const blockReaders: readonly BlockReader[] = [
  readBlank,
  readCode,
  readFence,
  readQuote,
  readHeading,
  readRule,
  readList,
  readDefinitionList,
  readBlockHtml,
  readUnderlined,
  readBlockMath,
  readTable,
  readFootnote,
  readLinkTarget,
  readAbbreviation,
  readExtension,
  readEnd,
  readParagraph,
];
