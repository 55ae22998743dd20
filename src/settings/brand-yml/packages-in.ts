import { isScalar, visit } from 'yaml';
import { openYaml } from '../../domain/open-yaml.js';

/** `Open Sans` → `@fontsource/open-sans`. */
export function packageOf(family: string): string {
  const id = family
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `@fontsource/${id}`;
}

/** Every text that stands in YAML, keys as well; without reading it as a brand. */
export function textsIn(yaml: string): string[] {
  const found = new Set<string>();
  visit(openYaml(yaml).document, {
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === 'string') found.add(node.value);
    },
  });
  return [...found];
}
