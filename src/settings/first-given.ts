import type { Diagnostic } from '../domain/diagnostic.js';
import type { BrandFile } from './brand-file.js';
import { type BrandLayer, type Given, isFaultyAt } from './brand-layers.js';

/** Takes a value out of what a layer says. */
export type Pick<T> = (file: BrandFile) => T | undefined;

/**
 * The value of the first layer that has one: a brand's own before that of the brand it extends. None when a layer before
 * it has a faulty one, since colours that were never meant to meet would be compared.
 */
export function firstGiven<T>(
  layers: readonly BrandLayer[],
  path: string,
  pick: Pick<T>,
): Given<T> | undefined {
  for (const layer of layers) {
    const value = pick(layer.values);
    if (value !== undefined) return { value, layer, path: path.split('.') };
    if (isFaultyAt(layer, path.split('.'))) return undefined;
  }
  return undefined;
}

/** A key is not missing when it was mistyped, or when the brand that may have it cannot be read. */
export function isExplained(layers: readonly BrandLayer[], path: string): boolean {
  return layers.some((layer) => isFaultyAt(layer, path.split('.')) || isFaultyAt(layer, ['extends']));
}

/** That no layer has a key, told at the brand's own file. */
export function missingKey(own: BrandLayer, path: string): Diagnostic {
  const words = {
    code: 'missing-key',
    severity: 'error',
    place: own.placeOf(path.split('.')),
    why: '',
  } as const;
  // All else that it never says is the neutral brand's.
  if (own.form === '_brand.yml')
    return { ...words, what: '"meta.name" is missing.', fix: 'Add "name" to "meta".' };
  return {
    ...words,
    what: `"${path}" is missing.`,
    fix: `Add "${path.split('.').at(-1)}", or extend a brand that has it.`,
  };
}
