import type { Product } from './product.js';

/** Whether a file of some product could be called so: `devops/devops-level3-handout.pdf`, or the HTML kept beside it. */
export function isProductName(path: string, products: readonly Product[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const names = [name, name.replace(/\.html$/, '.pdf')];
  return products.some(({ file }) =>
    endingsOf(file).some((ending) => names.some((each) => each.endsWith(ending))),
  );
}

function endingsOf(file: Product['file']): readonly string[] {
  switch (file.kind) {
    case 'ending':
      return [file.ending, ...(file.others ?? [])].map((ending) => `-${ending}`);
    case 'person':
      return [`-${file.ending}`];
    case 'whole':
      return [file.name.slice(file.name.lastIndexOf('/') + 1)];
    case 'attachment':
      return file.endings.map((ending) => `-${ending}`);
  }
}
