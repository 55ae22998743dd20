import type { Fault } from '../../domain/verify-report.js';
import { checkBookmarks } from './check-bookmarks.js';
import { checkClaims } from './check-claims.js';
import { checkDestinations } from './check-destinations.js';
import { checkFonts } from './check-fonts.js';
import { checkLinks } from './check-links.js';
import { checkPageNumbers } from './check-page-numbers.js';
import { checkPages } from './check-pages.js';
import { checkStray } from './check-stray.js';
import { checkTags } from './check-tags.js';
import { checkTitle } from './check-title.js';
import type { ReadPdf } from './read-pdf.js';

/** Everything that every PDF must pass. */
export const checks: readonly ((pdf: ReadPdf) => Fault[])[] = [
  checkPages,
  checkFonts,
  checkTags,
  checkStray,
  checkTitle,
  checkClaims,
  checkBookmarks,
  checkLinks,
  checkDestinations,
  checkPageNumbers,
];
