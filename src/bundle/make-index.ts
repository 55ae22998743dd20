import { craftPath } from '../domain/craft-path.js';
import type { Templates } from '../domain/templates.js';
import { fillTemplate, textOf } from './fill-template.js';
import { indexData } from './index-page/index-data.js';
import type { IndexSubject } from './index-page/index-subject.js';
import { pageStyles } from './index-page/page-styles.js';
import { wholePage } from './whole-page.js';

/** Scripts of the page in their order: what they search and compare with, what reads words, and what they are for. */
const scripts = ['engine', 'places', 'words', 'search', 'levels', 'compare', 'tables'];

/** The offline index: every level's whole text, browsed and searched, in one file that needs no other. */
export function makeIndex(subject: IndexSubject, templates: Templates): string {
  const { framework, craft, brand } = subject;
  const body = fillTemplate(templates, 'index/index.hbs', indexData(subject));
  return wholePage({
    title: craft === undefined ? framework.title : `${craftPath(craft)} · ${framework.title}`,
    language: craft?.language ?? framework.language,
    styles: pageStyles(brand, body, templates),
    body,
    script: scripts.map((name) => textOf(templates, `index/${name}.js`)).join('\n'),
  });
}
