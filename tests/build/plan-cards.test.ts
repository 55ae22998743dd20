import { expect, test } from 'vitest';
import { loadLooks } from '../../src/build/looks/load-looks.js';
import { modelFolder } from '../../src/build/model-folder.js';
import type { Glimpse } from '../../src/build/nouns/glimpse.js';
import { planCards, planFiles } from '../../src/build/plan-files.js';
import type { FrameworkFolder } from '../../src/domain/source.js';
import { pageMemo } from '../../src/model/memo/page-memo.js';
import { readFolder } from '../../src/read/read-folder.js';
import { ourTemplates, sampleFolder } from '../support/build-in.js';
import { settingsOf } from '../support/settings-of.js';

const settings = settingsOf({ folder: sampleFolder, templates: [ourTemplates], brands: ['vaarst'] });

test('a card that is planned before all else is the one of the whole plan, in the same brand, edit after edit', async () => {
  const [memo, brought, sample] = [pageMemo(), await loadLooks(settings), await readFolder(sampleFolder)];
  const edits = ['', 'I write a word more.', 'I write שלום and สวัสดี, too.', 'I write Ελληνικά, too.'];
  for (const words of edits) {
    const folder = withWords(sample, 'devopsengineer/level3.md', words);
    let seen: Glimpse | undefined;
    const seeEarly = async (glimpse: Glimpse) => {
      seen = glimpse;
    };
    const modelled = await modelFolder(folder, brought, settings, new Date(0), { memo, seeEarly });
    if (modelled.kind === 'nothing' || seen === undefined) throw new Error('There is a framework.');
    const anew = await modelFolder(folder, brought, settings, new Date(0));
    expect(modelled.looks).toEqual(anew.kind === 'framework' && anew.looks);
    const whole = planFiles(modelled, folder, settings).plan.artifacts;
    const cards = whole.filter(({ product, craft }) => product === 'card' && craft?.id === 'devopsengineer');
    expect(cards.length).toBeGreaterThan(2);
    const levels = new Set(cards.flatMap(({ level }) => level ?? []));
    expect(planCards(seen, settings, levels).artifacts).toEqual(cards);
    expect(seen.framework).toBe(modelled.framework);
    // Of the first reading nobody knows what its adverts say.
    if (words !== '') expect(seen.looks.brands?.get('vaarst')).toBe(modelled.looks.brands?.get('vaarst'));
  }
});

function withWords(folder: FrameworkFolder, path: string, words: string): FrameworkFolder {
  const more = Buffer.from(`\n${words}\n`);
  const pages = folder.pages.map((page) =>
    page.path === path ? { ...page, bytes: Buffer.concat([page.bytes, more]) } : page,
  );
  return {
    ...folder,
    pages: pages.filter(({ path: of }) => /^(?:index\.md|devopsengineer\/|_adverts\/)/.test(of)),
  };
}
