import { beforeAll, expect, test } from 'vitest';
import type { Page } from '../../src/domain/page.js';
import type { PrintJob } from '../../src/domain/plan.js';
import { checkHtml } from '../../src/markup/check-html.js';
import { makeFramework } from '../../src/model/make-framework.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { products } from '../../src/products/index.js';
import { readFolder } from '../../src/read/read-folder.js';
import { readTemplates } from '../../src/read/read-templates.js';
import { makeRenderer } from '../../src/render/render-page.js';
import { ourTemplates, sampleFolder } from '../support/build-in.js';
import { checkCss } from '../support/check-css.js';
import { shippedBrand } from '../support/render-sketch.js';
import { settingsOf } from '../support/settings-of.js';

const pages = new Map<string, Page>();

beforeAll(async () => {
  const { framework } = makeFramework(await readFolder(sampleFolder), { siteUrl: undefined });
  if (framework === undefined) throw new Error('The sample framework does not load.');
  const renderer = makeRenderer(framework, await shippedBrand('vaarst'), await readTemplates([ourTemplates]));
  for (const { content, edition } of makePlan(
    framework,
    products,
    settingsOf({ products: products.map(({ id }) => id) }),
  ).artifacts) {
    const parts = content.kind === 'merge' ? content.parts.map(({ job }) => job) : [];
    const jobs: (PrintJob | 'contents')[] = content.kind === 'print' ? [content.job] : parts;
    for (const job of jobs) if (job !== 'contents') pages.set(job.id, renderer.render(job, edition));
  }
});

test('no page of ours loses anything on its way to a screen reader', () => {
  const found = [...pages].flatMap(([id, { body }]) =>
    checkHtml(body).map((finding) => ({ id, ...finding })),
  );
  expect(found).toEqual([]);
  expect(pages.size).toBeGreaterThan(60);
});

test('every page begins with a heading of the first level, but for those that are measured only', () => {
  const first = [...pages].map(([id, { body }]) => `${id} ${/<h[1-6]/.exec(body)?.[0]}`);
  expect(first.filter((line) => !line.endsWith('<h1'))).toEqual([]);
});

test('no style of ours prints words that are no text', async () => {
  const styles = [...(await readTemplates([ourTemplates]))].filter(([path]) => path.endsWith('.css'));
  expect(styles.flatMap(([path, css]) => checkCss(css).map(({ thing }) => `${path} ${thing}`))).toEqual([]);
  expect(styles.length).toBeGreaterThan(5);
});
