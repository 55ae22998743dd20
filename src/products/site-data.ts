import { fileTitle, frameworkSources, type Product } from './product.js';

/** Which files there are of each page, for a website that shows links to them; see docs/website.md. */
export const siteData: Product<'site-data'> = {
  id: 'site-data',
  name: 'data file for the website',
  plural: 'data files for the website',
  about: 'Which files there are of each page, as JSON, from which the website makes its download links.',
  file: { kind: 'whole', name: '_data/ladderpress.json' },
  release: 'whole',
  packedFor: [],
  plan: (framework, { words }) =>
    framework.crafts.length === 0
      ? []
      : [
          {
            craft: undefined,
            level: undefined,
            document: {
              title: fileTitle(framework.title, 'site-data', words(framework.language)),
              subject: words(framework.language).products['site-data'],
              keywords: [framework.title],
              language: framework.language,
            },
            sources: frameworkSources(framework),
            content: { kind: 'site-data' },
          },
        ],
};
