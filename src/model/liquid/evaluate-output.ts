import { ownValue } from '../../domain/own-value.js';

/** What Liquid on a page may ask for. */
export interface LiquidValues {
  readonly baseurl: string;
  /** The site's address with its base path; undefined when nothing names it. */
  readonly address: string | undefined;
  /** A value of `_config.yml` or of the page's front matter. */
  value(scope: 'site' | 'page', key: string): string | undefined;
  /** The address, base path included, of the page made from a file. */
  linkTo(path: string): string | undefined;
}

/** `site.baseurl`, `'/devops' | relative_url` and the like; undefined for what only Jekyll knows. */
export function evaluateOutput(expression: string, values: LiquidValues): string | undefined {
  const [head, ...filters] = expression.split('|').map((part) => part.trim());
  let value = evaluateHead(head ?? '', values);
  for (const filter of filters) {
    const apply = ownValue(applyFilter, filter);
    if (value === undefined || apply === undefined) return undefined;
    value = apply(value, values);
  }
  return value;
}

function evaluateHead(head: string, values: LiquidValues): string | undefined {
  const literal = /^(["'])(.*)\1$/.exec(head);
  if (literal !== null) return literal[2] ?? '';
  if (head === 'site.baseurl') return values.baseurl;
  const variable = /^(site|page)\.(\w+)$/.exec(head);
  return variable === null
    ? undefined
    : values.value(variable[1] === 'site' ? 'site' : 'page', variable[2] ?? '');
}

const applyFilter: Readonly<Record<string, (value: string, values: LiquidValues) => string>> = {
  relative_url: (value, values) => (isAbsolute(value) ? value : values.baseurl + withSlash(value)),
  absolute_url: (value, values) =>
    isAbsolute(value) ? value : (values.address ?? values.baseurl) + withSlash(value),
  escape: (value) => value,
  strip: (value) => value.trim(),
};

function isAbsolute(value: string): boolean {
  return /^[a-z][a-z+.-]*:/i.test(value);
}

function withSlash(value: string): string {
  return value === '' || value.startsWith('/') ? value : `/${value}`;
}
