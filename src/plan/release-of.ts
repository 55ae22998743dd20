import type { Framework, Release } from '../domain/framework.js';
import type { DocumentTitle } from '../domain/plan.js';
import { craftRelease, frameworkRelease } from '../domain/release.js';
import type { Words } from '../domain/words/words-in.js';
import type { Product, Wanted } from '../products/product.js';

/** What version, date and status a file has. */
export function releaseOf(
  framework: Framework,
  product: Product,
  { craft, level, release }: Wanted,
): Release {
  if (release !== undefined) return release;
  if (level !== undefined) return level.release;
  if (product.release === 'page') return (craft ?? framework).release;
  return craft === undefined ? frameworkRelease(framework) : craftRelease(craft);
}

/** A viewer's window and a search show metadata alone, so these say of a draft that it is one. */
export function withRelease(
  document: DocumentTitle,
  { version, effective, status }: Release,
  words: Words,
): DocumentTitle {
  const word = status === 'draft' || status === 'review' ? words[status] : '';
  const facts = [
    version === undefined ? '' : words.version(version),
    effective === undefined ? '' : words.effective(effective),
    word,
    status === 'approved' ? words.approved : '',
  ].filter((fact) => fact !== '');
  return {
    ...document,
    title: word === '' ? document.title : `${document.title} (${word})`,
    keywords: [...document.keywords, ...facts],
  };
}
