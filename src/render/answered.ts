import type { Framework } from '../domain/framework.js';
import { type Asking, askingOf } from './asking.js';

/** What a framework answered while a page was rendered: while it answers the same, the page is the same. */
export interface Answered {
  readonly fields: ReadonlyMap<keyof Framework, unknown>;
  readonly links: ReadonlyMap<string, string | undefined>;
  readonly images: ReadonlyMap<string, Uint8Array | undefined>;
}

/** What a framework is asked by, with each answer noted in `answered`. */
export function noteAnswers(framework: Framework): { readonly asking: Asking; readonly answered: Answered } {
  const fields = new Map<keyof Framework, unknown>();
  const links = new Map<string, string | undefined>();
  const images = new Map<string, Uint8Array | undefined>();
  const plain = askingOf(framework);
  const noted = <K, V>(answers: Map<K, V>, of: K, answer: V): V => {
    answers.set(of, answer);
    return answer;
  };
  const asking: Asking = {
    framework: new Proxy(framework, {
      get: (of, field: keyof Framework) => noted(fields, field, of[field]),
      has: (of, field) => {
        const name = field as keyof Framework;
        noted(fields, name, of[name]);
        return field in of;
      },
    }),
    link: (href) => noted(links, href, plain.link(href)),
    images: { get: (path) => noted(images, path, plain.images.get(path)) },
  };
  return { asking, answered: { fields, links, images } };
}

/** Whether a framework answers all that another one was asked as that one did: what stands in its fields is compared by identity. */
export function isAnsweredBy(framework: Framework, { fields, links, images }: Answered): boolean {
  const now = askingOf(framework);
  return (
    [...fields].every(([field, answer]) => Object.is(framework[field], answer)) &&
    [...links].every(([href, answer]) => now.link(href) === answer) &&
    [...images].every(([path, answer]) => isSameFile(now.images.get(path), answer))
  );
}

function isSameFile(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one === other || Buffer.compare(one, other) === 0;
}
