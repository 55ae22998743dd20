// The floor: the same HTML through two tabs that keep shell and fonts and swap the body, over raw CDP, and nothing else.
import { performance } from 'node:perf_hooks';
import { loadLooks } from '../../build/build/looks/load-looks.js';
import { shellHtml } from '../../build/domain/shell.js';
import { makeFramework } from '../../build/model/make-framework.js';
import { makePlan } from '../../build/plan/make-plan.js';
import { findBrowser } from '../../build/print/browser/find-browser.js';
import { describeMachine } from '../../build/print/browser/machine.js';
import { startBrowser } from '../../build/print/browser/start-browser.js';
import { products } from '../../build/products/index.js';
import { readFolder } from '../../build/read/read-folder.js';
import { makeRenderer } from '../../build/render/render-page.js';
import { loadSettings } from '../../build/settings/load-settings.js';
import { cpuBelow } from './measure.js';

const swap = `async function ({ language, title, style, body }) {
  document.documentElement.lang = language;
  document.title = title;
  document.getElementById('document').textContent = style;
  document.body.innerHTML = body;
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}`;
const printing = {
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/** Every single print of the products, as the build renders it. Not measured. */
export async function renderAll(folder, productIds, cache) {
  const machine = describeMachine(process);
  const world = { cwd: folder, env: process.env, platform: process.platform, cores: 2, home: '/' };
  const { settings } = await loadSettings({ folder, product: productIds, cache }, world, (key) => key);
  const looks = await loadLooks(settings);
  const { framework } = makeFramework(await readFolder(folder), { siteUrl: undefined });
  const plan = makePlan(framework, products, settings);
  const brand = looks.brands.get(settings.brands[0]);
  const renderer = makeRenderer(framework, brand, looks.templates);
  const prints = plan.artifacts.filter(({ content }) => content.kind === 'print');
  const pages = prints.map(({ content, edition }) => renderer.render(content.job, edition));
  return { pages, machine, cache };
}

/**
 * One run: milliseconds that the browser takes to start, and then time and CPU to print all pages.
 *
 * @returns a run to measure others against
 */
export async function measureFloor({ pages, machine, cache }, tabs = 2) {
  const found = await findBrowser({ browser: undefined, cache }, machine);
  const executable = await found.prepare(() => undefined);
  const started = performance.now();
  const browser = await startBrowser(executable, cache, machine);
  const start = performance.now() - started;
  const used = cpuBelow(process.pid);
  const begun = performance.now();
  const waiting = [...pages];
  let bytes = 0;
  const work = async () => {
    const tab = await browser.openTab();
    const { send } = tab;
    await send('Emulation.setEmulatedMedia', { media: 'print' });
    await send('Page.setDocumentContent', { frameId: tab.frameId, html: shellHtml(pages[0].shell) });
    const { result } = await send('Runtime.evaluate', { expression: 'document' });
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      const { language, title, style, body } = page;
      await send('Runtime.callFunctionOn', {
        objectId: result.objectId,
        functionDeclaration: swap,
        arguments: [{ value: { language, title, style, body } }],
        awaitPromise: true,
      });
      const { data } = await send('Page.printToPDF', printing);
      bytes += Buffer.from(data, 'base64').length;
    }
  };
  await Promise.all(Array.from({ length: tabs }, work));
  const time = performance.now() - begun;
  const CPU = cpuBelow(process.pid) - used;
  await browser.close();
  return { time, CPU, start, bytes, documents: pages.length };
}
