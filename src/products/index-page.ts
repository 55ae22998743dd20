import { type Product, wantedOfAll } from './product.js';

/** One page that holds every level's text and leads to all files. */
export const indexPage: Product<'index'> = {
  id: 'index',
  name: 'index page',
  plural: 'index pages',
  about: 'One page, index.html, with every level to browse and search, and links to all files.',
  file: { kind: 'whole', name: 'index.html' },
  release: 'whole',
  packedFor: [],
  plan: (framework, { words }) =>
    wantedOfAll(framework, 'index', {
      title: framework.title,
      subject: words(framework.language).everyLevel,
    }),
};
