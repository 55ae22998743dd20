import type { Brand } from '../domain/brand.js';
import type { Comparison } from '../domain/comparison.js';
import type { Templates } from '../domain/templates.js';
import { changesData } from './changes/changes-data.js';
import { changesText } from './changes/changes-text.js';
import { fillTemplate, textOf } from './fill-template.js';
import { fontStyle } from './index-page/font-style.js';
import { theme } from './index-page/theme.js';
import type { PackText } from './pack-text.js';
import { wholePage } from './whole-page.js';

/** What changed since an earlier pack, in both forms. */
export interface Changes {
  readonly html: string;
  readonly text: string;
}

export function makeChanges(
  comparison: Comparison,
  brand: Brand,
  text: PackText,
  templates: Templates,
): Changes {
  const data = changesData(comparison, text);
  const body = fillTemplate(templates, 'index/changes.hbs', { ...data });
  const html = wholePage({
    title: `${data.title} · ${data.over}`,
    language: text.language,
    styles: [fontStyle(brand, body), theme(brand), textOf(templates, 'index/index.css')],
    body,
    script: '',
  });
  return { html, text: changesText(data) };
}
