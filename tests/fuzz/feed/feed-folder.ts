import { join } from 'node:path';
import { advertHtml } from '../../../src/adverts/write/advert-html.js';
import { advertText } from '../../../src/adverts/write/advert-text.js';
import { jobPosting } from '../../../src/adverts/write/job-posting.js';
import { splitByErrors } from '../../../src/build/checks/split-by-errors.js';
import { loadLooks } from '../../../src/build/looks/load-looks.js';
import { modelFolder } from '../../../src/build/model-folder.js';
import { planFiles } from '../../../src/build/plan-files.js';
import { makeIndex } from '../../../src/bundle/make-index.js';
import { packText, showPackText } from '../../../src/bundle/pack-text.js';
import { compareFrameworks } from '../../../src/compare/compare-frameworks.js';
import type { Brand } from '../../../src/domain/brand.js';
import type { Framework } from '../../../src/domain/framework.js';
import type { PlannedArtifact, PrintJob } from '../../../src/domain/plan.js';
import type { Settings } from '../../../src/domain/settings.js';
import type { Templates } from '../../../src/domain/templates.js';
import { makeFramework } from '../../../src/model/make-framework.js';
import { once } from '../../../src/model/once.js';
import { pageSources } from '../../../src/model/page-sources.js';
import { packageRoot } from '../../../src/package-root.js';
import { writePptx } from '../../../src/pptx/write-pptx.js';
import { advertSheetOf } from '../../../src/render/advert-sheet-of.js';
import { deckOf } from '../../../src/render/deck-of.js';
import { makeRenderer } from '../../../src/render/render-page.js';
import { checkReadings } from '../../../src/verify/source/check-readings.js';
import { areaTable, designerCraft, folderOf, level } from '../../model/support.js';
import { settingsOf } from '../../support/settings-of.js';
import type { Depth, Told } from '../target.js';

/** A folder in which all is well. */
const sound: Readonly<Record<string, string>> = {
  '_config.yml': 'title: Careers\nurl: https://example.com\nbaseurl: /careers\n',
  'index.md': '---\ntitle: Careers\npermalink: /\n---\n# Careers\n\nHow we grow.\n',
  'designer.md': designerCraft,
  'level1.md': level(
    `# Designer - Level 1\n\nI begin.\n\n![a](a.png) ![b](a.jpg) ![c](a.gif) ![d](a.webp) ![e](a.svg)\n\n${areaTable}`,
  ),
  'level2.md': level(`# Designer - Level 2\n\nI go on.\n\n${areaTable}`, 'Level 2', 2),
  '_adverts/one.md':
    '---\ncraft: Designer\nlevel: 2\nlocality: London\ncountry: GB\nposted: 2026-09-01\napply: https://example.com/x\n---\n\nCome.\n',
};

/** Model and plan of a folder, and all that a build makes of it but prints: pages, slides, adverts, index, comparison. */
export function feedFolder(file: string, bytes: Uint8Array, depth: Depth): Promise<Told> {
  return feed({ ...sound, [file]: bytes }, depth);
}

/** The same of a folder with one file. */
export function feedAlone(file: string, bytes: Uint8Array, depth: Depth): Promise<Told> {
  return feed({ [file]: bytes }, depth);
}

async function feed(files: Readonly<Record<string, string | Uint8Array>>, depth: Depth): Promise<Told> {
  const folder = folderOf(files);
  const modelled = await modelFolder(folder, await looks(), settings, now);
  if (modelled.kind === 'nothing') return { diagnostics: modelled.diagnostics, words: [] };
  const { plan, broken, diagnostics } = planFiles(modelled, folder, settings);
  const framework = modelled.framework;
  const brand = modelled.looks.brands?.values().next().value;
  if (brand === undefined) throw new Error('The neutral brand is missing.');
  if (depth === 'read') return { diagnostics, words: [] };
  const { possible } = splitByErrors(plan, broken, new Map());
  make(possible, { framework, brand, templates: modelled.looks.templates });
  compareFrameworks({ name: 'old', framework: before() }, { name: 'new', framework });
  const faults = checkReadings(pageSources(folder, undefined), framework);
  return { diagnostics, words: faults.map(({ what }) => what) };
}

function make(
  artifacts: readonly PlannedArtifact[],
  { framework, brand, templates }: { framework: Framework; brand: Brand; templates: Templates },
): void {
  const renderer = makeRenderer(framework, brand, templates);
  const done = new Set<string>();
  const render = (job: PrintJob, { edition }: PlannedArtifact) => {
    if (done.has(job.id)) return;
    done.add(job.id);
    renderer.render(job, edition);
  };
  for (const artifact of artifacts) {
    const { content, document } = artifact;
    if (content.kind === 'print') render(content.job, artifact);
    if (content.kind === 'merge') {
      for (const { job } of content.parts) if (job !== 'contents') render(job, artifact);
    }
    if (content.kind === 'pptx') {
      const deck = deckOf(framework, content.craft, content.level, brand.wording);
      const facts = { ...document, author: brand.name, date: 0, links };
      writePptx(deck, brand, facts, framework.images);
    }
    if (content.kind === 'index') {
      const all = { craft: undefined, spread: undefined };
      makeIndex({ framework, ...all, brand, files: [], changes: undefined }, templates);
      showPackText(packText(framework, undefined, 'everyone'));
    }
    if (content.kind === 'advert' && content.form === 'text') {
      const sheet = advertSheetOf(content.advert, brand);
      advertText(sheet);
      advertHtml(sheet, brand);
      JSON.parse(jobPosting(content.advert, sheet, brand));
    }
  }
}

const links = { kind: 'text' } as const;
const now = new Date('2026-10-01');
const settings: Settings = settingsOf({
  templates: [join(packageRoot, 'templates')],
  products: undefined,
});
const looks = once(() => loadLooks(settings));

const before = once(() => {
  const { framework } = makeFramework(folderOf(sound), { siteUrl: undefined });
  if (framework === undefined) throw new Error('The sound folder is none.');
  return framework;
});
