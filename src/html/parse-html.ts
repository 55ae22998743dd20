import { Parser } from 'htmlparser2';
import type { Html, HtmlNode } from './node.js';

/** Browsers nest no deeper either; what is deeper stands side by side. */
const deepest = 500;

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Growing<T extends HtmlNode['kind']> = Writable<Extract<HtmlNode, { kind: T }>>;

/** An element that was opened; one that is too deep has no node, and what it holds stands in the one around it. */
interface Open {
  readonly inside: HtmlNode[];
  readonly node: Growing<'element'> | undefined;
}

/**
 * HTML as a tree, which `writeHtml` turns back into the same string, whatever it is: what no element or text covers is
 * kept unread. End tags may be left out as in HTML.
 */
export function parseHtml(html: string): Html {
  const root: HtmlNode[] = [];
  if (!/[<&]/.test(html)) return html === '' ? root : [{ kind: 'text', text: html, written: html }];
  const open: Open[] = [];
  let inside = root;
  let done = 0;
  const keepUnread = (to: number) => {
    if (to > done) inside.push({ kind: 'unread', written: html.slice(done, to) });
    done = Math.max(done, to);
    return done;
  };
  const enter = (node: Growing<'element'>, within: HtmlNode[]) => {
    const isTooDeep = open.length >= deepest;
    if (!isTooDeep) {
      inside.push(node);
      inside = within;
    }
    open.push({ inside, node: isTooDeep ? undefined : node });
    return !isTooDeep;
  };
  const parser = new Parser({
    ontext(text) {
      const to = parser.endIndex + 1;
      // A stretch of text comes as it is, a character reference read.
      const from = html.startsWith(text, to - text.length) ? to - text.length : html.lastIndexOf('&', to - 1);
      const last = inside.at(-1);
      if (from <= done && last?.kind === 'text') {
        const growing: Growing<'text'> = last;
        growing.text += text;
        growing.written += html.slice(done, to);
      } else {
        inside.push({ kind: 'text', text, written: html.slice(keepUnread(from), to) });
      }
      done = to;
    },
    onopentag(name, attributes, isImplied) {
      const to = parser.endIndex + 1;
      const tag = isImplied ? '' : html.slice(keepUnread(parser.startIndex), to);
      const within: HtmlNode[] = [];
      const node = { kind: 'element' as const, name, attributes, inside: within, open: tag, close: '' };
      if (enter(node, within) && !isImplied) done = to;
    },
    onclosetag(_, isImplied) {
      const closed = open.pop();
      if (!isImplied && closed?.node !== undefined) {
        const from = keepUnread(parser.startIndex);
        // The parser ends the tag behind its name.
        done = html.indexOf('>', parser.endIndex) + 1 || html.length;
        closed.node.close = html.slice(from, done);
      }
      inside = open.at(-1)?.inside ?? root;
    },
  });
  parser.end(html);
  keepUnread(html.length);
  return root;
}
