import type { Fit, Page } from '../domain/page.js';
import type { CardMeasures } from './arrange/measure-card.js';
import type { Tab } from './browser/open-tab.js';
import { measureSource, prepareToLookSource } from './in-page/kit.js';
import type { LoadedShell } from './loaded-shell.js';
import { widerThanPage } from './wider-than-page.js';

/** A page's first sheet as the browser shows it, set as for print. */
export interface LookedAt {
  readonly png: Uint8Array;
  /** Of the paper, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly fit: Fit;
  /** Of a card; undefined for every other page. */
  readonly measures: CardMeasures | undefined;
}

/**
 * Sets a page in a tab and takes a picture of it, `scale` dots to a CSS pixel. What the tab is told for it is taken back:
 * the next page is printed as if nobody had looked.
 */
export async function lookAtPage(
  tab: Tab,
  shell: LoadedShell,
  { title, language, style, body, arrangement }: Page,
  scale: number,
): Promise<LookedAt> {
  const { fit, paper } = await shell.arrange(prepareToLookSource, {
    title,
    language,
    style,
    body,
    arrangement,
  });
  if (fit.kind === 'too-wide') throw widerThanPage(title, fit);
  if (paper === undefined) throw new Error('The tab showed no paper.');
  const png = await shoot(tab, { ...paper, scale });
  const measures =
    fit.kind === 'card' && arrangement.kind === 'card'
      ? await shell.ask<CardMeasures>(measureSource, undefined)
      : undefined;
  return { png, ...paper, fit, measures };
}

async function shoot(
  { send, frames }: Tab,
  { width, height, scale }: { readonly width: number; readonly height: number; readonly scale: number },
): Promise<Uint8Array> {
  const screen = { width, height, deviceScaleFactor: scale, mobile: false };
  const set = send('Emulation.setDeviceMetricsOverride', screen);
  try {
    await set;
    return Buffer.from(await (frames === 'held' ? drawnFrame(send) : shownFrame(send)), 'base64');
  } finally {
    await send('Emulation.clearDeviceMetricsOverride');
  }
}

const format = { format: 'png', optimizeForSpeed: true } as const;

async function shownFrame(send: Tab['send']): Promise<string> {
  return (await send('Page.captureScreenshot', format)).data;
}

/**
 * A tab that draws no frame until told to would wait for one for ever. The first frames after its screen became another
 * may not be taken yet.
 */
async function drawnFrame(send: Tab['send']): Promise<string> {
  for (let tries = 0; tries < 10; tries += 1) {
    const { screenshotData } = await send('HeadlessExperimental.beginFrame', { screenshot: format });
    if (screenshotData !== undefined) return screenshotData;
  }
  throw new Error('The browser took no picture.');
}
