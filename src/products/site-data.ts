import { fileTitle, type Product, wantedOfAll } from './product.js';

/** Which files there are of each page, for a website that shows links to them; see docs/website.md. */
export const siteData: Product<'site-data'> = {
  id: 'site-data',
  name: 'data file for the website',
  plural: 'data files for the website',
  about: 'Which files there are of each page, as JSON, from which the website makes its download links.',
  file: { kind: 'whole', name: '_data/ladderpress.json' },
  release: 'whole',
  packedFor: [],
  plan: (framework, { words }) => {
    const own = words(framework.language);
    return wantedOfAll(framework, 'site-data', {
      title: fileTitle(framework.title, 'site-data', own),
      subject: own.products['site-data'],
    });
  },
};
