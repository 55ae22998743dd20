import type { Brand } from '../../domain/brand.js';
import { dataUri } from '../data-uri.js';

/** What a template shows of a logo: addresses of its variants, where a brand lacks one those of the whole. */
export interface LogoData {
  readonly src: string;
  readonly icon: string;
  readonly onDark: string;
  readonly alt: string;
}

/** Undefined where a brand has no logo; `onDark` is empty where it has none that is light. */
export function logoData(logo: Brand['logo']): LogoData | undefined {
  if (logo === undefined) return undefined;
  const { icon = logo, onDark, alt } = logo;
  return {
    src: dataUri(logo),
    icon: dataUri(icon),
    onDark: onDark === undefined ? '' : dataUri(onDark),
    alt,
  };
}
