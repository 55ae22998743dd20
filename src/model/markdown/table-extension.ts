import type { RendererExtension } from 'marked';
import { tableHtml } from './renderer.js';
import type { TableToken } from './tokens.js';

export const tableExtension: RendererExtension = {
  name: 'pipeTable',
  renderer(token) {
    return tableHtml(token as TableToken, (cell) => this.parser.parseInline(cell.tokens));
  },
};
