import type { ChildProcess } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import type { CDPSession } from 'puppeteer-core';

/** Sends one DevTools command and resolves to its result; rejects when the browser refuses it or is lost. */
export type Send = CDPSession['send'];

/** A browser's DevTools connection over the pipe on its file descriptors 3 (in) and 4 (out). */
export interface Connection {
  readonly send: Send;
  /** Commands to one attached target. */
  readonly session: (sessionId: string) => Session;
  /** Resolves, with the reason, when the browser is gone. It never rejects. */
  readonly lost: Promise<Error>;
}

export interface Session {
  readonly send: Send;
  readonly on: (event: string, listener: (params: Record<string, unknown>) => void) => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly sessionId: string | undefined;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Events after which a target never answers again. */
const fatal: Readonly<Record<string, string>> = {
  'Inspector.targetCrashed': 'The tab crashed.',
  'Target.detachedFromTarget': 'The tab was closed.',
};

/** Speaks with a browser started with `--remote-debugging-pipe`. Messages are JSON, each ended by a zero byte. */
export function connect(child: ChildProcess): Connection {
  const [input, output] = [child.stdio[3], child.stdio[4]];
  if (!(input instanceof Writable) || !(output instanceof Readable))
    throw new Error('The browser has no pipe.');
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, (params: Record<string, unknown>) => void>();
  let lastId = 0;
  let gone: Error | undefined;
  // A target may end between two commands, when nothing waits; the next one would never be answered.
  const ended = new Map<unknown, Error>();

  const sendTo = (sessionId: string | undefined) => (method: string, params?: unknown) =>
    new Promise((resolve, reject) => {
      const end = gone ?? (sessionId === undefined ? undefined : ended.get(sessionId));
      if (end !== undefined) return reject(end);
      lastId += 1;
      waiting.set(lastId, { sessionId, resolve, reject });
      input.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
    });

  const rejectAll = (error: Error, concerns: (entry: Waiting) => boolean) => {
    for (const [id, entry] of waiting) {
      if (!concerns(entry)) continue;
      waiting.delete(id);
      entry.reject(error);
    }
  };

  readMessages(output, (message) => {
    if (message.id !== undefined) {
      const entry = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error === undefined) entry?.resolve(message.result);
      else entry?.reject(new Error(message.error.message));
      return;
    }
    const method = message.method ?? '';
    const end = fatal[method];
    const target = message.sessionId ?? message.params?.sessionId;
    if (end !== undefined) {
      const error = new Error(end);
      if (target !== undefined) ended.set(target, error);
      rejectAll(error, (entry) => entry.sessionId === target);
    }
    listeners.get(`${String(target)} ${method}`)?.(message.params ?? {});
  });

  const lost = new Promise<Error>((resolve) => {
    const end = (reason: string) => {
      gone ??= new Error(reason);
      rejectAll(gone, () => true);
      resolve(gone);
    };
    child.once('error', (error) => end(`The browser could not be started: ${error.message}`));
    child.once('exit', (code, signal) => end(`The browser ended (${signal ?? `exit code ${code}`}).`));
    input.once('error', () => end('The browser closed its pipe.'));
    output.once('error', () => end('The browser closed its pipe.'));
  });

  return {
    send: sendTo(undefined) as Send,
    session: (sessionId) => ({
      send: sendTo(sessionId) as Send,
      on: (event, listener) => listeners.set(`${sessionId} ${event}`, listener),
    }),
    lost,
  };
}

/** Splits the stream at its zero bytes; a message may come in many chunks and a chunk may hold many messages. */
function readMessages(output: Readable, deliver: (message: Message) => void): void {
  let pieces: Buffer[] = [];
  output.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      pieces.push(chunk.subarray(start, end));
      start = end + 1;
      const text = Buffer.concat(pieces).toString();
      pieces = [];
      deliver(JSON.parse(text) as Message);
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  });
}
