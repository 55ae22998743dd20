import type { Brand } from '../../domain/brand.js';
import type { Templates } from '../../domain/templates.js';
import { textOf } from '../fill-template.js';
import { fontStyle } from './font-style.js';
import { theme } from './theme.js';

/** Styles of the index folder in the order in which they are laid over each other; what depends on the medium is last. */
const styleOrder = ['index', 'masthead', 'shelves', 'pages', 'sides', 'changes', 'media'];

/** All styles of a page of the index folder, given its body: the letters in it decide which fonts it carries. */
export function pageStyles(brand: Brand, body: string, templates: Templates): string[] {
  return [
    fontStyle(brand, body),
    theme(brand),
    ...styleOrder.map((name) => textOf(templates, `index/${name}.css`)),
  ];
}
