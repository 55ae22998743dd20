import type { Framework } from '../domain/framework.js';
import { linkTarget } from './link-target.js';
import type { StepOf } from './views/step-to-next.js';

/** What a page is rendered from besides its subject, a brand and templates. */
export interface Asking {
  readonly framework: Framework;
  /** As `linkTarget` says. */
  link(href: string): string | undefined;
  /** The bytes of a picture by its path. */
  readonly images: Pick<ReadonlyMap<string, Uint8Array>, 'get'>;
  /** Left out where `framework` is the whole, which then tells it. */
  readonly stepOf?: StepOf;
}

export function askingOf(framework: Framework): Asking {
  return { framework, link: (href) => linkTarget(framework, href), images: framework.images };
}
