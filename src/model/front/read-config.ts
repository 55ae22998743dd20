import { placeFinder } from '../../domain/place-finder.js';
import type { Source } from '../../domain/source.js';
import type { Problems } from '../problem.js';
import { decode } from '../text/decode.js';
import { type Collection, readCollections } from './collections.js';
import { exclusion } from './exclusion.js';
import type { Front, FrontValue } from './front.js';
import { parseYaml } from './parse-yaml.js';
import { asList, asRecord } from './plain-value.js';

/** What one `_config.yml` says. */
export interface Config {
  readonly front: Front;
  /** The path from the configuration's folder to the framework's: empty, or `docs/framework/`. */
  readonly prefix: string;
  readonly kramdownInput: string;
  /** `kramdown: parse_block_html` */
  readonly readsHtml: boolean;
  readonly callouts: ReadonlyMap<string, string | undefined>;
  readonly collections: readonly Collection[];
  isExcluded(path: string): boolean;
  isIncluded(part: string): boolean;
  /** @param kind `pages`, or the name of the page's collection */
  defaultsFor(path: string, kind: string): [string, FrontValue][];
}

export function readConfig(source: Source, root: string, problems: Problems): Config {
  const prefix = pathFromConfig(source.path, root);
  const decoded = decode(source.bytes);
  if ('badByte' in decoded) {
    problems.add(
      'bad-config',
      { file: source.path, line: 1, column: 1 },
      {
        what: 'This file is not UTF-8 text.',
        fix: 'Save it as UTF-8.',
      },
    );
    return {
      front: new Map(),
      prefix,
      kramdownInput: '',
      readsHtml: false,
      callouts: new Map(),
      collections: [],
      isExcluded: () => false,
      isIncluded: () => false,
      defaultsFor: () => [],
    };
  }
  const place = placeFinder(source.path, decoded.text);
  const { front, values } = parseYaml(decoded.text, place, problems, 'bad-config');
  const value = asRecord(values);
  const scopes = asList(value.defaults).map(asRecord);
  return {
    front,
    prefix,
    kramdownInput: String(asRecord(value.kramdown).input ?? ''),
    readsHtml: asRecord(value.kramdown).parse_block_html === true,
    callouts: new Map(
      Object.entries(asRecord(value.callouts)).map(([name, callout]) => [name, calloutTitle(callout)]),
    ),
    collections: readCollections(value, front.get('collections')?.place ?? place(0)),
    isExcluded: exclusion(asList(value.exclude).map(String)),
    isIncluded: exclusion(asList(value.include).map(String)),
    defaultsFor: (path, kind) => scopes.flatMap((scope) => scopeValues(scope, { path, kind }, place(0))),
  };
}

function calloutTitle(callout: unknown): string | undefined {
  const { title } = asRecord(callout);
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
}

/** `../../_config.yml` seen from /repo/docs/framework gives `docs/framework/`. */
function pathFromConfig(configPath: string, root: string): string {
  const up = configPath.split('/').filter((part) => part === '..').length;
  if (up === 0) return '';
  return `${root
    .split(/[\\/]/)
    .filter((part) => part !== '')
    .slice(-up)
    .join('/')}/`;
}

function scopeValues(
  scope: Record<string, unknown>,
  { path, kind }: { readonly path: string; readonly kind: string },
  place: FrontValue['place'],
): [string, FrontValue][] {
  const said = asRecord(scope.scope);
  const where = String(said.path ?? '').replace(/^\/+|\/+$/g, '');
  const isThere = where === '' || path === where || path.startsWith(`${where}/`);
  const isMatched = where.includes('*') && exclusion([where])(path);
  const type = String(said.type ?? '');
  if (!(isThere || isMatched) || (type !== '' && type !== kind)) return [];
  return Object.entries(asRecord(scope.values))
    .filter(([, value]) => value !== null && typeof value !== 'object')
    .map(([key, value]) => [
      key,
      { text: String(value), place, ...(typeof value === 'string' ? { isText: true as const } : {}) },
    ]);
}
