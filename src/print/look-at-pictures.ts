import type { Tab } from './browser/open-tab.js';
import type { RunningBrowser } from './browser/start-browser.js';

/** A picture as a page would show it. */
export interface ShownPicture {
  /** As in `image/png`. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * Which of some pictures the browser cannot decode, each in its turn, in a tab that holds nothing else. One that takes
 * longer than `timeout` milliseconds, or takes the tab along, is none that a page could show.
 */
export async function lookAtPictures(
  open: () => Promise<Pick<RunningBrowser, 'openTab'>>,
  pictures: readonly ShownPicture[],
  timeout: number,
): Promise<readonly boolean[]> {
  const seen: boolean[] = [];
  let held: DecodingTab | undefined;
  for (const picture of pictures) {
    held ??= await openDecodingTab(await open());
    const whole = await held.decode(picture, timeout).catch(() => undefined);
    seen.push(whole === true);
    if (whole !== undefined) continue;
    held.close();
    held = undefined;
  }
  held?.close();
  return seen;
}

interface DecodingTab {
  /** Rejects when the tab is lost or late. */
  readonly decode: (picture: ShownPicture, timeout: number) => Promise<boolean>;
  readonly close: () => void;
}

async function openDecodingTab(browser: Pick<RunningBrowser, 'openTab'>): Promise<DecodingTab> {
  const tab = await browser.openTab();
  // As where it prints: what a drawing holds never runs and fetches nothing.
  await tab.send('Emulation.setScriptExecutionDisabled', { value: true });
  const { result } = await tab.send('Runtime.evaluate', { expression: 'globalThis' });
  return {
    close: tab.close,
    decode: (picture, timeout) => within(timeout, decode(tab, result.objectId ?? '', picture)),
  };
}

async function decode(tab: Tab, page: string, { mediaType, bytes }: ShownPicture): Promise<boolean> {
  const { result, exceptionDetails } = await tab.send('Runtime.callFunctionOn', {
    objectId: page,
    functionDeclaration: mediaType === 'image/svg+xml' ? drawSource : decodeSource,
    arguments: [{ value: Buffer.from(bytes).toString('base64') }, { value: mediaType }],
    awaitPromise: true,
    returnByValue: true,
  });
  return exceptionDetails === undefined && result.value === true;
}

/** `createImageBitmap` decodes every pixel; `decode()` of an element is content with those before the damage. */
const decodeSource = `async function (base64, type) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  try {
    const bitmap = await createImageBitmap(new Blob([bytes], { type }));
    bitmap.close();
    return true;
  } catch {
    return false;
  }
}`;

/** A drawing has no pixels before it is drawn: it is only read. */
const drawSource = `async function (base64, type) {
  const picture = new Image();
  picture.src = 'data:' + type + ';base64,' + base64;
  return picture.decode().then(() => true, () => false);
}`;

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It took too long.')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
