import { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from './puppeteer.js';

/** The pipe on a browser's file descriptors 3 (in) and 4 (out); `close` says that nothing will come any more. */
export interface PipeTransport extends ConnectionTransport {
  /** Called once, when either end of the pipe breaks. */
  onbreak?: () => void;
  /** Called once, when what comes is no message of a browser; nothing is read after that. */
  onnonsense?: () => void;
}

/**
 * What Puppeteer speaks through with a browser that was started with `--remote-debugging-pipe`: JSON, each message ended
 * by a zero byte. A message may come in many chunks, and a chunk may hold many messages.
 */
export function pipeTransport(stdio: readonly unknown[]): PipeTransport {
  const [input, output] = [stdio[3], stdio[4]];
  if (!(input instanceof Writable) || !(output instanceof Readable)) {
    throw new Error('The browser has no pipe.');
  }
  const transport: PipeTransport = {
    send: (message) => void input.write(`${message}\0`),
    close: () => transport.onclose?.(),
  };
  const breaks = () => transport.onbreak?.();
  input.once('error', breaks);
  output.once('error', breaks);
  let pieces: Buffer[] = [];
  const refuse = () => {
    output.removeAllListeners('data').resume();
    transport.onnonsense?.();
  };
  output.on('data', (chunk: Buffer) => {
    let start = 0;
    // A program that is no browser may write without end.
    if (pieces.length === 0 && chunk.length > 0 && chunk[0] !== brace) return refuse();
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      pieces.push(chunk.subarray(start, end));
      start = end + 1;
      const message = Buffer.concat(pieces).toString();
      pieces = [];
      if (!isObject(message)) return refuse();
      transport.onmessage?.(message);
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  });
  return transport;
}

const brace = 0x7b;

/** Puppeteer parses it; that it looks like JSON costs nothing to ask. */
function isObject(message: string): boolean {
  return message.startsWith('{') && message.endsWith('}');
}
