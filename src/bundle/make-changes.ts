import type { Brand } from '../domain/brand.js';
import type { Comparison } from '../domain/comparison.js';
import type { Templates } from '../domain/templates.js';
import { changesData } from './changes/changes-data.js';
import { changesText } from './changes/changes-text.js';
import { fillTemplate } from './fill-template.js';
import { pageStyles } from './index-page/page-styles.js';
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
  const data = changesData(comparison, text, brand.wording);
  const body = fillTemplate(templates, 'index/changes.hbs', { ...data });
  const html = wholePage({
    title: `${data.title} · ${data.over}`,
    language: text.language,
    styles: pageStyles(brand, body, templates),
    body,
    script: '',
  });
  return { html, text: changesText(data) };
}
