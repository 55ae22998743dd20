import { isScalar, visit } from 'yaml';
import { openYaml } from '../../domain/open-yaml.js';

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
