import type { ChildProcess } from 'node:child_process';
import { systemReason } from '../../domain/system-reason.js';
import { pipeTransport } from './pipe-transport.js';
import type { Browser, Connection, ConnectionTransport } from './puppeteer.js';

/** A browser that Puppeteer drives. */
export interface ConnectedBrowser {
  readonly browser: Browser;
  /** Puppeteer's DevTools connection, for what its pages do not offer or do not do fast enough. */
  readonly connection: Connection;
  /** Resolves, with the reason, when the browser is gone. It never rejects. */
  readonly lost: Promise<Error>;
  /** Why a command failed: the end of the browser, if that is it. */
  readonly reasonOf: (error: unknown) => unknown;
}

/**
 * Gives a browser's pipe to Puppeteer. Puppeteer opens no pages of its own and looks at none of ours; what it waits for
 * is refused when the browser ends, which it is told only once the reason is known.
 */
export async function connectBrowser(child: ChildProcess): Promise<ConnectedBrowser> {
  const transport = pipeTransport(child.stdio);
  let gone: Error | undefined;
  const lost = new Promise<Error>((resolve) => {
    const end = (reason: string, cause?: Error) => {
      gone ??= new Error(reason, { cause });
      resolve(gone);
      transport.close();
    };
    child.once('error', (error) => end(`The system cannot run it: ${systemReason(error)}.`, error));
    child.once('exit', (code, signal) => end(`The browser ended (${signal ?? `exit code ${code}`}).`));
    transport.onnonsense = () => end('What it says is not what a browser says.');
    // Its exit code comes a moment later, and says more.
    transport.onbreak = () => void setTimeout(() => end('The browser closed its pipe.'), 200);
  });
  // One that ends before Puppeteer listens would be waited for without end.
  const failed = lost.then((reason) => Promise.reject(reason));
  failed.catch(() => undefined);
  const { browser, connection } = await Promise.race([drive(transport), failed]);
  return { browser, connection, lost, reasonOf: (error) => gone ?? error };
}

async function drive(
  transport: ConnectionTransport,
): Promise<Pick<ConnectedBrowser, 'browser' | 'connection'>> {
  // While the browser starts, which takes it longer.
  const { connect } = await import('./puppeteer.js');
  const browser = await connect({
    transport,
    defaultViewport: null,
    targetFilter: () => false,
    // Whoever waits for a page has a limit of his own.
    protocolTimeout: 0,
  });
  const connection = (await browser.target().createCDPSession()).connection();
  if (connection === undefined) throw new Error('The browser has no connection.');
  return { browser, connection };
}
