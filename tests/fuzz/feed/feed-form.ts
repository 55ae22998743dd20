import { asJson } from '../../../src/collect/as-json.js';
import { asTable } from '../../../src/collect/as-table.js';
import { collectForms } from '../../../src/collect/collect-forms.js';
import { matchSides } from '../../../src/collect/match-sides.js';
import { frozenSheets, jointSheets } from '../../../src/collect/sheets-of.js';
import { writeCsv } from '../../../src/domain/csv.js';
import type { Framework } from '../../../src/domain/framework.js';
import type { Source } from '../../../src/domain/source.js';
import { makeView } from '../../../src/render/views/make-view.js';
import { brandOf } from '../../support/brand-of.js';
import type { Depth, Told } from '../target.js';

const edition = {
  brand: 'test',
  paper: 'a4',
  cardOrientation: 'portrait',
  handoutRest: 'step',
  print: 'standard',
  folder: '',
} as const;

/** A form that somebody sent back, collected twice, so that it meets another of its kind. */
export async function feedForm(bytes: Uint8Array, framework: Framework, depth: Depth): Promise<Told> {
  async function* sent(): AsyncGenerator<Source> {
    yield { path: 'in/a.pdf', bytes };
    yield { path: 'in/b.pdf', bytes };
  }
  const { forms, told } = await collectForms(sent(), framework);
  const { both, told: twice } = matchSides(forms);
  writeCsv(asTable(forms));
  JSON.parse(asJson({ forms, told }));
  if (depth === 'make') {
    for (const { subject } of [...frozenSheets(forms), ...jointSheets(both)]) {
      makeView('answers', { framework, brand: brandOf(), edition }, subject);
    }
  }
  return {
    diagnostics: [],
    words: [...told, ...twice].map(
      ({ kind, what }) => (kind === 'fault' ? 'It cannot be read: ' : '') + what,
    ),
  };
}
